import { addresseesIn } from '../../../workflows/rules/recommendations/addressees';
import {
  foldedName,
  likelyOrganisations,
  sameAs,
  type KnownOrganisation,
  type LikelyOrganisation,
  type WhyLikely,
} from '../../../workflows/rules/recommendations/likely-organisations';
import type { Link } from '../../asking';
import { newId } from '../../kernel/ids';
import type { PrintedOn } from '../commands/name-addressee.handler';
import type { Followed } from '../queries/followed.query';
import { addressees, recommendationAddress, recommendationForm } from './addresses';

/** Words that are printed somewhere, of which nobody has said whom they mean. */
export interface Undecided {
  /** What stands in a form for the words, however they are printed. */
  readonly key: string;
  readonly words: string;
  readonly kind: 'body' | 'group' | 'cutOff';
  readonly on: readonly (PrintedOn & { readonly followed: Followed })[];
}

/** An organisation that the words may mean, with the reason that is kept when it is chosen. */
export interface Offered {
  readonly reference: string;
  readonly name: string;
  readonly says: string;
  readonly reason: string;
}

export interface UndecidedShown {
  readonly key: string;
  readonly id: string;
  readonly words: string;
  readonly note: string;
  readonly command: string;
  readonly offered: readonly Offered[];
  readonly on: readonly (Link & { readonly plan: string; readonly alone: string })[];
  readonly beyond: number;
}

const event = 'recommendation.nameAddressee';

/** Places that are named of each; the decision is for all of them. */
const mostPlaces = 10;

/**
 * Everything still to be decided, whatever is printed most often first. What was written here and
 * has no lead agency yet waits to be assigned, with a date, and not for this.
 *
 * @param fromEarlierRecords ids of those that were read in
 */
export function undecidedIn(
  followed: readonly Followed[],
  register: readonly KnownOrganisation[],
  fromEarlierRecords: ReadonlySet<string>,
): readonly Undecided[] {
  const groups = new Map<string, Undecided & { readonly on: Undecided['on'][number][] }>();
  const isItsName = namesOf(register);
  for (const one of followed) {
    if (one.lead === null && !fromEarlierRecords.has(one.id)) continue;
    for (const printed of one.undecided) {
      // The very name of an agency that has it already: there is nothing to decide.
      if ([one.lead, ...one.support].some((agency) => isItsName(agency, printed))) continue;
      const key = foldedName(printed) || printed;
      const group = groups.get(key) ?? { key, words: printed, kind: kindOf(printed), on: [] };
      group.on.push({ id: one.id, printed, followed: one });
      groups.set(key, group);
    }
  }
  return [...groups.values()].sort(
    (a, b) => b.on.length - a.on.length || a.words.localeCompare(b.words),
  );
}

/** Whether words are a name of an organisation; the same are printed in many places. */
function namesOf(
  register: readonly KnownOrganisation[],
): (reference: string | null, printed: string) => boolean {
  const known = new Map(register.map((one) => [one.reference, one]));
  const answers = new Map<string, boolean>();
  return (reference, printed) => {
    const one = known.get(reference ?? '');
    if (!one) return false;
    const asked = `${one.reference} ${printed}`;
    const answer = answers.get(asked) ?? sameAs(one, printed) !== null;
    answers.set(asked, answer);
    return answer;
  };
}

const kindOf = (printed: string): Undecided['kind'] =>
  addresseesIn(printed, () => null).addressees[0]?.kind ?? 'body';

export function addresseesShown(
  undecided: readonly Undecided[],
  register: readonly KnownOrganisation[],
  planTitles: ReadonlyMap<string, string>,
) {
  const likely = likelyOrganisations(register);
  const places = undecided.reduce((sum, { on }) => sum + on.length, 0);
  return {
    counted:
      undecided.length === 0
        ? 'Every printed addressee has been decided.'
        : `${said(undecided.length, 'printed name')} in ${said(places, 'place')} to be decided.`,
    rows: undecided.map((one): UndecidedShown => ({
      key: one.key,
      id: idOf(one.key),
      words: one.words,
      note: notes[one.kind],
      command: newId(),
      offered: one.kind === 'body' ? likely(one.words).map(offered) : [],
      on: one.on.slice(0, mostPlaces).map(({ followed, printed }) => ({
        text: followed.title,
        href: recommendationAddress(followed.reference),
        plan: planTitles.get(followed.plan) ?? followed.plan,
        alone: recommendationForm(followed.reference, event, { printed }),
      })),
      beyond: Math.max(0, one.on.length - mostPlaces),
    })),
    choices: register
      .filter(({ ended }) => !ended)
      .map(({ reference, name }) => ({ value: reference, text: name })),
    action: addressees.to(),
  };
}

/** Of the box in which another organisation is chosen for those words. */
export const boxFor = (key: string): string => `${idOf(key)}-organisation`;

const idOf = (key: string): string => `name-${key.replace(/[^\p{L}\d]+/gu, '-')}`;

const notes: Readonly<Record<Undecided['kind'], string>> = {
  body: '',
  group:
    'These are several bodies together: decide on each recommendation alone, and name them all.',
  cutOff: 'The words break off: they may mean another body in each place.',
};

const reasons: Readonly<Record<WhyLikely, string>> = {
  name: 'It is its name',
  earlierName: 'It was called so before',
  alias: 'It is another name that is known for it',
  initials: 'These are its initials',
  alike: 'The names are alike',
};

function offered({ reference, name, why, insteadOf }: LikelyOrganisation): Offered {
  const successor =
    insteadOf === null ? '' : `; ${insteadOf} no longer exists, and its work came here`;
  const reason = `${reasons[why]}${successor}`;
  return { reference, name, says: `${reason}.`, reason };
}

const said = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;
