import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import {
  AskHandler,
  type Begun,
  boxesOf,
  checkPage,
  commandOf,
  drawForm,
  type FormOf,
  type FormPage,
  misshapenForm,
  readForm,
  RefusedForm,
  saidAnswers,
  textIn,
  type Typed,
} from '../../asking';
import { type PlainDate, sayDate } from '../../../workflows/language/dates';
import type { Actor } from '../../identity';
import { newId } from '../../kernel/ids';
import { notFound } from '../../kernel/outcome';
import { sayOnNextPage } from '../../web/flash';
import { withQuery } from '../../web/paths';
import { answerTo } from '../../web/problem';
import { newReview, reviews } from './addresses';
import { Forms } from './forms';
import { keptUntil, type BegunNotification, NotificationDrafts } from './notification-drafts';
import { stepsOf, type Step } from './notification-steps';

/** One page of a notification, as its template draws it. */
interface StepOf extends FormOf {
  readonly draft: string;
  readonly step: string;
  /** When it was laid aside: an instant in UTC. */
  readonly begunAt: string | null;
  readonly keptUntil: PlainDate | null;
  readonly onOnePage: string | null;
  /** Others that this person began and did not send. */
  readonly begun: readonly BegunNotification[];
}

const template = 'cases/pages/notification';
const check = 'check';

/**
 * A notification, asked a page at a time. What was written is kept as a draft of whoever writes it
 * until the answers were checked; the name of the draft is the name of the command.
 */
@Injectable()
export class Notification {
  constructor(
    private readonly handler: AskHandler,
    private readonly forms: Forms,
    private readonly drafts: NotificationDrafts,
  ) {}

  /** The page that the address asks for: a step, or the answers to be checked. */
  async show(of: FormOf, asked: Typed, actor: Actor) {
    const id = draftIn(asked.draft);
    const begun = id === null ? null : await this.drafts.find(id, actor);
    if (id !== null && !begun) throw answerTo(notFound());
    if (id !== null && begun && asked.step === check) {
      return { view: 'cases/pages/notification-check', page: checked(of, id, begun) };
    }
    const steps = stepsOf(of.definition);
    const step = steps.find(({ key }) => key === asked.step) ?? steps[0];
    if (!step) throw answerTo(notFound());
    const others = id === null ? await this.drafts.begunBy(actor) : [];
    const form = stepForm(of, steps, step, id ?? newId(), begun, others);
    return { view: template, page: drawForm(form, begun?.typed) as FormPage & StepOf };
  }

  /**
   * Keeps what one page says and leads to the next, to the check, or to the new review.
   *
   * @throws RefusedForm with the page, where a box of it is not filled in rightly
   */
  async submit(of: FormOf, typed: Typed, actor: Actor, request: Request): Promise<string> {
    const id = draftIn(typed._draft);
    if (id === null) throw answerTo(notFound());
    if (typed._step === check) {
      const page = await this.forms.submitReview(of, actor, request);
      await this.drafts.forget(id, actor);
      return page;
    }
    if (typed._forget !== undefined) {
      await this.drafts.forget(id, actor);
      sayOnNextPage(request, 'What you had written is thrown away. Nothing was recorded.', {
        title: 'Thrown away',
      });
      return reviews.to();
    }
    const steps = stepsOf(of.definition);
    const index = steps.findIndex(({ key }) => key === typed._step);
    const step = steps[index];
    if (!step) throw answerTo(notFound());
    const before = await this.drafts.find(id, actor);
    const whole = { ...without(step, before?.typed ?? {}), ...boxesIn(step, typed) };
    await this.drafts.save(id, actor, whole);
    if (typed._later !== undefined) {
      const kept = await this.drafts.find(id, actor);
      sayOnNextPage(request, keptForLater(kept), { title: 'Kept' });
      return reviews.to();
    }
    const form = stepForm(of, steps, step, id, before, []);
    const sent = { event: of.event, ...readForm(step.fields, boxesIn(step, typed)) };
    const question = await this.handler.questionFrom(form.definition, sent, commandOf(actor, {}));
    if ('ok' in question) {
      if (question.code !== 'shape') throw answerTo(question);
      const { problem, form: page } = misshapenForm(form, whole, question);
      throw new RefusedForm(problem.status, page, template);
    }
    return stepAddress(id, steps[index + 1]?.key ?? check);
  }

