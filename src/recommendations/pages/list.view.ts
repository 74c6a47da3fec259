import { sayDate, type PlainDate } from '../../../workflows/language/dates';
import { speakingAs } from '../../../workflows/language/recommendations';
import { saysOf } from '../../../workflows/language/where';
import {
  colours,
  overdueFrom,
  ragOf,
  type Colour,
  type Rag,
} from '../../../workflows/rules/recommendations/rag';
import type { Link } from '../../asking';
import { newId } from '../../kernel/ids';
import { currentWorkflow } from '../../kernel/workflow-registry';
import type { Lead, OnList, OpenRound } from '../queries/agency-list.query';
import { plural } from '../../web/page-filters';
import { onePage } from '../../web/pagination';
import { withQuery } from '../../web/paths';
import {
  planAddress,
  recommendationAddress,
  recommendations,
  round as roundPage,
  partsOf,
  updateForm,
} from './addresses';
import { answeredInRound, isAnswered, stillToAnswer } from './answered';

export interface RagShown {
  readonly tone: string;
  readonly colour: string;
  readonly reason: string;
}

const tones: Readonly<Record<Colour, string>> = {
  red: 'red',
  amber: 'yellow',
  green: 'green',
  blue: 'blue',
  grey: 'grey',
};

export const ragShown = ({ colour, reason }: Rag): RagShown => ({
  tone: tones[colour],
  colour: colours[colour],
  reason,
});

export interface SaidShown {
  readonly narrative: string;
  /** '20 November 2025 (Alternate)' */
  readonly when: string;
}

export function saidShown(said: OnList['lastUpdate']): SaidShown | null {
  if (said === null) return null;
  const as = [
    said.capacity === null ? [] : speakingAs[said.capacity],
    said.leadSaidOn === undefined ? [] : 'of an agency that supports it',
  ].flat();
  const capacity = as.length === 0 ? '' : ` (${as.join(' ')})`;
  return { narrative: said.narrative, when: `${sayDate(said.on)}${capacity}` };
}

export const stageOf = (state: string): string =>
  saysOf(currentWorkflow('recommendation'), '', state).label;

/** The form that is sent by one press. */
interface OnePress {
  readonly action: string;
  readonly command: string;
  readonly revision: number;
  readonly narrative: string;
  readonly round: string;
}

export interface Line {
  readonly reference: string;
  readonly title: Link;
  readonly plan: Link;
  readonly stands: string;
  readonly rag: RagShown;
  readonly due: string;
  readonly said: SaidShown | null;
  readonly answered: boolean;
  readonly begun: boolean;
  readonly update: string | null;
  /** Its agency has still to say whether it accepts it. */
  readonly toAccept: boolean;
  readonly unchanged: OnePress | null;
  /** 'You support Kent Police in this.' */
  readonly supports: string | null;
}

export interface ListPage {
  readonly heading: string;
  readonly caption: string | null;
  readonly says: string | null;
  readonly round: Link | null;
  /** How many wait for an answer, on this page and on others. */
  readonly waiting: number;
  readonly toDo: readonly Line[];
  readonly rest: readonly Line[];
  /** Another agency leads these: nothing is asked, and what is said helps. */
  readonly supported: readonly Line[];
  readonly pagination: object | null;
  readonly choices: readonly { readonly value: string; readonly text: string }[];
  readonly chosen: string;
  readonly action: string;
  readonly nobody: string | null;
}

export interface Looked {
  /** A Steering Group member, who is expected to speak for an organisation. */
  readonly isMember: boolean;
  readonly leads: readonly Lead[];
  /** Whose list it is: several references where one took over the work of another. */
  readonly organisations: readonly string[];
  readonly name: string | null;
  readonly chosen: string;
  readonly list: readonly OnList[];
  readonly supported: readonly OnList[];
  readonly round: OpenRound | null;
  readonly drafts: ReadonlySet<string>;
}

const perPage = 15;

/** What of a list stands on one page of it: first what is to do, last what is only supported. */
export interface Shown {
  readonly waiting: number;
  readonly toDo: readonly OnList[];
  readonly rest: readonly OnList[];
  readonly supported: readonly OnList[];
  readonly pagination: object | null;
}

