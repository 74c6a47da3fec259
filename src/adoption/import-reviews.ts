import { Injectable } from '@nestjs/common';
import { checkShape } from '../../workflows/language/answers';
import type { EditionId } from '../../workflows/language/editions';
import type { WorkflowKind } from '../../workflows/language/kinds';
import { theSystem, type Actor } from '../kernel/actor';
import { Clock } from '../kernel/clock';
import type { Command, Question } from '../kernel/command';
import type { Accepted, Outcome, Refused } from '../kernel/outcome';
import { Rollback, UnitOfWork } from '../kernel/unit-of-work';
import { WorkflowExecutor } from '../kernel/workflow-executor';
import { currentWorkflow } from '../kernel/workflow-registry';
import { adoptionOf, type Adoption } from './adoption';
import {
  earlierRecordsIn,
  headingsOfReviews,
  type EarlierRecord,
  type HeadingMapping,
} from './earlier-record';
import { importReport, type ImportedItem, type ImportReport } from './import-report';
import { AdoptedBeforeQuery, type AdoptedBefore } from './queries/adopted-before.query';
import { rejectionOf } from './rejection';
import { readSpreadsheet } from './spreadsheet';

/** Whoever may run the command line may do what the administrator may. */
export const theImporter: Actor = { ...theSystem, roles: ['system', 'kcst-administrator'] };

export interface ReviewsToImport {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Of a workbook; the first when nobody says otherwise. */
  readonly sheet?: string;
  readonly mapping?: HeadingMapping;
  /** The edition of the guidance that binds the reviews. */
  readonly edition: EditionId;
  readonly actor?: Actor;
  readonly progress?: (done: number, of: number) => void;
}

/** Takes over reviews that are already under way from a spreadsheet, one row at a time. */
@Injectable()
export class ImportReviews {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly executor: WorkflowExecutor,
    private readonly adoptedBefore: AdoptedBeforeQuery,
    private readonly clock: Clock,
  ) {}

  /**
   * Each row is taken over whole or not at all; a row that was taken over before is left alone.
   *
   * @throws SpreadsheetRefused when the file as a whole cannot be used; nothing is then imported
   */
  async import(wanted: ReviewsToImport): Promise<ImportReport> {
    const spreadsheet = await readSpreadsheet(wanted, headingsOfReviews(wanted.mapping));
    const records = earlierRecordsIn(spreadsheet, wanted.mapping);
    const items: ImportedItem[] = [];
    for (const record of records) {
      items.push(await this.itemFrom(record, wanted));
      wanted.progress?.(items.length, records.length);
    }
    return importReport(wanted.file, items, spreadsheet.remarks);
  }

  private async itemFrom(record: EarlierRecord, wanted: ReviewsToImport): Promise<ImportedItem> {
    const rejection = rejectionOf(record);
    if (rejection !== null) return rejected(record, rejection);
    const commandId = `import-reviews/${record.key}`;
    const before = await this.adoptedBefore.by(commandId);
    if (before) return alreadyThere(record, before);
    const adoption = adoptionOf(record, this.clock.today());
    try {
      const outcome = await this.adopt(adoption, wanted, commandId);
      return outcome.ok
        ? imported(record, outcome, [...record.doubts, ...adoption.warnings], null)
        : rejected(record, sayRefusal(outcome));
    } catch (error) {
      // Somebody else may have been importing the same file at the same moment.
      const meanwhile = await this.adoptedBefore.by(commandId);
      if (meanwhile) return alreadyThere(record, meanwhile);
      throw error;
    }
  }

  private adopt(
    { review, chair, qualityAssurance }: Adoption,
    { edition, actor = theImporter }: ReviewsToImport,
    commandId: string,
  ): Promise<Outcome> {
    const command = (part: string): Command => ({ id: `${commandId}${part}`, actor });
    return this.unitOfWork.run<Outcome>(async () => {
      const adopted = required(
        await this.executor.open(
          'review-case',
          edition,
          this.ask('review-case', 'case.adopt', review),
          command(''),
        ),
      );
      const { caseId } = adopted;
      if (chair) {
        const question = this.ask('chair-tenure', 'chair.adopt', chair);
        required(await this.executor.openRib(caseId, 'chair-tenure', question, command('/chair')));
      }
      if (qualityAssurance) {
        const question = this.ask('quality-assurance', 'qualityAssurance.adopt', qualityAssurance);
        required(
          await this.executor.openRib(caseId, 'quality-assurance', question, command('/quality')),
        );
      }
      return adopted;
    });
  }

  /** @throws Rollback when a row holds more than a box of the form takes */
  private ask(kind: WorkflowKind, event: string, sent: Question['answers']): Question {
    const fields = currentWorkflow(kind).events[event]?.fields ?? {};
    const { answers, errors } = checkShape(fields, sent, this.clock.today());
    if (errors.length === 0) return { event, answers };
    const says = errors.map((error) => error.says).join('. ');
    throw new Rollback<Refused>({ ok: false, code: 'requirements-unmet', says, missing: [] });
  }
}

/** What any step refuses undoes the whole row. */
function required(outcome: Outcome): Accepted {
  if (!outcome.ok) throw new Rollback<Outcome>(outcome);
  return outcome;
}

const rejected = ({ number, text }: EarlierRecord, says: string): ImportedItem => ({
  row: number,
  reference: null,
  outcome: 'rejected',
  stage: null,
  warnings: [],
  says,
  text,
});

const imported = (
  { number, text }: EarlierRecord,
  { reference, stage }: Pick<Accepted, 'reference' | 'stage'>,
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

function alreadyThere(record: EarlierRecord, before: AdoptedBefore): ImportedItem {
  if (sameWords(record.asPrinted, before.asPrinted)) {
    return imported(record, before, before.warnings, 'It was already here; nothing was added.');
  }
  const { reference } = before;
  const says = `An earlier import took this case over as ${reference}, from a row with other words. It was left as it is: record what is new on the case itself.`;
  return { ...rejected(record, says), reference };
}

/** Columns may stand in another order the second time. */
const sameWords = (now: readonly string[], before: readonly string[]): boolean =>
  JSON.stringify([...now].sort()) === JSON.stringify([...before].sort());

const sayRefusal = ({ says, missing }: Refused): string =>
  [says, ...missing.map((one) => one.says)].join(' ');
