import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isPartialDate, readDateAsPrinted } from '../../../workflows/language/dates';
import {
  AdoptedBeforeQuery,
  importReport,
  readSpreadsheet,
  SpreadsheetRefused,
  theImporter,
  type ImportedItem,
  type ImportReport,
  type Spreadsheet,
} from '../../adoption';
import type { Actor } from '../../kernel/actor';
import type { Refused } from '../../kernel/outcome';
import { Rollback, UnitOfWork } from '../../kernel/unit-of-work';
import { PlanQuery } from '../queries/plan.query';
import { sayAddressees } from './addressees-report';
import { EnterRow, type AddresseeTaken, type PlanWanted, type RowTaken } from './enter-row';
import { headingsOfPlans, plannedRowsIn, type PlannedRow } from './planned-row';
import { printedNames } from './printed-bodies';

export interface PlansToImport extends HowToImport {
  readonly bytes: Uint8Array;
  /** Of a workbook; the first when nobody says otherwise. */
  readonly sheet?: string;
}

export interface HowToImport {
  readonly file: string;
  /** Whether bodies that are named in full, and are not on the register, are added; they are. */
  readonly addsBodies?: boolean;
  /** Tells what would become of every row, and keeps nothing. */
  readonly onlyTries?: boolean;
  readonly actor?: Actor;
  readonly progress?: (done: number, of: number) => void;
}

/** Takes over recommendations and action plans as they were printed, one row at a time. */
@Injectable()
export class ImportPlans {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: PlanQuery,
    private readonly row: EnterRow,
    private readonly before: AdoptedBeforeQuery,
  ) {}

  /**
   * The rows of one action plan, into the plan of a review or of another source.
   *
   * @throws SpreadsheetRefused when the file cannot be used, or there is no such review or source
   */
  async actionPlan(reference: string, wanted: PlansToImport): Promise<ImportReport> {
    return this.actionPlanFrom(reference, await readSpreadsheet(wanted, headingsOfPlans), wanted);
  }

  /**
   * The same of rows that were read before.
   *
   * @throws SpreadsheetRefused when no column holds actions, or there is no such review or source
   */
  async actionPlanFrom(
    reference: string,
    spreadsheet: Spreadsheet,
    wanted: HowToImport,
  ): Promise<ImportReport> {
    const rows = plannedRowsIn(spreadsheet, ['action']);
    const plan = await this.plans.find(reference, wanted.actor ?? theImporter);
    if (!plan) {
      throw new SpreadsheetRefused(
        `There is no review and no other source ${reference}. Give the reference of one that is here, such as R-0042 or S-0001.`,
      );
    }
    const { caseId } = plan;
    const report = await this.import(rows, wanted, () => ({ key: reference, plan: { caseId } }));
    return withRemarks(report, spreadsheet.remarks);
  }

  /**
   * Recommendations of published reports: one plan for each address, whose source is registered.
   *
   * @throws SpreadsheetRefused when the file cannot be used; nothing is then imported
   */
  async recommendations(wanted: PlansToImport): Promise<ImportReport> {
    const spreadsheet = await readSpreadsheet(wanted, headingsOfPlans);
    const rows = plannedRowsIn(spreadsheet, ['source', 'recommendation']);
    const report = await this.import(rows, wanted, (row) =>
      row.source === ''
        ? 'The row does not say where it was published: fill in the column “source_url”.'
        : { key: row.source, plan: sourceOf(row) },
    );
    return withRemarks(report, spreadsheet.remarks);
  }

  private async import(
    rows: readonly PlannedRow[],
    wanted: HowToImport,
    placeOf: (row: PlannedRow) => { readonly key: string; readonly plan: PlanWanted } | string,
  ): Promise<ImportReport> {
    const { file, actor = theImporter, addsBodies = true, onlyTries = false } = wanted;
    const aliases = printedNames();
    const items: ImportedItem[] = [];
    const addressees: { readonly row: number; readonly taken: AddresseeTaken }[] = [];
    const times = new Map<string, number>();
    const labels = new Set<string>();
    for (const row of rows) {
      const place = placeOf(row);
      if (typeof place === 'string') {
        items.push(rejected(row, place));
        continue;
      }
      const same = fingerprint(place.key, row.asPrinted);
      const time = (times.get(same) ?? 0) + 1;
      times.set(same, time);
      const commandId = `import-plan/${same}/${time}`;
      const before = await this.before.by(commandId);
      const label = `${place.key}\n${row.label}`;
      const remarks = [
        ...row.doubts,
        ...(time > 1 ? ['The file has this very row more than once: each is kept.'] : []),
        ...(row.label !== '' && labels.has(label) && time === 1
          ? [`The number “${row.label}” stands more than once in this plan: each is kept.`]
          : []),
      ];
      labels.add(label);
      if (before) {
        items.push(imported(row, before, [], 'It was already here; nothing was added.'));
      } else {
        const one = { row, plan: place.plan, aliases, addsBodies, file, commandId, actor };
        const taken = await this.unitOfWork.run<RowTaken | Refused>(async (tx) => {
          const entered = await this.row.enter(tx, one);
          if (onlyTries) throw new Rollback<RowTaken>(entered);
          return entered;
        });
        items.push(
          taken.ok
            ? imported(row, taken.accepted, [...remarks, ...taken.warnings], null)
            : rejected(row, sayRefusal(taken)),
        );
        if (taken.ok)
          addressees.push(...taken.addressees.map((of) => ({ row: row.number, taken: of })));
      }
      wanted.progress?.(items.length, rows.length);
    }
    return importReport(file, items, sayAddressees(addressees));
  }
}

const withRemarks = (report: ImportReport, remarks: readonly string[]): ImportReport => ({
  ...report,
  remarks: [...remarks, ...report.remarks],
});

/** A row is known again by all of its words: a number is a label and not a key. */
const fingerprint = (plan: string, asPrinted: readonly string[]): string =>
  createHash('sha256')
    .update(JSON.stringify([plan, ...[...asPrinted].sort()]))
    .digest('hex')
    .slice(0, 32);

function sourceOf({ source, area, published, yearOfDeath }: PlannedRow): PlanWanted {
  const { date, certain } = readDateAsPrinted(published);
  const parts = [
    area === '' ? [] : area,
    yearOfDeath === '' ? [] : `death in ${yearOfDeath}`,
    published === '' ? [] : `published ${published}`,
  ].flat();
  return {
    link: source,
    source: {
      title: `Published review: ${parts.join(', ') || source}`.slice(0, 300),
      kind: 'other',
      answersTo:
        area === ''
          ? 'Whoever the recommendations are addressed to'
          : `${area}, whose review it is`,
      ...(certain && isPartialDate(date) ? { publishedOn: date } : {}),
      link: source,
    },
  };
}

const rejected = ({ number, text }: PlannedRow, says: string): ImportedItem => ({
  row: number,
  reference: null,
  outcome: 'rejected',
  stage: null,
  warnings: [],
  says,
  text,
});

const imported = (
  { number, text }: PlannedRow,
  { reference, stage }: { readonly reference: string; readonly stage: string },
  warnings: readonly string[],
  says: string | null,
): ImportedItem => ({
  row: number,
  reference,
  outcome: warnings.length === 0 ? 'imported' : 'imported-with-warnings',
  stage,
  warnings,
  says,
  text,
});

const sayRefusal = ({ says, missing }: Refused): string =>
  [says, ...missing.map((one) => one.says)].join(' ');
