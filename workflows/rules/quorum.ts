import type { Claim, Present, Quorum, QuorumCounts, QuorumRule } from '../language/governance';

/** Where no terms of reference bind a meeting, or they set no number. */
export const noRuleKnown: QuorumRule = {
  counts: 'notKnown',
  needs: 0,
  by: 'unit',
  chairMustBePresent: false,
  remoteCounts: true,
};

/** Who stands for which organisations: what is left of the room once the reasons are set aside. */
interface Counted {
  readonly count: number;
  readonly counted: Quorum['counted'];
  /** People who stand for somebody, and add nothing. */
  readonly extra: readonly { readonly person: Present; readonly why: string }[];
  readonly warnings: readonly string[];
}

/**
 * Whether these people make a quorum, with every reason.
 *
 * Members: people, each for a different organisation, so that neither a second officer of one
 * council nor a second seat of one person adds to the number. Authorities: the responsible
 * authorities for whom somebody is there. The reading is recorded in
 * workflows/decisions/quorum-is-counted-by-organisation.md.
 */
export function quorumOf(rule: QuorumRule, present: readonly Present[]): Quorum {
  const heard = present.filter((person) => isHeard(rule, person));
  const untold = heard.filter(isUntold);
  const { count, counted, extra, warnings } = countIn(rule, heard);
  const verdict = verdictOn(rule, heard, count, untold.length);
  return {
    verdict,
    counts: count,
    needs: rule.counts === 'notKnown' ? null : rule.needs,
    short: rule.counts === 'notKnown' ? 0 : Math.max(0, rule.needs - count),
    counted,
    notCounted: [
      ...present.flatMap((person) => whyNotHeard(rule, person)),
      ...extra.map(({ person, why }) => ({ name: person.name, why })),
    ],
    untold: untold.map(({ name }) => name),
    warnings: [
      ...ifRowsWereCounted(rule, heard, verdict),
      ...ifNobodyPresides(present),
      ...warnings,
    ],
    says: say(rule, heard, verdict, count, counted, untold),
  };
}

/** How many of these people count: the number alone, for trying many rooms one after another. */
export const countOf = (rule: QuorumRule, present: readonly Present[]): number => {
  const heard = present.filter((person) => isHeard(rule, person));
  return rule.counts === 'authorities'
    ? new Set(heard.flatMap((person) => keysOf(rule, person))).size
    : matchIn(rule, heard).size;
};

/** The chair, or the vice-chair in the chair's place, is there whenever the terms insist on it. */
export const hasItsChair = (rule: QuorumRule, present: readonly Present[]): boolean =>
  !rule.chairMustBePresent || present.some((person) => person.holdsChair && isHeard(rule, person));

function verdictOn(
  rule: QuorumRule,
  heard: readonly Present[],
  count: number,
  untold: number,
): Quorum['verdict'] {
  if (rule.counts === 'notKnown') return 'noRule';
  if (!hasItsChair(rule, heard)) return 'inquorate';
  if (count >= rule.needs) return 'quorate';
  // Each of them could stand for one more organisation, and nobody can say whether they do.
  return count + untold >= rule.needs ? 'cannotBeTold' : 'inquorate';
}

const isHeard = (rule: QuorumRule, { remotely }: Present): boolean =>
  rule.remoteCounts || !remotely;

const isUntold = ({ organisationUnknown, claims }: Present): boolean =>
  organisationUnknown && claims.length === 0;

/*
 * Counting
 */

const keyOf = ({ by }: QuorumRule, { seat, unit }: Claim): string => (by === 'unit' ? unit : seat);

const labelOf = ({ by }: QuorumRule, { seatName, unit }: Claim): string =>
  by === 'unit' ? unit : seatName;

const claimsIn = ({ counts }: QuorumRule, { claims }: Present): readonly Claim[] =>
  counts === 'authorities' ? claims.filter((claim) => claim.responsibleAuthority) : claims;

const keysOf = (rule: QuorumRule, person: Present): readonly string[] => [
  ...new Set(claimsIn(rule, person).map((claim) => keyOf(rule, claim))),
];

/**
 * The most people that can each stand for an organisation of their own: a maximum matching, found
 * by augmenting paths. Whoever came first and counts goes on counting when others come in.
 */
function matchIn(rule: QuorumRule, people: readonly Present[]): ReadonlyMap<string, Present> {
  const holder = new Map<string, Present>();
  const keys = new Map(people.map((person) => [person, keysOf(rule, person)]));
  const place = (person: Present, tried: Set<string>): boolean =>
    (keys.get(person) ?? []).some((key) => {
      if (tried.has(key)) return false;
      tried.add(key);
      const before = holder.get(key);
      if (before && !place(before, tried)) return false;
      holder.set(key, person);
      return true;
    });
  for (const person of people) place(person, new Set());
  return holder;
}

const countIn = (rule: QuorumRule, heard: readonly Present[]): Counted =>
  rule.counts === 'authorities' ? authoritiesIn(rule, heard) : membersIn(rule, heard);

function membersIn(rule: QuorumRule, heard: readonly Present[]): Counted {
  const holder = matchIn(rule, heard);
  const keyFor = new Map([...holder].map(([key, person]) => [person, key]));
  const label = labelsIn(rule, heard);
  return {
    count: holder.size,
    counted: heard.flatMap((person) => {
      const key = keyFor.get(person);
      return key === undefined ? [] : [{ unit: label(key), people: [person.name] }];
    }),
    extra: heard
      .filter((person) => person.claims.length > 0 && !keyFor.has(person))
      .map((person) => ({ person, why: areCounted(keysOf(rule, person).map(label)) })),
    warnings: heard.flatMap((person) => {
      const key = keyFor.get(person);
      const idle = keysOf(rule, person).filter((other) => !holder.has(other));
      return key === undefined || idle.length === 0
        ? []
        : [
            `${person.name} counts once, for ${label(key)}, and not for ${list(idle.map(label))} as well`,
          ];
    }),
  };
}

