import type { Missing } from '../../../workflows/language/missing';
import type { Refused } from '../../kernel/outcome';
import { answerTo } from '../../web/problem';
import type { Typed } from './form-answers';
import { RefusedForm, type FormOf, type StoppedPage } from './form.view';
import type { HistoryLine } from './history.view';
import { reasonsOf } from './reasons';
import { saidAnswers } from './said-answers';

/** How a record stands for whoever would record something on it. */
export interface StandsAt {
  readonly stage: string;
  readonly offered: readonly { readonly event: string }[];
  readonly blocked: readonly { readonly event: string; readonly missing: readonly Missing[] }[];
}

/** Instead of a form that cannot be sent: why not. */
export function stoppedPage(of: FormOf, stage: string, missing: readonly Missing[]): StoppedPage {
  return {
    ...of,
    heading: of.definition.label,
    stopped:
      missing.length > 0
        ? 'This cannot be recorded yet.'
        : `You cannot record this now. It is for another stage or another role. It stands at: ${stage}.`,
    reasons: reasonsOf(missing, of.edition),
  };
}

/** Refused because of how the record stands by now, rather than for what stood in the boxes. */
export const isAboutTheRecord = ({ code }: Refused): boolean =>
  code === 'changed-meanwhile' || code === 'not-at-this-stage';

/**
 * A form that was open for too long: by now it cannot be recorded at all. What was written stays to
 * be read. Null where the form can still be sent.
 */
export function overtakenForm(
  of: FormOf,
  typed: Typed,
  refused: Refused,
  stands: StandsAt,
  changes: readonly HistoryLine[],
): RefusedForm | null {
  const isThis = ({ event }: { readonly event: string }): boolean => event === of.event;
  if (stands.offered.some(isThis) || stands.blocked.some(isThis)) return null;
  return new RefusedForm(answerTo(refused).problem.status, {
    ...stoppedPage(of, stands.stage, []),
    changes,
    wrote: saidAnswers(of, typed).filter(({ value }) => value !== ''),
  });
}