/** @param page as it stands in the address; the first where it is left out */
export function shownOn(
  { list, supported, round, chosen }: Looked,
  today: PlainDate,
  page?: unknown,
): Shown {
  const toDo = new Set(stillToAnswer(list, round, today));
  const rest = list.filter((one) => !toDo.has(one));
  const { shown, pagination } = onePage([...toDo, ...rest, ...supported], page, perPage, (number) =>
    withQuery(recommendations.to(), { organisation: chosen, page: String(number) }),
  );
  return {
    waiting: toDo.size,
    toDo: shown.filter((one) => toDo.has(one)),
    rest: shown.filter((one) => !toDo.has(one) && !supported.includes(one)),
    supported: shown.filter((one) => supported.includes(one)),
    pagination,
  };
}

/** @param planTitles what the plans of those shown are called, by their ids */
export function listPage(
  looked: Looked,
  shown: Shown,
  planTitles: ReadonlyMap<string, string>,
  today: PlainDate,
): ListPage {
  const { leads, organisations, name, chosen, round } = looked;
  const lines = (of: readonly OnList[]): readonly Line[] =>
    of.map((one) => lineOf(one, planTitles.get(one.caseId) ?? '', looked, today));
  return {
    heading: name ?? 'Recommendations',
    caption: name === null ? null : 'Recommendations',
    says: organisations.length === 0 ? null : countsOf(looked, today),
    round: round && {
      text: `Update round that closes on ${sayDate(round.closesOn ?? round.openedOn)}`,
      href: roundPage.to({ reference: round.reference }),
    },
    waiting: shown.waiting,
    toDo: lines(shown.toDo),
    rest: lines(shown.rest),
    supported: lines(shown.supported),
    pagination: shown.pagination,
    choices: leads.map((lead) => ({ value: lead.reference, text: lead.name })),
    chosen,
    action: recommendations.to(),
    nobody: organisations.length === 0 ? nobodyFor(looked) : null,
  };
}

function nobodyFor({ isMember, leads }: Looked): string {
  if (leads.length === 0) return 'No organisation leads an open recommendation.';
  return isMember
    ? 'Your account belongs to no organisation of the register. The Kent Community Safety Team can mend that; until then you can look at the list of any organisation.'
    : 'Choose an organisation to see what it has to answer for.';
}

/** '7 recommendations, 2 late; 3 of 7 answered in the round that closes on 23 March 2026.' */
function countsOf({ list, round, organisations }: Looked, today: PlainDate): string {
  const late = list.filter((one) => (overdueFrom(one) ?? '9999') <= today).length;
  if (list.length === 0) return 'No recommendation is open.';
  const counted = `${plural(list.length, 'open recommendation')}, ${late === 0 ? 'none' : late} late`;
  if (!round?.closesOn) return `${counted}.`;
  const { answered, asked } = answeredInRound(list, round, organisations, today);
  if (asked === 0) return `${counted}.`;
  const closes = sayDate(round.closesOn);
  return `${counted}; ${answered} of ${asked} answered in the round that closes on ${closes}.`;
}

function lineOf(
  one: OnList,
  planTitle: string,
  { round, drafts, chosen }: Looked,
  today: PlainDate,
): Line {
  const { reference, title, state, lastUpdate, takes } = one;
  const update = updateForm.to(partsOf(reference));
  return {
    reference,
    title: { text: title, href: recommendationAddress(reference) },
    plan: { text: planTitle, href: planAddress(reference) },
    stands: stageOf(state),
    rag: ragShown(ragOf(one, today)),
    due: dueOf(one),
    said: saidShown(lastUpdate),
    answered: isAnswered(one, round, today),
    begun: drafts.has(update),
    update: takes === 'recommendation.update' ? update : null,
    toAccept: takes === 'recommendation.accept',
    unchanged:
      takes === 'recommendation.update' && lastUpdate
        ? {
            action: update,
            command: newId(),
            revision: one.revision,
            narrative: `Nothing has changed since ${sayDate(lastUpdate.on)}.`,
            round: round?.reference ?? '',
          }
        : null,
    supports:
      one.supports && `${chosen === '' ? 'You support' : 'It supports'} ${one.supports} in this.`,
  };
}

/** The date that counts, and the words of the plan beside it. */
export function dueOf({ target, targetPrinted }: Pick<OnList, 'target' | 'targetPrinted'>): string {
  const printed = targetPrinted ? `printed as “${targetPrinted}”` : null;
  if (target === null) return printed ? `No date is set; ${printed}` : 'No date is set';
  return printed ? `${sayDate(target)}; ${printed}` : sayDate(target);
}