function authoritiesIn(rule: QuorumRule, heard: readonly Present[]): Counted {
  const label = labelsIn(rule, heard);
  const people = new Map<string, Present[]>();
  const extra: { person: Present; why: string }[] = [];
  for (const person of heard.filter(({ claims }) => claims.length > 0)) {
    const keys = keysOf(rule, person);
    const fresh = keys.filter((key) => !people.has(key));
    for (const key of fresh) people.set(key, [person]);
    if (fresh.length === 0) {
      const why = keys.length > 0 ? areCounted(keys.map(label)) : areNoAuthorities(person);
      extra.push({ person, why });
    }
  }
  return {
    count: people.size,
    counted: [...people].map(([key, standing]) => ({
      unit: label(key),
      people: standing.map(({ name }) => name),
    })),
    extra,
    warnings: [],
  };
}

function labelsIn(rule: QuorumRule, people: readonly Present[]): (key: string) => string {
  const labels = new Map(
    people.flatMap(({ claims }) =>
      claims.map((claim) => [keyOf(rule, claim), labelOf(rule, claim)] as const),
    ),
  );
  return (key) => labels.get(key) ?? key;
}

/*
 * Saying it
 */

function whyNotHeard(rule: QuorumRule, person: Present): Quorum['notCounted'] {
  const { name, claims } = person;
  if (claims.length === 0 && !isUntold(person)) {
    return [{ name, why: person.whyNot ?? 'stands for no organisation on the list' }];
  }
  return isHeard(rule, person)
    ? []
    : [{ name, why: 'joined remotely, which does not count under these terms of reference' }];
}

const areCounted = (units: readonly string[]): string =>
  `${list(units)} ${units.length === 1 ? 'is' : 'are'} already counted`;

const areNoAuthorities = ({ claims }: Present): string => {
  const units = [...new Set(claims.map(({ unit }) => unit))];
  return units.length === 1
    ? `${list(units)} is not a responsible authority`
    : `${list(units)} are not responsible authorities`;
};

/** The other reading of "different organisations": shown, and never acted on. */
function ifRowsWereCounted(
  rule: QuorumRule,
  heard: readonly Present[],
  verdict: Quorum['verdict'],
): readonly string[] {
  if (rule.by === 'seat' || verdict === 'quorate' || verdict === 'noRule') return [];
  const rows = countOf({ ...rule, by: 'seat' }, heard);
  return rows >= rule.needs && hasItsChair(rule, heard)
    ? [`Quorate only if rows of the list are counted: ${rows} of ${rule.needs}`]
    : [];
}

const ifNobodyPresides = (present: readonly Present[]): readonly string[] =>
  present.length === 0 || present.some(({ holdsChair }) => holdsChair)
    ? []
    : [
        'Neither the chair nor the vice-chair is here: the members choose who presides, and the minutes say so',
      ];

function say(
  rule: QuorumRule,
  heard: readonly Present[],
  verdict: Quorum['verdict'],
  count: number,
  counted: Quorum['counted'],
  untold: readonly Present[],
): string {
  const { needs } = rule;
  switch (verdict) {
    case 'noRule':
      return 'No rule is known for this body, and none is made up. Who was there is recorded';
    case 'quorate':
      return `Quorate: ${ofNeeded(count, needs)}. ${counted.map(({ unit }) => unit).join(', ')}`;
    case 'cannotBeTold':
      return (
        `Cannot be told: these people’s organisation is not recorded: ` +
        `${untold.map(({ name }) => name).join(', ')}. Known so far: ${count} of ${needs} needed`
      );
    case 'inquorate':
      return `Not quorate: ${whatIsMissing(rule, heard, count, untold.length)}`;
  }
}

function whatIsMissing(
  rule: QuorumRule,
  heard: readonly Present[],
  count: number,
  untold: number,
): string {
  const { needs } = rule;
  const chair = hasItsChair(rule, heard) ? [] : ['the chair must be there'];
  if (count >= needs) return `${ofNeeded(count, needs)}, but ${chair.join('')}`;
  const short = needs - count;
  const more = `${short} more ${nounFor(rule, short)} ${short === 1 ? 'is' : 'are'} needed`;
  const even =
    untold > 0 && count + untold < needs
      ? `, even if ${untold === 1 ? 'the one' : `each of the ${untold}`} whose organisation is not recorded stood for another`
      : '';
  return `${ofNeeded(count, needs)}; ${[more, ...chair].join(', and ')}${even}`;
}

const ofNeeded = (count: number, needs: number): string =>
  count > needs ? `${count}, where ${needs} are needed` : `${count} of ${needs} needed`;

const nouns: Readonly<Record<QuorumCounts, readonly [one: string, several: string]>> = {
  members: ['organisation', 'organisations'],
  authorities: ['responsible authority', 'responsible authorities'],
  notKnown: ['organisation', 'organisations'],
};

const nounFor = ({ counts, by }: QuorumRule, count: number): string => {
  const [one, several] = by === 'seat' ? ['row of the list', 'rows of the list'] : nouns[counts];
  return count === 1 ? one : several;
};

const list = (words: readonly string[]): string =>
  [words.slice(0, -1).join(', '), words.at(-1)].filter(Boolean).join(' and ');