  /**
   * Keeps what was answered on one page, and leads to the same check as the pages do.
   *
   * @throws RefusedForm with the form, where it could not be recorded as it is
   */
  async submitWhole(of: FormOf, typed: Typed, actor: Actor, request: Request): Promise<string> {
    await this.forms.rehearseReview(of, actor, request);
    // The same form sent twice is one draft, and one command.
    const id = draftIn(typed._command) ?? newId();
    const boxes = stepsOf(of.definition).map((step) => boxesIn(step, typed));
    await this.drafts.save(id, actor, Object.assign({}, ...boxes) as Typed);
    return stepAddress(id, check);
  }
}

const keptForLater = (kept: Begun | null): string =>
  [
    'Kept for you, and for nobody else.',
    'It has not been sent. Go on with it under “Record a notification”.',
    ...(kept ? [`We keep this draft until ${sayDate(keptUntil(kept))}.`] : []),
  ].join('\n');

const stepAddress = (draft: string, step: string): string =>
  withQuery(newReview.to(), { draft, step });

const draftIn = (value: unknown): string | null =>
  typeof value === 'string' && /^[\w-]{8,64}$/.test(value) ? value : null;

const namesOf = (step: Step): readonly string[] => [
  ...Object.entries(step.fields).flatMap(([name, field]) => boxesOf(name, field)),
  ...(step.fields.source ? ['_edition'] : []),
];

const boxesIn = (step: Step, typed: Typed): Typed =>
  Object.fromEntries(namesOf(step).flatMap((name) => (name in typed ? [[name, typed[name]]] : [])));

const without = (step: Step, typed: Typed): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => !namesOf(step).includes(name)));

function stepForm(
  of: FormOf,
  steps: readonly Step[],
  step: Step,
  draft: string,
  kept: Begun | null,
  begun: StepOf['begun'],
): StepOf {
  const { editions, ...rest } = of;
  const index = steps.indexOf(step);
  const before = steps[index - 1];
  const isLast = index === steps.length - 1;
  return {
    ...rest,
    definition: { ...of.definition, label: step.heading, fields: step.fields },
    caption: `${of.definition.label} · page ${index + 1} of ${steps.length}`,
    purpose: step.purpose,
    back: before ? { text: before.heading, href: stepAddress(draft, before.key) } : of.back,
    action: newReview.to(),
    ...(isLast && editions ? { editions } : {}),
    others: before ? [] : (of.others ?? []),
    draft,
    step: step.key,
    begunAt: kept?.savedAt ?? null,
    keptUntil: kept && keptUntil(kept),
    onOnePage: before || kept ? null : of.action,
    begun,
  };
}

function checked(of: FormOf, draft: string, begun: Begun) {
  const { typed } = begun;
  const steps = stepsOf(of.definition);
  const last = steps.at(-1)?.key ?? '';
  const edition = of.editions?.find(({ id }) => id === (textIn(typed, '_edition') ?? of.edition));
  const rows = steps.map(({ key, heading, fields }) => ({
    heading,
    rows: saidAnswers({ definition: { ...of.definition, fields } }, typed).map((row) => ({
      ...row,
      href: `${stepAddress(draft, key)}#${row.target}`,
    })),
  }));
  const following = {
    heading: 'Guidance',
    rows: [
      { label: 'The case follows', value: edition?.title ?? '', href: stepAddress(draft, last) },
    ],
  };
  return {
    ...checkPage({ ...of, action: newReview.to() }, { ...typed, _command: draft }),
    back: { text: steps.at(-1)?.heading ?? of.back.text, href: stepAddress(draft, last) },
    sections: [...rows, following],
    draft,
    keptUntil: keptUntil(begun),
  };
}
