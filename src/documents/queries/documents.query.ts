import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { documentKinds } from '../../../workflows/language/documents';
import { isFileReference } from '../../../workflows/language/files';
import { mayOpen, seesStageOnly, type Actor } from '../../kernel/actor';
import { contentOf } from '../../kernel/document-keeper';
import { Document } from '../../kernel/records/document.entity';
import { Fact } from '../../kernel/records/fact.entity';
import { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { workflowOf } from '../../kernel/workflow-registry';
import { statesKept } from '../../kernel/workflow-states';
import { DocumentGuards } from '../document-guards';

/** One document of a case: on its register, or attached to anything recorded of it. */
export interface CaseDocument {
  /** 'D-5e1f…' for its address; null where the register only says where it is kept. */
  readonly id: string | null;
  /** Of the file; null where there is none here. */
  readonly fileName: string | null;
  /** In bytes. */
  readonly size: number | null;
  /** What it is called: the title on the register, or the name of the file. */
  readonly name: string;
  /** 'Overview report'; for what was attached elsewhere, what was recorded with it. */
  readonly kind: string;
  /** When it was put there: a date, as far as it is known. */
  readonly when: string | null;
  readonly by: string;
  /** 'R-0042', 'R-0042/recommendation/3' */
  readonly record: string;
  readonly whereKept: string | null;
  /** It was taken off the register again. */
  readonly isWithdrawn: boolean;
}

/** A file that somebody handed in. */
export type DocumentNamed = Pick<Document, 'id' | 'name' | 'size' | 'record' | 'uploadedBy'>;

type Answers = Readonly<Record<string, unknown>>;

/** The files that were handed in, as far as each person may see them. */
@Injectable()
export class DocumentsQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly guards: DocumentGuards,
  ) {}

  /** Null when there is none, or it is not one that this actor may see. */
  async find(id: string, actor: Actor): Promise<Document | null> {
    if (!isFileReference(id)) return null;
    const { manager } = this.dataSource;
    const document = await manager.findOneBy(Document, { id });
    if (!document) return null;
    if (document.record === null) return document.uploadedBy === actor.id ? document : null;
    const row = await manager.findOneBy(WorkflowInstance, { reference: document.record });
    if (!row || !mayRead(actor, row)) return null;
    return (await this.guards.mayOpen(actor, row, document)) ? document : null;
  }

  /** @throws Error when the content is gone, which `verify` would find too */
  async contentOf({ id }: Document): Promise<Buffer> {
    const content = await contentOf(this.dataSource.manager, id);
    if (!content) throw new Error(`The content of ${id} is gone`);
    return content;
  }

  /** Those of the references that stand for a file, whoever may see it. */
  async named(references: readonly unknown[]): Promise<ReadonlyMap<string, DocumentNamed>> {
    const ids = [...new Set(references.filter(isFileReference))];
    if (ids.length === 0) return new Map();
    const rows = await this.dataSource.manager.find(Document, {
      where: { id: In(ids) },
      select: { id: true, name: true, size: true, record: true, uploadedBy: true },
    });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /**
   * The documents of a case that this actor may see, the newest first.
   *
   * @param caseReference of a review or another source of a plan: 'R-0042'
   */
  async of(caseReference: string, actor: Actor): Promise<readonly CaseDocument[]> {
    const { manager } = this.dataSource;
    const review = await manager.findOneBy(WorkflowInstance, { reference: caseReference });
    if (!review) return [];
    const beside = await manager.find(WorkflowInstance, {
      where: { caseId: review.caseId },
      select: { reference: true },
    });
    const attached = await manager.find(Document, {
      where: { record: In(beside.map(({ reference }) => reference)) },
    });
    const factIds = attached.flatMap(({ factId }) => factId ?? []);
    const facts = await manager.find(Fact, {
      where: [
        { caseId: review.caseId, type: In(['document.registered', 'document.withdrawn']) },
        // A choice of none would have every fact read.
        ...(factIds.length > 0 ? [{ id: In(factIds) }] : []),
      ],
      order: { at: 'DESC', seq: 'DESC' },
    });
    const rows = await manager.findBy(WorkflowInstance, {
      id: In([...new Set(facts.map(({ instanceId }) => instanceId))]),
    });
    const open = new Map(
      rows.filter((row) => mayRead(actor, row)).map((row) => [row.id, row] as const),
    );
    return facts.flatMap((fact) => {
      const row = open.get(fact.instanceId);
      if (!row) return [];
      const files = attached.filter(({ factId }) => factId === fact.id);
      return documentsIn(fact, row, files, facts);
    });
  }
}

/** The file of a review is not open to those who see its stage; a confidence not to those outside. */
function mayRead(actor: Actor, row: WorkflowInstance): boolean {
  if (!mayOpen(actor, row)) return false;
  if (row.kind === 'review-case') return !seesStageOnly(actor, row.caseId);
  const { memory } = statesKept(row);
  return !('confidential' in memory && memory.confidential) || actor.sight.of === 'all';
}

function documentsIn(
  fact: Fact,
  row: WorkflowInstance,
  files: readonly Document[],
  facts: readonly Fact[],
): readonly CaseDocument[] {
  const common = { when: fact.effectiveOn, by: fact.actorName, record: row.reference };
  const answers = answersIn(fact);
  if (fact.type === 'document.registered') {
    const [file] = files;
    const kinds: Readonly<Record<string, string>> = documentKinds;
    return [
      {
        ...common,
        ...fileOf(file),
        name: String(answers.title),
        kind: kinds[String(answers.kind)] ?? String(answers.kind),
        whereKept: typeof answers.whereKept === 'string' ? answers.whereKept : null,
        isWithdrawn: facts.some((later) => takesOff(later, fact, answers)),
      },
    ];
  }
  const kind = workflowOf(row.kind, row.machineVersion).events[fact.askedEvent]?.says ?? fact.type;
  return files.map((file) => ({
    ...common,
    ...fileOf(file),
    name: file.name,
    kind,
    whereKept: null,
    isWithdrawn: false,
  }));
}

const fileOf = (file: Document | undefined) => ({
  id: file?.id ?? null,
  fileName: file?.name ?? null,
  size: file?.size ?? null,
});

const answersIn = ({ payload }: Fact): Answers => JSON.parse(payload) as Answers;

/** A kind is taken off as a whole: whatever was put on the register before goes with it. */
const takesOff = (later: Fact, fact: Fact, { kind }: Answers): boolean =>
  later.type === 'document.withdrawn' &&
  later.instanceId === fact.instanceId &&
  later.seq > fact.seq &&
  answersIn(later).kind === kind;
