import { isPlainDate } from '../../../workflows/language/dates';
import { impacts } from '../../../workflows/language/recommendations';
import { addresseesIn } from '../../../workflows/rules/recommendations/addressees';
import { sameAs } from '../../../workflows/rules/recommendations/likely-organisations';
import {
  remarksOnAddressees,
  type AddresseeKnown,
  type AddresseeRemark,
} from '../../../workflows/rules/recommendations/right-addressee';
import { earlierRecommendations } from '../../../workflows/rules/recommendations/said-before';
import {
  writingFlagsOf,
  type WritingFlag,
} from '../../../workflows/rules/recommendations/writing-flags';
import type { Followed } from '../queries/followed.query';
import { plan, recommendationAddress } from './addresses';
import { tagOf, type ColourTag } from './colour-tag';
import type { Link } from '../../asking';

/** An earlier recommendation that is like the one in hand, and what became of it. */
export interface SaidBeforeShown extends Link {
  readonly text: string;
  readonly said: string;
  readonly shared: string;
  readonly became: string;
  readonly tag: ColourTag;
  readonly plan: Link;
}

type Answers = Readonly<Record<string, unknown>>;

/** What may be thought about before a recommendation is added; nothing here stops anybody. */
export function flagsOn(
  answers: Answers,
  register: readonly AddresseeKnown[],
): readonly WritingFlag[] {
  const organisationOf = (name: string): string | null =>
    register.find((one) => sameAs(one, name) !== null)?.reference ?? null;
  const { target, level } = answers;
  return writingFlagsOf({
    text: textOf(answers.text) ?? '',
    measure: textOf(answers.measure),
    target: isPlainDate(target) ? target : null,
    targetPrinted: textOf(answers.targetPrinted),
    level: level === 'single' || level === 'multi' ? level : null,
    addressees: addresseesIn(addressedIn(answers), organisationOf).addressees,
  });
}

/** Whom each printed name would be, told as it is written. */
export const addresseesMeant = (
  answers: Answers,
  register: readonly AddresseeKnown[],
): readonly AddresseeRemark[] => remarksOnAddressees(addressedIn(answers), register);

const addressedIn = ({ addresseesPrinted: printed }: Answers): string =>
  Array.isArray(printed) ? printed.filter((one) => typeof one === 'string').join('\n') : '';

export function saidBefore(
  text: unknown,
  followed: readonly Followed[],
  organisations: ReadonlyMap<string, string>,
  planTitles: ReadonlyMap<string, string>,
): readonly SaidBeforeShown[] {
  const words = textOf(text);
  if (words === null) return [];
  return earlierRecommendations(followed)(words).map(({ earlier, shared }) => ({
    text: earlier.label ? `Recommendation ${earlier.label}` : earlier.reference,
    href: recommendationAddress(earlier.reference),
    said: earlier.text,
    shared: shared.slice(0, 8).join(', '),
    became: becameOf(earlier, organisations),
    tag: tagOf(earlier),
    plan: {
      text: planTitles.get(earlier.plan) ?? earlier.plan,
      href: plan.to({ reference: earlier.plan }),
    },
  }));
}

function becameOf(
  { stands, lead, reason, impact }: Followed,
  organisations: ReadonlyMap<string, string>,
): string {
  return [
    `${stands}.`,
    lead ? `Lead agency: ${organisations.get(lead) ?? lead}.` : '',
    reason,
    impact ? `Did it make a difference? ${impacts[impact]}.` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null;
