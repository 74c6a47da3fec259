import {
  isPartialDate,
  sayDate,
  sayPartialDate,
  type PlainDate,
} from '../../../workflows/language/dates';
import { capital, fullStop, howLong, pageOf, type Link } from '../../asking';
import { nameOfClock } from '../../deadlines';
import { forecastShown, type AtRisk } from '../../forecast';
import type { StandingReview } from '../queries/reviews-standing-still.query';
import type { Matter, Matters } from '../queries/matters.query';

export interface MatterShown {
  readonly tag: { readonly text: string; readonly colour: 'red' | 'yellow' | 'grey' };
  readonly when: string;
  readonly says: string;
  readonly about: Link;
  readonly mend: Link | null;
}

export interface MattersShown {
  readonly counted: string;
  /** What a person reads before their tea is cold. */
  readonly first: readonly MatterShown[];
  readonly rest: readonly MatterShown[];
  /** What is counted and not shown; empty where everything is. */
  readonly unlisted: string;
}

const mostFirst = 8;
/** Beyond these nobody reads on: the pages of the bodies and of the reviews list everything. */
const mostShown = 48;

export function mattersShown({ matters, unlisted }: Matters, today: PlainDate): MattersShown {
  const shown = matters.slice(0, mostShown).map((one) => matterShown(one, today));
  const left = matters.length - shown.length;
  const late = matters.filter((one) => one.late).length;
  return {
    counted: counted(matters.length + unlisted, late, unlisted > 0),
    first: shown.slice(0, mostFirst),
    rest: shown.slice(mostFirst),
    unlisted: [
      ...(left > 0
        ? [`${left} more ${left === 1 ? 'thing is' : 'things are'} not listed here.`]
        : []),
      ...(unlisted > 0
        ? [
            `${unlisted} more ${unlisted === 1 ? 'clock falls' : 'clocks fall'} due within four weeks.`,
          ]
        : []),
    ].join(' '),
  };
}

function counted(all: number, late: number, atLeast: boolean): string {
  if (all === 0) return 'Nothing needs you today, and nothing falls due within four weeks.';
  const things = `${all} ${all === 1 ? 'thing needs' : 'things need'} somebody`;
  if (late === 0) return `${things} within four weeks. None is late.`;
  return `${things} within four weeks; ${atLeast ? 'at least ' : ''}${late} ${late === 1 ? 'is' : 'are'} late.`;
}

function matterShown(one: Matter, today: PlainDate): MatterShown {
  const { bites, late, about, mend } = one;
  return { tag: tagOf(late, bites), when: whenOf(bites, today), says: says(one), about, mend };
}

const says = (one: Matter): string => fullStop(capital(one.says));

function whenOf(bites: PlainDate | null, today: PlainDate): string {
  if (bites === null) return 'No day is set for it.';
  if (bites === today) return 'Due today.';
  return bites < today
    ? `Was due on ${sayDate(bites)}, ${howLong(bites, today)} ago.`
    : `Due on ${sayDate(bites)}, in ${howLong(today, bites)}.`;
}

function tagOf(late: boolean, bites: PlainDate | null): MatterShown['tag'] {
  if (late) return { text: 'Late', colour: 'red' };
  return bites === null ? { text: 'Waiting', colour: 'grey' } : { text: 'Due', colour: 'yellow' };
}

export interface StandingShown {
  readonly link: Link;
  readonly says: string;
  readonly since: string | null;
}

export const standingShown = (one: StandingReview, today: PlainDate): StandingShown => ({
  link: { text: one.title, href: pageOf(one.reference) },
  says: fullStop(one.sentence ?? one.stage),
  since: sinceShown(one.since, today),
});

function sinceShown(since: string | null, today: PlainDate): string | null {
  if (!isPartialDate(since)) return null;
  const said = `Since ${sayPartialDate(since)}`;
  return since.length < 10 || since >= today
    ? said
    : `${said}, for ${howLong(since as PlainDate, today)}`;
}

/** A review that is likely to miss its next date, with what stands behind that. */
export const riskShown = ({ reference, title, forecast }: AtRisk): StandingShown => ({
  link: { text: title, href: pageOf(reference) },
  says: `${nameOfClock(forecast.title)}. ${forecastShown(forecast).says}`,
  since: null,
});
