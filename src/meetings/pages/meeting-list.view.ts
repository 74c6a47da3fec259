import { sayDate, type PlainDate } from '../../../workflows/language/dates';
import type { Room } from '../../../workflows/language/governance';
import type { Kept } from '../../asking';
import { outlookInShort } from '../queries/outlook-in-short.view';
import { onePage } from '../../web/pagination';
import { meeting } from './addresses';

/** One line of the list of meetings. */
export interface MeetingLine {
  readonly href: string;
  readonly body: string;
  readonly day: string;
  readonly says: string;
}

export interface NextLine extends MeetingLine {
  readonly isGood: boolean;
  readonly outlook: string;
}

type KeptMeeting = Kept<'meeting'>;

const toCome: readonly string[] = ['planned', 'papersOut', 'open'];
const held: readonly string[] = ['closed', 'minutesAgreed'];

export const nextLine = (kept: KeptMeeting, room: Room): NextLine => {
  const { quorate, says } = outlookInShort(kept, room);
  return {
    ...line(kept),
    says: placeOf(kept) || 'planned',
    isGood: quorate,
    outlook: says,
  };
};

export interface MeetingGroups {
  /** Their day has passed, and nobody has said what became of them. */
  readonly passed: readonly MeetingLine[];
  readonly planned: readonly MeetingLine[];
  readonly years: readonly { readonly year: string; readonly lines: readonly MeetingLine[] }[];
  readonly cancelled: readonly MeetingLine[];
  /** The way to meetings that were held before. */
  readonly pagination: object | null;
}

const heldOnPage = 50;

export function grouped(
  all: readonly KeptMeeting[],
  next: readonly KeptMeeting[],
  today: PlainDate,
  page: unknown,
  addressOf: (page: number) => string,
): MeetingGroups {
  const others = byDay(all.filter((one) => !next.includes(one)));
  const at = (states: readonly string[]) =>
    others.filter(({ row }) => states.includes(row.statePath));
  const isPassed = ({ memory: { on } }: KeptMeeting): boolean => on !== null && on < today;
  const { shown: before, pagination } = onePage(at(held).reverse(), page, heldOnPage, addressOf);
  const years = [...new Set(before.map(yearOf))];
  return {
    passed: at(toCome).filter(isPassed).map(line),
    planned: [...at(toCome).filter((one) => !isPassed(one)), ...at(['postponed'])].map(line),
    years: years.map((year) => ({
      year,
      lines: before.filter((one) => yearOf(one) === year).map(line),
    })),
    cancelled: at(['cancelled']).map(line),
    pagination,
  };
}

const byDay = (meetings: readonly KeptMeeting[]): KeptMeeting[] =>
  [...meetings].sort((a, b) => ((a.memory.on ?? '9999') < (b.memory.on ?? '9999') ? -1 : 1));

const yearOf = ({ memory }: KeptMeeting): string => memory.on?.slice(0, 4) ?? '';

const placeOf = ({ memory }: KeptMeeting): string =>
  [memory.startsAt, memory.place].filter(Boolean).join(', ');

const line = ({ row, memory }: KeptMeeting): MeetingLine => ({
  href: meeting.to({ reference: row.reference }),
  body: memory.bodyName,
  day: memory.on ? sayDate(memory.on) : 'no day yet',
  says: sayStanding(row.statePath, memory),
});

export function sayStanding(state: string, memory: KeptMeeting['memory']): string {
  const where = [memory.startsAt, memory.place].filter(Boolean).join(', ');
  switch (state) {
    case 'planned':
      return where || 'planned';
    case 'papersOut':
      return [where, 'papers are out'].filter(Boolean).join(', ');
    case 'postponed':
      return 'postponed';
    case 'cancelled':
      return 'cancelled';
    case 'open':
      return 'open now';
    case 'closed':
      return `${sayDecisions(memory)}; minutes not agreed`;
    default:
      return `${sayDecisions(memory)}; minutes agreed`;
  }
}

function sayDecisions({ decisions }: KeptMeeting['memory']): string {
  const proposed = decisions.filter(({ standing }) => standing === 'proposed').length;
  const taken = decisions.length - proposed;
  const said =
    taken === 0 ? 'nothing decided' : `${taken} ${taken === 1 ? 'decision' : 'decisions'}`;
  return proposed === 0 ? said : `${said}, ${proposed} only proposed`;
}
