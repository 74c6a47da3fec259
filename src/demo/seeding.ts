import { Injectable } from '@nestjs/common';
import type { Role } from '../../workflows/language/roles';
import type { PlainDate } from '../../workflows/language/dates';
import { ImportReviews } from '../adoption';
import { Actors, CaseAccessBook, UserAccounts, type Actor } from '../identity';
import { CalendarKeeper } from '../kernel/calendar-keeper';
import { UnitOfWork } from '../kernel/unit-of-work';
import { representatives } from './cast';
import { readDemoFiles, type DemoAccount, type DemoFiles, type DemoReview } from './demo-files';
import { planOf } from './story-plan';
import { StoryTeller } from './story-teller';
import { fillIn } from './story-words';

/** Fills an empty database with what data/demo tells, counted back from a day. */
@Injectable()
export class Seeding {
  constructor(
    private readonly accounts: UserAccounts,
    private readonly actors: Actors,
    private readonly access: CaseAccessBook,
    private readonly calendars: CalendarKeeper,
    private readonly unitOfWork: UnitOfWork,
    private readonly teller: StoryTeller,
    private readonly earlier: ImportReviews,
  ) {}

  async seed(today: PlainDate): Promise<void> {
    const files = readDemoFiles();
    const calendar = await this.unitOfWork.read((tx) => this.calendars.calendar(tx));
    const cast = await this.people(files, files.accounts);
    const opened = await this.teller.tell(planOf(files, today, calendar), cast);
    for (const [review, { caseId, from }] of opened) {
      await this.assign(review, caseId, from, files.accounts);
    }
    const administrator = cast['kcst-administrator'];
    const rows = files.earlierReviews.map((row) => fillIn(row, {}, { day: today, today, calendar }));
    await this.earlier.import({
      file: 'reviews under way.csv',
      bytes: Buffer.from(csvOf(rows)),
      edition: 'g2016',
      ...(administrator ? { actor: administrator } : {}),
    });
    // The last of them shows that nothing was left out.
    await this.people(files, representatives(files));
  }

  private async people(
    { password }: DemoFiles,
    accounts: readonly DemoAccount[],
  ): Promise<Partial<Record<Role, Actor>>> {
    const cast: Partial<Record<Role, Actor>> = {};
    for (const { email, name, roles, organisation } of accounts) {
      const id = await this.accounts.addUser({ email, name, password, roles, organisation });
      const actor = await this.actors.actorFor(id);
      // In the stories everybody acts on reviews that they had been given by then.
      for (const role of roles) if (actor) cast[role] ??= { ...actor, sight: { of: 'all' } };
    }
    return cast;
  }

  private async assign(
    { assignedTo }: DemoReview,
    caseId: string,
    fromOn: PlainDate,
    accounts: readonly DemoAccount[],
  ): Promise<void> {
    for (const capacity of assignedTo) {
      const account = accounts.find(({ roles }) => roles.includes(capacity));
      if (!account) throw new Error(`Nobody in the demonstration is a ${capacity}`);
      await this.access.giveCaseAccess({ caseId, email: account.email, capacity, fromOn });
    }
  }
}

/** Headings first; every cell in quotation marks. */
function csvOf(rows: readonly Readonly<Record<string, unknown>>[]): string {
  const headings = Object.keys(rows[0] ?? {});
  const line = (cells: readonly unknown[]): string =>
    cells.map((cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`).join(',');
  return [headings, ...rows.map((row) => headings.map((heading) => row[heading]))]
    .map(line)
    .join('\n');
}
