import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { EditionId } from '../../../workflows/language/editions';
import type { EventDefinition } from '../../../workflows/language/events';
import type {
  GovernanceKind,
  MonitoringKind,
  PartnershipKind,
  PlannedKind,
} from '../../../workflows/language/kinds';
import type { Actor } from '../../kernel/actor';
import type { Command } from '../../kernel/command';
import { notFound, type Accepted } from '../../kernel/outcome';
import type { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { currentWorkflow, workflowOf } from '../../kernel/workflow-registry';
import { sayOnNextPage } from '../../web/flash';
import { answerTo } from '../../web/problem';
import { AskHandler, type Answer, type Sent } from '../commands/ask.handler';
import { HistoryQuery } from '../queries/history.query';
import { PickOptionsQuery } from '../queries/pick-options.query';
import { RecordsQuery } from '../queries/records.query';
import { FormFiles } from './form-files';
import { readForm, type Typed } from './form-answers';
import { askChecked } from './ask-checked';
import { endsTheRecord } from './ends-the-record';
import {
  drawForm,
  misshapenForm,
  refusedForm,
  textIn,
  type FormOf,
  type FormPage,
  type Link,
  type StoppedPage,
} from './form.view';
import { historyLine } from './history.view';
import { pageOf } from './record-address';
import { mendingsOf, noticeOf } from './recorded.view';
import { isAboutTheRecord, overtakenForm, stoppedPage } from './stopped-form';

/** What stands around a form: where it is sent, and the way back. */
export interface Around {
  readonly caption: string | null;
  readonly back: Link;
  readonly action: string;
}

const edition: EditionId = 'g2016';

/** The forms of the partnership's own records, drawn from the catalogue like those of reviews. */
@Injectable()
export class RecordForms {
  constructor(
    private readonly handler: AskHandler,
    private readonly records: RecordsQuery,
    private readonly options: PickOptionsQuery,
    private readonly history: HistoryQuery,
    private readonly files: FormFiles,
  ) {}

  /** The form by which an event is asked of a record that exists, or why there is none now. */
  async show(
    row: WorkflowInstance,
    event: string,
    actor: Actor,
    typed: Typed,
    around: Around,
  ): Promise<FormPage | StoppedPage> {
    const of = await this.files.on(await this.formOf(row, event, around), typed, actor);
    const { offered, blocked, stage } = await this.records.standing(row, actor);
    if (offered.some((offer) => offer.event === event)) return drawForm(of, typed);
    const missing = blocked.find((block) => block.event === event)?.missing ?? [];
    return stoppedPage(of, stage.label, missing);
  }

  /** @throws RefusedForm with everything typed, when it is not accepted */
  async submit(
    row: WorkflowInstance,
    event: string,
    actor: Actor,
    request: Request,
    around: Around,
  ): Promise<Accepted> {
    const of = await this.formOf(row, event, around);
    return this.send(of, actor, request, row, (sent, command) =>
      this.handler.ask(row, sent, command),
    );
  }

  async showOpening(
    kind: PartnershipKind,
    event: string,
    typed: Typed,
    around: Around,
  ): Promise<FormPage> {
    return drawForm(await this.openingOf(kind, event, around), typed);
  }

  /** @throws RefusedForm with everything typed, when it is not accepted */
  async submitOpening(
    kind: GovernanceKind | MonitoringKind,
    event: string,
    actor: Actor,
    request: Request,
    around: Around,
  ): Promise<Accepted> {
    const of = await this.openingOf(kind, event, around);
    return this.send(of, actor, request, null, (sent, command) =>
      this.handler.open(kind, sent, command),
    );
  }

  /** Begins a record of a plan: a review's, or that of another source. */
  async submitOpeningIn(
    plan: WorkflowInstance,
    kind: PlannedKind,
    event: string,
    actor: Actor,
    request: Request,
    around: Around,
  ): Promise<Accepted> {
    const of = await this.openingOf(kind, event, around);
    return this.send(of, actor, request, null, (sent, command) =>
      this.handler.openRib(plan, kind, sent, command),
    );
  }

  /** The recorded answer, said on the next page; or the form again, with why it was refused. */
  async acceptedOr(
    answer: Answer,
    of: FormOf,
    typed: Typed,
    request: Request,
    row: WorkflowInstance | null,
    actor: Actor,
  ): Promise<Accepted> {
    if (answer.ok) {
      await this.sayRecorded(answer, of, request, actor);
      return answer;
    }
    if (answer.code === 'shape') throw misshapenForm(of, typed, answer);
    if (!row || !isAboutTheRecord(answer)) throw refusedForm(of, typed, answer, []);
    const changes = (await this.changesSince(row, typed)).map(historyLine);
    const { stage, offered, blocked } = await this.records.standing(row, actor);
    const stands = { stage: stage.label, offered, blocked };
    throw (
      overtakenForm(of, typed, answer, stands, changes) ?? refusedForm(of, typed, answer, changes)
    );
  }

  async formOf(row: WorkflowInstance, event: string, around: Around): Promise<FormOf> {
    const definition = asked(workflowOf(row.kind, row.machineVersion).events, event);
    return {
      ...around,
      event,
      definition,
      edition,
      warning: endsTheRecord(row, event) ? endsForGood : null,
      revision: row.revision,
      options: await this.options.of(definition.fields, row),
    };
  }

  private async send(
    of: FormOf,
    actor: Actor,
    request: Request,
    row: WorkflowInstance | null,
    ask: (sent: Sent, command: Command) => Promise<Answer>,
  ): Promise<Accepted> {
    const typed = typedIn(request);
    const sent = { event: of.event, ...readForm(of.definition.fields, typed) };
    const form = await this.files.on(of, typed, actor);
    const answer = await askChecked(form, typed, actor, (command) => ask(sent, command));
    return this.acceptedOr(answer, form, typed, request, row, actor);
  }

  private async openingOf(kind: PartnershipKind, event: string, around: Around): Promise<FormOf> {
    const { events, opensWith } = currentWorkflow(kind);
    if (!opensWith.includes(event)) throw answerTo(notFound());
    const definition = asked(events, event);
    return {
      ...around,
      event,
      definition,
      edition,
      warning: null,
      revision: null,
      options: await this.options.of(definition.fields, null),
    };
  }

  private async sayRecorded(
    { instanceId }: Accepted,
    { event, definition }: FormOf,
    request: Request,
    actor: Actor,
  ): Promise<void> {
    const row = await this.records.row(instanceId, actor);
    const { stage, offered } = row
      ? await this.records.standing(row, actor)
      : { stage: null, offered: [] };
    const { sentence = null, waitsFor = null } = stage ?? {};
    const mendings = row
      ? mendingsOf(event, workflowOf(row.kind, row.machineVersion).events, offered, (mending) =>
          formOn(row.reference, mending),
        )
      : [];
    sayOnNextPage(request, noticeOf(definition, { sentence, waitsFor }), { offers: mendings });
  }

  private async changesSince(row: WorkflowInstance, typed: Typed) {
    const seen = Number(textIn(typed, '_revision') ?? row.revision);
    return (await this.history.of(row)).filter(({ entry }) => entry > seen);
  }
}

const endsForGood =
  'This cannot be undone. It ends the record for good, and nothing can be recorded on it afterwards.';

/** The forms of a record stand under its page. */
const formOn = (reference: string, event: string): string =>
  `${pageOf(reference)}/do/${encodeURIComponent(event)}`;

const typedIn = (request: Request): Typed => (request.body ?? {}) as Typed;

/** @throws ProblemAnswer when the record has no such event for people */
function asked(events: Readonly<Record<string, EventDefinition>>, event: string): EventDefinition {
  const definition = Object.hasOwn(events, event) ? events[event] : undefined;
  if (!definition || definition.hidden) throw answerTo(notFound());
  return definition;
}
