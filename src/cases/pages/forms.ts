import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { EditionId } from '../../../workflows/language/editions';
import type { EventDefinition } from '../../../workflows/language/events';
import type { RibKind } from '../../../workflows/language/kinds';
import {
  type Answer,
  AskHandler,
  commandOf,
  drawForm,
  type FormOf,
  type FormPage,
  historyLine,
  type HistoryLine,
  HistoryQuery,
  misshapenForm,
  noticeOf,
  readForm,
  type Reason,
  reasonsOf,
  refusedForm,
  textIn,
  type Typed,
} from '../../asking';
import type { Actor } from '../../kernel/actor';
import { notFound, type Accepted, type Refused } from '../../kernel/outcome';
import type { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { currentWorkflow, isRibKind, workflowOf } from '../../kernel/workflow-registry';
import { sayOnNextPage } from '../../web/flash';
import { answerTo } from '../../web/problem';
import { CaseViewQuery, type CaseView } from '../queries/case-view.query';
import { FindRecordQuery } from '../queries/find-record.query';
import { eventAddress, openingAddress, recordAddress } from './addresses';
import { mendsADate, offeringDatesOf } from './corrections';
import { endsTheRecord } from './doings.view';
import { warningFor } from './form-warnings';

/** Why there is no form to fill in at present. */
export interface StoppedPage {
  readonly heading: string;
  readonly caption: string | null;
  readonly back: FormOf['back'];
  readonly stopped: string;
  readonly reasons: readonly Reason[];
}

/** Every form of every event: drawn from the catalogue, asked of the one door for events. */
@Injectable()
export class Forms {
  constructor(
    private readonly handler: AskHandler,
    private readonly records: FindRecordQuery,
    private readonly caseView: CaseViewQuery,
    private readonly history: HistoryQuery,
  ) {}

  /** The form by which an event is asked of a record that exists. */
  async show(
    row: WorkflowInstance,
    event: string,
    actor: Actor,
    typed: Typed,
  ): Promise<FormPage | StoppedPage> {
    const of = await this.formOf(row, event, typed);
    const view = await this.caseView.view(row, actor);
    return this.drawn(of, view, typed, (offer) => offer.event === event && !offer.opens);
  }

  async submit(
    row: WorkflowInstance,
    event: string,
    actor: Actor,
    request: Request,
  ): Promise<string> {
    const typed = typedIn(request);
    const of = await this.formOf(row, event, typed);
    const sent = { event, ...readForm(of.definition.fields, typed) };
    const answer = await this.handler.ask(row, sent, commandOf(actor, typed));
    const accepted = await this.acceptedOr(answer, of, typed, (refused) =>
      refused.code === 'changed-meanwhile' ? this.changesSince(row, typed) : [],
    );
    return this.recorded(accepted, of.definition, actor, request);
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
    const answer = await this.handler.openRib(review, kind, sent, commandOf(actor, typed));
    const accepted = await this.acceptedOr(answer, of, typed, () => []);
    return this.recorded(accepted, of.definition, actor, request);
  }

  /** Opens a review with the answers of a form that was drawn for it. */
  async submitReview(of: FormOf, actor: Actor, request: Request): Promise<string> {
    const typed = typedIn(request);
    const sent = { event: of.event, ...readForm(of.definition.fields, typed) };
    const answer = await this.handler.openReview(of.edition, sent, commandOf(actor, typed));
    const accepted = await this.acceptedOr(answer, of, typed, () => []);
    return this.recorded(accepted, of.definition, actor, request);
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
    const blocked = view.blocked.find(isThis);
    return {
      heading: of.definition.label,
      caption: of.caption,
      back: of.back,
      stopped: blocked
        ? 'This cannot be recorded yet.'
        : `This cannot be recorded now, or not by you. The record stands at: ${view.stage}.`,
      reasons: reasonsOf(blocked?.missing ?? [], view.edition.id),
    };
  }

  private async acceptedOr(
    answer: Answer,
    of: FormOf,
    typed: Typed,
    changes: (refused: Refused) => Promise<readonly HistoryLine[]> | readonly HistoryLine[],
  ): Promise<Accepted> {
    if (answer.ok) return answer;
    if (answer.code === 'shape') throw misshapenForm(of, typed, answer);
    throw refusedForm(of, typed, answer, await changes(answer));
  }

  /** A record's revision is the number of its entries: what came after the one seen is new. */
  private async changesSince(row: WorkflowInstance, typed: Typed): Promise<readonly HistoryLine[]> {
    const seen = Number(textIn(typed, '_revision') ?? row.revision);
    const entries = await this.history.of(row);
    return entries.filter(({ entry }) => entry > seen).map(historyLine);
  }

  private async recorded(
    { reference }: Accepted,
    definition: EventDefinition,
    actor: Actor,
    request: Request,
  ): Promise<string> {
    const [of = '', kind, number] = reference.split('/');
    const row =
      kind && number
        ? await this.records.rib(of, kind as RibKind, Number(number), actor)
        : await this.records.review(of, actor);
    // A review that an officer has just opened was given to them after this request began.
    const stands = row ? await this.caseView.view(row, actor) : null;
    sayOnNextPage(request, noticeOf(definition, stands));
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
