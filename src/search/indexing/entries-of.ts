import type { Evidence } from '../../../workflows/language/evidence';
import { isPlannedKind, type WorkflowKind } from '../../../workflows/language/kinds';
import type { RecommendationMemory } from '../../../workflows/language/memory';
import type { Fact } from '../../kernel/records/fact.entity';
import type { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { isWorkflowKind } from '../../kernel/workflow-registry';
import { statesKept } from '../../kernel/workflow-states';
import { marksOf } from './marks';
import { exactly, type FoundKind, type SearchEntry } from './search-entry';
import { joined, searchedFields, tidy, wordsIn } from './words-in';

type Row = Pick<
  WorkflowInstance,
  'id' | 'caseId' | 'kind' | 'reference' | 'title' | 'machineVersion' | 'snapshot'
>;

/** What is called by a name that changes, and found by the one it has now. */
export type Called = Pick<SearchEntry, 'title' | 'names' | 'label'> & {
  /** Null where it stays as the first entry worded it. */
  readonly body: string | null;
};

const foundAs: Readonly<Record<WorkflowKind, FoundKind | null>> = {
  'review-case': 'review',
  'chair-tenure': 'review',
  'panel-member': 'review',
  'agency-review': 'review',
  'quality-assurance': 'review',
  'parallel-review': 'review',
  // Who the relatives of somebody are is read in the file.
  'family-strand': null,
  organisation: 'organisation',
  person: 'person',
  body: 'body',
  meeting: 'meeting',
  recommendation: 'recommendation',
  source: 'other',
  'update-round': 'other',
  'learning-event': 'other',
};

/** Whoever types the whole name means these. */
const goesByItsName: readonly string[] = [
  'review-case',
  'organisation',
  'person',
  'body',
  'source',
  'learning-event',
];

/** How a record is called today. */
export function calledNow(row: Row): Called {
  const title = tidy(row.title);
  if (row.kind === 'recommendation') {
    const { memory } = statesKept<'recommendation'>(row);
    const label = memory.label === null ? null : exactly(memory.label);
    return {
      title,
      label,
      names: joined([row.reference, memory.label, label === memory.label ? null : label]),
      body: wordingOf(memory),
    };
  }
  const others = row.kind === 'organisation' ? formerNames(row) : [];
  const label = goesByItsName.includes(row.kind) ? exactly(title) : null;
  return { title, label, names: joined([row.reference, ...others]), body: null };
}

const wordingOf = (memory: RecommendationMemory): string =>
  joined([
    memory.text,
    memory.theme,
    memory.finding,
    memory.learningPoint,
    memory.action,
    memory.measure,
    memory.milestones,
    memory.owner,
    memory.completionPrinted,
  ]);

const formerNames = (row: Row): readonly string[] => {
  const { names, title } = statesKept<'organisation'>(row).memory;
  return names.map(({ name }) => name).filter((name) => name !== title);
};

/** Everything by which an entry of a record's history is found; with the first one, the record too. */
export function entriesOf(row: Row, fact: Fact): readonly SearchEntry[] {
  const { kind } = row;
  const found = isWorkflowKind(kind) ? foundAs[kind] : null;
  if (!isWorkflowKind(kind) || found === null) return [];
  const answers = JSON.parse(fact.payload) as Readonly<Record<string, unknown>>;
  if (kind === 'meeting' && isPartD(row, answers)) return [];

  const { shown, quiet, files: named } = searchedFields(kind, fact.askedEvent);
  const isConfidential = isAboutPeople(row);
  const place = { id: row.id, caseId: row.caseId, kind };
  const entry = (as: FoundKind, said: Partial<SearchEntry>, isTitle = false): SearchEntry => ({
    instanceId: row.id,
    factId: fact.id,
    event: fact.askedEvent,
    kind: as,
    reference: null,
    label: null,
    occurredOn: fact.effectiveOn,
    title: '',
    names: '',
    body: '',
    quiet: '',
    marks: marksOf(place, as, { isTitle, isConfidential }),
    ...said,
  });
  const said = { body: wordsIn(answers, shown), quiet: wordsIn(answers, quiet) };
  const files =
    named.length > 0
      ? filesNamed(
          fact,
          named.flatMap((name) => answers[name]),
        )
      : '';
  const isFirst = fact.seq === 1;
  const asRecord = { factId: null, event: null, reference: exactly(row.reference) };
  const { body: wording, ...called } = calledNow(row);

  const entries: SearchEntry[] = [];
  if (isFirst && kind === 'review-case') {
    // Many may know that there is a review who may not open its file.
    entries.push(entry(found, { ...asRecord, ...called }, true));
  } else if (isFirst) {
    const body = joined([wording ?? '', said.body]);
    entries.push(entry(found, { ...asRecord, ...called, body, quiet: said.quiet }));
  }
  const standsAlone = kind === 'review-case' || !isFirst;
  const isDocument = kind === 'review-case' && fact.askedEvent === 'document.register';
  if (isDocument) {
    const body = joined([said.body, files]);
    return [...entries, entry('document', { body, quiet: said.quiet })];
  }
  if (standsAlone && (said.body !== '' || said.quiet !== '')) {
    entries.push(entry(isPlannedKind(kind) ? 'update' : found, said));
  }
  if (files !== '') entries.push(entry('document', { body: files }));
  return entries;
}

const isAboutPeople = (row: Row): boolean =>
  (row.kind === 'body' || row.kind === 'meeting') &&
  statesKept<'body' | 'meeting'>(row).memory.confidential;

const filesNamed = ({ evidence }: Fact, references: readonly unknown[]): string =>
  joined(
    ((JSON.parse(evidence) as Partial<Evidence>).files ?? [])
      .filter(({ reference }) => references.includes(reference))
      .map(({ name }) => name),
  );

/** Whether it is about an item that is for readers of Part D alone: then nobody finds it. */
function isPartD(row: Row, answers: Readonly<Record<string, unknown>>): boolean {
  if (answers.restricted === true) return true;
  const { agenda, actions } = statesKept<'meeting'>(row).memory;
  const action = actions.find(({ id }) => id === answers.action);
  const restricted = agenda.filter((item) => item.restricted).map(({ id }) => id);
  return [answers.item, action?.item].some((item) => restricted.some((id) => id === item));
}
