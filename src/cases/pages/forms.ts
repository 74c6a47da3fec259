import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { EditionId } from '../../../workflows/language/editions';
import type { EventDefinition } from '../../../workflows/language/events';
import type { RibKind } from '../../../workflows/language/kinds';
import {
  type Answer,
  askChecked,
  AskHandler,
  commandOf,
  drawForm,
  endsTheRecord,
  FormFiles,
  type FormOf,
  type FormPage,
  historyLine,
  type HistoryLine,
  HistoryQuery,
  isAboutTheRecord,
  misshapenForm,
  noticeOf,
  overtakenForm,
  PickOptionsQuery,
  readForm,
  refusedForm,
  type StoppedPage,
  stoppedPage,
  textIn,
  type Typed,
} from '../../asking';
import type { Actor } from '../../kernel/actor';
import { ClocksQuery, type ClockLine } from '../../deadlines';
import { notFound, type Accepted } from '../../kernel/outcome';
import type { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { currentWorkflow, isRibKind, workflowOf } from '../../kernel/workflow-registry';
import { sayOnNextPage } from '../../web/flash';
import { answerTo } from '../../web/problem';
import { CaseViewQuery, type CaseView } from '../queries/case-view.query';
import { FindRecordQuery } from '../queries/find-record.query';
import { eventAddress, openingAddress, recordAddress } from './addresses';
import { clockBegun } from './clock-begun';
import { mendingsOffered, mendsADate, offeringDatesOf } from './corrections';
import { DaysToAvoid } from './days-to-avoid';
import { warningFor } from './form-warnings';

/** Every form of every event: drawn from the catalogue, asked of the one door for events. */
@Injectable()
export class Forms {
  constructor(
    private readonly handler: AskHandler,
    private readonly records: FindRecordQuery,
    private readonly caseView: CaseViewQuery,
    private readonly history: HistoryQuery,
    private readonly files: FormFiles,
    private readonly clocks: ClocksQuery,
    private readonly avoid: DaysToAvoid,
    private readonly options: PickOptionsQuery,
  ) {}

  /** The form by which an event is asked of a record that exists. */
  async show(
    row: WorkflowInstance,
    event: string,
    actor: Actor,
    typed: Typed,
  ): Promise<FormPage | StoppedPage> {
    const of = await this.files.on(await this.formOf(row, event, typed), typed, actor);
    const view = await this.caseView.view(row, actor);
    const said = await this.avoid.saidOn(of, row, actor, typed);
    return this.drawn(said, view, typed, (offer) => offer.event === event && !offer.opens);
  }

  async submit(
    row: WorkflowInstance,
    event: string,
    actor: Actor,
    request: Request,
  ): Promise<string> {
    const typed = typedIn(request);
    const form = await this.files.on(await this.formOf(row, event, typed), typed, actor);
    const of = await this.avoid.warnedOf(form, row, actor, typed, request);
    const sent = { event, ...readForm(of.definition.fields, typed) };
    const ran = await this.clocks.of(row, false);
    const answer = await askChecked(of, typed, actor, (command) =>
      this.handler.ask(row, sent, command),
    );
    const accepted = await this.acceptedOr(answer, of, typed, row, actor);
    return this.recorded(accepted, of, actor, request, ran);
  }

  /** The form by which a record is begun beside a review. */
  async showOpening(
    review: WorkflowInstance,
    kind: RibKind,
    event: string | undefined,
    actor: Actor,
    typed: Typed,
  ): Promise<FormPage | StoppedPage> {
    const view = await this.caseView.view(review, actor);
    const first = view.offered.find((offer) => offer.opens === kind);
    const of = this.openingOf(review, kind, event ?? first?.event);
    return this.drawn(of, view, typed, (offer) => offer.event === of.event && offer.opens === kind);
  }

  async submitOpening(
    review: WorkflowInstance,
    kind: RibKind,
    event: string | undefined,
    actor: Actor,
    request: Request,
  ): Promise<string> {
    const of = this.openingOf(review, kind, event);
    const typed = typedIn(request);
    const sent = { event: of.event, ...readForm(of.definition.fields, typed) };
    const answer = await askChecked(of, typed, actor, (command) =>
      this.handler.openRib(review, kind, sent, command),
    );
    const accepted = await this.acceptedOr(answer, of, typed, null, actor);
    return this.recorded(accepted, of, actor, request);
  }

  /** Opens a review with the answers of a form that was drawn for it. */
  async submitReview(of: FormOf, actor: Actor, request: Request): Promise<string> {
    const typed = typedIn(request);
    const sent = { event: of.event, ...readForm(of.definition.fields, typed) };
    const answer = await askChecked(of, typed, actor, (command) =>
      this.handler.openReview(of.edition, sent, command),
    );
    const accepted = await this.acceptedOr(answer, of, typed, null, actor);
    return this.recorded(accepted, of, actor, request);
  }

  /**
   * Whether a review could be opened with the answers of a form; nothing is kept.
   *
   * @throws RefusedForm with everything typed, where it could not
   */
  async rehearseReview(of: FormOf, actor: Actor, request: Request): Promise<void> {
    const typed = typedIn(request);
    const sent = { event: of.event, ...readForm(of.definition.fields, typed) };
    const command = { ...commandOf(actor, typed), rehearses: true as const };
    const answer = await this.handler.openReview(of.edition, sent, command);
    await this.acceptedOr(answer, of, typed, null, actor);
  }

  private async formOf(row: WorkflowInstance, event: string, typed: Typed): Promise<FormOf> {
    const definition = asked(workflowOf(row.kind, row.machineVersion).events, event);
    const mended = mendsADate(definition)
      ? (await this.history.of(row)).find(({ entry }) => String(entry) === typed.entry)
      : undefined;
    return {
      event,
      definition: offeringDatesOf(definition, mended),
      edition: row.edition as EditionId,
      caption: captionOf(row),
      back: { text: row.title, href: recordAddress(row.reference) },
      action: eventAddress(row.reference, event),
      warning: warningFor(event),
      revision: row.revision,
      options: await this.options.of(definition.fields, row),
    };
  }

  private openingOf(review: WorkflowInstance, kind: RibKind, event: string | undefined): FormOf {
    const { events, opensWith } = currentWorkflow(kind);
    const chosen = event ?? opensWith[0] ?? '';
    if (!opensWith.includes(chosen)) throw answerTo(notFound());
    return {
      event: chosen,
      definition: asked(events, chosen),
      edition: review.edition as EditionId,
      caption: captionOf(review),
      back: { text: review.title, href: recordAddress(review.reference) },
      action: openingAddress(review.reference, kind, chosen),
      warning: null,
      revision: null,
    };
  }

  private drawn(
    of: FormOf,
    view: CaseView,
    typed: Typed,
    isThis: (offer: CaseView['offered'][number]) => boolean,
  ): FormPage | StoppedPage {
    const warning = endsTheRecord(view, of.event) ? warningFor(of.event, view.kind) : of.warning;
    if (view.offered.some(isThis)) return drawForm({ ...of, warning }, typed);
    return stoppedPage(of, view.stage, view.blocked.find(isThis)?.missing ?? []);
  }

  private async acceptedOr(
    answer: Answer,
    of: FormOf,
    typed: Typed,
    row: WorkflowInstance | null,
    actor: Actor,
  ): Promise<Accepted> {
    if (answer.ok) return answer;
    if (answer.code === 'shape') throw misshapenForm(of, typed, answer);
    if (!row || !isAboutTheRecord(answer)) throw refusedForm(of, typed, answer, []);
    const changes = await this.changesSince(row, typed);
    const view = await this.caseView.view(row, actor);
    const isOwn = ({ opens }: CaseView['offered'][number]): boolean => opens === undefined;
    const stands = {
      stage: view.stage,
      offered: view.offered.filter(isOwn),
      blocked: view.blocked.filter(isOwn),
    };
    throw (
      overtakenForm(of, typed, answer, stands, changes) ?? refusedForm(of, typed, answer, changes)
    );
  }

  /** A record's revision is the number of its entries: what came after the one seen is new. */
  private async changesSince(row: WorkflowInstance, typed: Typed): Promise<readonly HistoryLine[]> {
    const seen = Number(textIn(typed, '_revision') ?? row.revision);
    const entries = await this.history.of(row);
    return entries.filter(({ entry }) => entry > seen).map(historyLine);
  }

  /** @param ran the clocks that ran before */
  private async recorded(
    { reference }: Accepted,
    { event, definition }: FormOf,
    actor: Actor,
    request: Request,
    ran: readonly ClockLine[] = [],
  ): Promise<string> {
    const [of = '', kind, number] = reference.split('/');
    const row =
      kind && number
        ? await this.records.rib(of, kind as RibKind, Number(number), actor)
        : await this.records.review(of, actor);
    // A review that an officer has just opened was given to them after this request began.
    const view = row ? await this.caseView.view(row, actor) : null;
    const clock = view ? clockBegun(ran, view.clocks) : null;
    const offers = view ? mendingsOffered(view, event) : [];
    sayOnNextPage(request, noticeOf(definition, view, clock), { offers });
    return recordAddress(reference);
  }
}

const typedIn = (request: Request): Typed => (request.body ?? {}) as Typed;

const captionOf = ({ kind, title, reference }: WorkflowInstance): string => {
  const [review = reference] = reference.split('/');
  if (!isRibKind(kind)) return `${title} · ${review}`;
  return `${currentWorkflow(kind).label}: ${title} · ${review}`;
};

function asked(events: Readonly<Record<string, EventDefinition>>, event: string): EventDefinition {
  const definition = Object.hasOwn(events, event) ? events[event] : undefined;
  if (!definition || definition.hidden) throw answerTo(notFound());
  return definition;
}
