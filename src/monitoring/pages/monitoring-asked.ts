import { sayDate, type PlainDate } from '../../../workflows/language/dates';
import { colours, type Colour } from '../../../workflows/rules/recommendations/rag';
import { textIn, type Typed } from '../../asking';
import { ages, type Age, type Followed } from '../queries/followed.query';
import { isWatchList, type WatchListName } from './watch-lists';

/** Stands in an address for those that have none: no organisation, no theme. */
export const nobody = '-';

/** What an address of the monitoring page asks for; what it does not know it does not filter by. */
export interface MonitoringAsked {
  readonly organisation: string;
  readonly plan: string;
  readonly theme: string;
  readonly colour: Colour | '';
  readonly age: Age | '';
  readonly list: WatchListName;
  /** From 1. */
  readonly page: number;
}

export function monitoringAsked(typed: Typed): MonitoringAsked {
  const { colour, age, list } = typed;
  const page = Number(textIn(typed, 'page') ?? '1');
  return {
    organisation: asText(typed, 'organisation'),
    plan: asText(typed, 'plan'),
    theme: asText(typed, 'theme'),
    colour: isOneOf(colours, colour) ? colour : '',
    age: isOneOf(ages, age) ? age : '',
    list: isWatchList(list) ? list : 'attention',
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}

const asText = (typed: Typed, name: string): string =>
  textIn(typed, name)?.trim().slice(0, 200) ?? '';

const isOneOf = <K extends string>(known: Readonly<Record<K, string>>, text: unknown): text is K =>
  typeof text === 'string' && Object.hasOwn(known, text);

/** The recommendations that the filters leave; where there are none, the same list. */
export function chosenFrom(
  followed: readonly Followed[],
  { organisation, plan, theme, colour, age }: MonitoringAsked,
): readonly Followed[] {
  if ([organisation, plan, theme, colour, age].every((one) => one === '')) return followed;
  return followed.filter(
    (one) =>
      (organisation === '' || (one.lead ?? nobody) === organisation) &&
      (plan === '' || one.plan === plan) &&
      (theme === '' || (one.theme ?? nobody) === theme) &&
      (colour === '' || one.colour === colour) &&
      (age === '' || one.age === age),
  );
}

export const saidOn = (today: PlainDate): string => `As it stands on ${sayDate(today)}.`;
