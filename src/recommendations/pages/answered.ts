import type { PlainDate } from '../../../workflows/language/dates';
import { leadHeardOn } from '../../../workflows/language/recommendations';
import { addCalendarMonths } from '../../../workflows/rules/calendar';
import { usualTimes } from '../../../workflows/rules/recommendations/rag';
import type { OnList, OpenRound } from '../queries/agency-list.query';

/** Said by the lead agency in the round that is open or, where none is, within the last quarter. */
export function isAnswered(
  { lastUpdate }: Pick<OnList, 'lastUpdate'>,
  round: Pick<OpenRound, 'openedOn'> | null,
  today: PlainDate,
): boolean {
  const heardOn = leadHeardOn(lastUpdate);
  if (heardOn === null) return false;
  return round
    ? heardOn >= round.openedOn
    : addCalendarMonths(heardOn, usualTimes.updateMonths) >= today;
}

/** What is still to be said by whoever looks at the list, in its order. */
export const stillToAnswer = (
  list: readonly OnList[],
  round: OpenRound | null,
  today: PlainDate,
): readonly OnList[] => list.filter((one) => one.takes !== null && !isAnswered(one, round, today));

/** How many of those asked about are answered; what was settled meanwhile needs no answer. */
export function answeredInRound(
  list: readonly OnList[],
  round: OpenRound,
  organisations: readonly string[],
  today: PlainDate,
): { readonly answered: number; readonly asked: number } {
  const asked = new Set(
    round.asked
      .filter(({ organisation }) => organisations.includes(organisation))
      .flatMap(({ recommendations }) => recommendations),
  );
  const silent = list.filter((one) => asked.has(one.reference) && !isAnswered(one, round, today));
  return { answered: asked.size - silent.length, asked: asked.size };
}
