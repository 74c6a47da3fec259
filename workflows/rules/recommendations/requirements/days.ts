import type { PlainDate } from '../../../language/dates';
import { dayIn } from '../../governance/requirements/days';
import type { Situation } from '../../rows';

type AskedThen = Pick<Situation, 'asked' | 'evidence'>;

const onItsDay = ({ asked, evidence }: AskedThen): PlainDate =>
  dayIn(asked.effectiveOn) ?? evidence.today;

/** Whether a day in the form lies after the day on which this happened; an empty box does not. */
export function isAhead(situation: AskedThen, field: string): boolean {
  const day = dayIn(situation.asked[field]);
  return day !== null && day > onItsDay(situation);
}

/** Whether a day in the form is that day itself, or lies after it. */
export function isNotBehind(situation: AskedThen, field: string): boolean {
  return situation.asked[field] === onItsDay(situation) || isAhead(situation, field);
}
