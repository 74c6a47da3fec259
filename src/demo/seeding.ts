import { Injectable } from '@nestjs/common';
import { addDays, type PlainDate } from '../../workflows/language/dates';
import { ImportReviews } from '../adoption';
import { CalendarKeeper } from '../kernel/calendar-keeper';
import { UnitOfWork } from '../kernel/unit-of-work';
import { Cast, representatives } from './cast';
import { storiesOf } from './concluded-reviews';
import { readDemoFiles, type Words } from './demo-files';
import { GovernanceTeller } from './governance-teller';
import { ToldAlready } from './queries/told-already.query';
import { PlansTeller } from './plans-teller';
import { planOf } from './story-plan';
import { StoryTeller } from './story-teller';
import { fillIn, textOf } from './story-words';

/** What happened before was told to whom it concerns. */
const daysOfPost = 14;

/** Fills an empty database with what data/demo tells, counted back from a day. */
@Injectable()
export class Seeding {
  constructor(
    private readonly calendars: CalendarKeeper,
    private readonly unitOfWork: UnitOfWork,
    private readonly cast: Cast,
    private readonly teller: StoryTeller,
    private readonly governance: GovernanceTeller,
    private readonly plans: PlansTeller,
    private readonly earlier: ImportReviews,
    private readonly told: ToldAlready,
  ) {}

  /** @param now the present instant: nothing is told of the future */
  async seed(today: PlainDate, now: string): Promise<void> {
    const files = readDemoFiles();
    const calendar = await this.unitOfWork.read((tx) => this.calendars.calendar(tx));
    await this.cast.add(files.accounts, files.password);
    await this.teller.tell(planOf(files.reviews, files, today, calendar));
    const rows = files.earlierReviews.map(({ daysAgo, cells }) =>
      fillIn(cells, {}, { day: addDays(today, -daysAgo), today, calendar }),
    );
    await this.earlier.import({
      file: 'reviews under way.csv',
      bytes: Buffer.from(csvOf(rows)),
      edition: 'g2016',
      actor: await this.cast.actor('kcst-administrator'),
    });
    await this.teller.tell(planOf(storiesOf(files.concluded), files, today, calendar));
    await this.governance.tell(files.governance, { today, now, calendar });
    const referenceOf = (person: string): string => this.governance.referenceOf(person);
    await this.cast.tie(files.accounts, referenceOf);
    await this.plans.tell(files.plans, { today, calendar });
    await this.told.before(
      addDays(today, -daysOfPost),
      await this.cast.actor('kcst-administrator'),
    );
    // The last of them shows that nothing was left out.
    const others = representatives(files);
    await this.cast.add(others, files.password);
    await this.cast.tie(others, referenceOf);
  }
}

/** Headings first; every cell in quotation marks. */
function csvOf(rows: readonly Words[]): string {
  const headings = Object.keys(rows[0] ?? {});
  const line = (cells: readonly unknown[]): string =>
    cells.map((cell) => `"${textOf(cell).replaceAll('"', '""')}"`).join(',');
  return [headings, ...rows.map((row) => headings.map((heading) => row[heading]))]
    .map(line)
    .join('\n');
}
