import { sayDate, type PlainDate } from '../../../workflows/language/dates';
import type { OrganisationMemory } from '../../../workflows/language/memory';
import { organisationKinds } from '../../../workflows/organisation/organisation.events';
import { entryOn } from '../../../workflows/rules/room';
import { capital, textIn, type Kept, type Link, type Typed } from '../../asking';
import { listed } from '../../web/page-filters';
import type { Partnership } from '../queries/partnership.query';
import { recordAddress } from './addresses';
import type { RecordShown } from './record.view';
import type { Line } from './terms.view';

const editions = {
  g2016: 'the guidance of 2016',
  'dardr-draft-2024': 'the draft guidance of 2024',
};

export interface OrganisationAsked {
  readonly words: string;
  readonly standing: keyof typeof standings | '';
}

export const standings = {
  existing: 'In existence',
  authority: 'Responsible authorities',
  ended: 'Has ended',
} as const;

export interface OrganisationLine extends Link {
  readonly kind: string;
  /** Null where it counts as itself. */
  readonly unit: string | null;
  readonly existed: string | null;
  readonly duties: string;
}

export const organisationsAsked = (typed: Typed): OrganisationAsked => ({
  words: textIn(typed, 'words')?.trim().slice(0, 200) ?? '',
  standing:
    (Object.keys(standings) as (keyof typeof standings)[]).find((one) => one === typed.standing) ??
    '',
});

const kindOf = ({ kind }: OrganisationMemory): string =>
  (organisationKinds as Readonly<Record<string, string>>)[kind] ?? kind;

const isOver = ({ existsUntil }: OrganisationMemory, today: PlainDate): boolean =>
  existsUntil !== null && existsUntil < today;

const isAuthority = ({ standings: dated }: OrganisationMemory, today: PlainDate): boolean =>
  entryOn(dated, today)?.responsibleAuthority ?? false;

function dutiesOn({ standings: dated }: OrganisationMemory, today: PlainDate): string {
  const now = entryOn(dated, today);
  const said = [
    ...(now?.responsibleAuthority ? ['responsible authority'] : []),
    ...(now && now.dutyBodyUnder.length > 0 ? ['body with duties, section 9(4)'] : []),
  ];
  return said.length === 0 ? 'None recorded' : capital(said.join('; '));
}

/** The register, by name; earlier names are found as well. */
export const organisationLines = (
  { organisations }: Pick<Partnership, 'organisations'>,
  { words, standing }: OrganisationAsked,
  today: PlainDate,
): readonly OrganisationLine[] =>
  organisations
    .filter(({ memory }) => {
      const isFound = memory.names.some(({ name }) =>
        name.toLowerCase().includes(words.toLowerCase()),
      );
      if (!isFound) return false;
      if (standing === 'ended') return isOver(memory, today);
      if (standing === 'existing') return !isOver(memory, today);
      return standing === '' || (isAuthority(memory, today) && !isOver(memory, today));
    })
    .sort((a, b) => a.memory.title.localeCompare(b.memory.title))
    .map(({ row, memory }) => ({
      text: memory.title,
      href: recordAddress(row.reference),
      kind: kindOf(memory),
      unit: memory.unit === memory.title ? null : memory.unit,
      existed:
        isOver(memory, today) && memory.existsUntil
          ? `Existed until ${sayDate(memory.existsUntil)}`
          : null,
      duties: isOver(memory, today) ? 'None any more' : dutiesOn(memory, today),
    }));

export interface SeatShown extends Link {
  readonly says: string;
  /** Its row goes on although it has ended. */
  readonly outlived: boolean;
}

export interface OrganisationShown extends RecordShown {
  readonly facts: readonly Line[];
  readonly names: readonly string[];
  readonly duties: readonly string[];
  readonly agreements: readonly string[];
  readonly successors: readonly Link[];
  readonly predecessors: readonly Link[];
  readonly seats: readonly SeatShown[];
}

export function organisationPage(
  { row, memory }: Kept<'organisation'>,
  { organisations, organisationsBy, bodies }: Partnership,
  shown: RecordShown,
  today: PlainDate,
): OrganisationShown {
  const link = (reference: string): Link => ({
    text: organisationsBy[reference]?.title ?? reference,
    href: recordAddress(reference),
  });
  return {
    ...shown,
    facts: [
      { what: 'What it is', says: kindOf(memory) },
      {
        what: 'Counts in a quorum as',
        says: memory.unit === memory.title ? 'Itself' : memory.unit,
      },
      ...(memory.collective
        ? [{ what: 'Stands for', says: 'Several bodies that sit as one' }]
        : []),
      { what: 'In existence', says: existence(memory) },
    ],
    names: memory.names.map(({ name, from }, index) =>
      index === 0 ? name : `${name}, from ${sayDate(from)}`,
    ),
    duties: memory.standings
      .map(({ from, responsibleAuthority, dutyBodyUnder }, index) =>
        [
          index === 0 ? '' : `From ${sayDate(from)}: `,
          responsibleAuthority ? 'responsible authority' : 'no responsible authority',
          dutyBodyUnder.length === 0
            ? '; not named as a body with duties in section 9(4)'
            : `; a body with duties under section 9(4) in ${listed(dutyBodyUnder.map((one) => editions[one]))}`,
        ].join(''),
      )
      .map(capital),
    agreements: memory.agreementsSigned.map(
      ({ version, on }) => `Version ${version}, signed on ${sayDate(on)}`,
    ),
    successors: memory.successors.map(link),
    predecessors: organisations
      .filter((one) => one.memory.successors.includes(row.reference))
      .map((one) => link(one.row.reference)),
    seats: bodies.flatMap((body) =>
      body.memory.seats
        .filter(({ organisation }) => organisation === row.reference)
        .map(({ name, standing, from, until }) => ({
          text: body.memory.title,
          href: recordAddress(body.row.reference),
          says: `“${name}”, ${standing === 'member' ? 'a member' : 'invited'}, from ${sayDate(from)}${until ? ` until ${sayDate(until)}` : ''}`,
          outlived: until === null && isOver(memory, today),
        })),
    ),
  };
}

function existence({ existsFrom, existsUntil }: OrganisationMemory): string {
  const since = existsFrom ? `Since ${sayDate(existsFrom)}` : 'Its beginning is not recorded';
  return existsUntil ? `${since}; its last day was ${sayDate(existsUntil)}` : since;
}
