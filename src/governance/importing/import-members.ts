import { Injectable } from '@nestjs/common';
import { sayDate, type PlainDate } from '../../../workflows/language/dates';
import { isHeldOn } from '../../../workflows/language/governance';
import {
  importReport,
  readSpreadsheet,
  SpreadsheetRefused,
  theImporter,
  type ImportedItem,
  type ImportReport,
} from '../../adoption';
import type { Actor } from '../../kernel/actor';
import { Clock } from '../../kernel/clock';
import type { Refused } from '../../kernel/outcome';
import { UnitOfWork } from '../../kernel/unit-of-work';
import { sayRefusal } from '../setting-up/entering';
import { RegistersQuery } from '../setting-up/queries/registers.query';
import { EnterLine, type LineTaken } from './enter-line';
import { headingsOfMembers, membershipLinesIn, type MembershipLine } from './membership-list';
import { shippedAliases } from './printed-organisations';

export interface MembersToImport {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Of a workbook; the first when nobody says otherwise. */
  readonly sheet?: string;
  /** Short name of the body: 'steering-group'. */
  readonly body: string;
  /** The day from which the list holds; today when nobody says otherwise. */
  readonly on?: PlainDate;
  readonly actor?: Actor;
  readonly progress?: (done: number, of: number) => void;
}

/** Takes over a body's list of members as it was published, one row at a time. */
@Injectable()
export class ImportMembers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly registers: RegistersQuery,
    private readonly line: EnterLine,
    private readonly clock: Clock,
  ) {}

  /**
   * Each row is taken over whole or not at all. Whoever is no longer printed in a row leaves it on
   * the day before the list; the same list again changes nothing.
   *
   * @throws SpreadsheetRefused when the file cannot be used, or there is no such body
   */
  async import(wanted: MembersToImport): Promise<ImportReport> {
    const { actor = theImporter, on = this.clock.today() } = wanted;
    await this.requireBody(wanted.body);
    const spreadsheet = await readSpreadsheet(wanted, headingsOfMembers);
    const lines = membershipLinesIn(spreadsheet);
    const aliases = shippedAliases();
    const items: ImportedItem[] = [];
    const rows = new Set<string>();
    for (const line of lines) {
      const list = { body: wanted.body, on, aliases, actor };
      const taken = await this.unitOfWork.run<LineTaken | Refused>((tx) =>
        this.line.enter(tx, line, list),
      );
      if (taken.ok) rows.add(taken.seat);
      items.push(itemOf(line, taken));
      wanted.progress?.(items.length, lines.length);
    }
    const isWhole = items.every(({ outcome }) => outcome !== 'rejected');
    const remarks = isWhole ? await this.leftAlone(wanted.body, on, rows) : [];
    return importReport(wanted.file, items, [...spreadsheet.remarks, ...remarks]);
  }

  private async requireBody(key: string): Promise<void> {
    const bodies = await this.unitOfWork.run((tx) => this.registers.all(tx, 'body'));
    if (bodies.some(({ memory }) => memory.key === key)) return;
    const known = bodies.map(({ memory }) => memory.key).join(', ');
    throw new SpreadsheetRefused(
      `There is no body “${key}” here. ${known === '' ? 'Set the bodies up first: npm run dhr -- set-up.' : `The bodies are: ${known}.`}`,
    );
  }

  /** What the body's own list holds and the file does not: it is for people to say whether it left. */
  private leftAlone(
    key: string,
    on: PlainDate,
    named: ReadonlySet<string>,
  ): Promise<readonly string[]> {
    return this.unitOfWork.run(async (tx) => {
      const body = await this.registers.body(tx, key);
      const seats = body?.memory.seats ?? [];
      return seats
        .filter((seat) => isHeldOn(seat, on) && !named.has(seat.id))
        .map(
          ({ name }) =>
            `“${name}” is on the list of the body on ${sayDate(on)} and not in the file. It was left as it is.`,
        );
    });
  }
}

function itemOf(
  { number, text, warnings }: MembershipLine,
  taken: LineTaken | Refused,
): ImportedItem {
  const item = { row: number, text };
  if (!taken.ok) {
    return {
      ...item,
      reference: null,
      outcome: 'rejected',
      stage: null,
      warnings,
      says: sayRefusal(taken),
    };
  }
  const all = [...warnings, ...taken.warnings];
  return {
    ...item,
    reference: taken.organisation,
    outcome: all.length === 0 ? 'imported' : 'imported-with-warnings',
    stage: taken.stands,
    warnings: all,
    says: taken.changed ? null : 'It was already here; nothing was changed.',
  };
}
