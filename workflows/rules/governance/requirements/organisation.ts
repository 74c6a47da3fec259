import { plainDate, sayDate } from '../../../language/dates';
import type { Evidence } from '../../../language/evidence';
import { isSameName } from '../../../language/names';
import { localPractice } from '../sources';
import { requirementsFor } from '../../requirement';
import { entryOn } from '../../room';
import type { RequirementRow } from '../../rows';
import { dayIn, isWithin, sayTerm } from './days';

type Row = RequirementRow<'organisation'>;

const ours = {
  citation: localPractice,
  force: 'design',
  about: 'answer',
  curedBy: ['kcst-administrator'],
} as const;

const oldTrust = {
  title: 'Old Trust',
  names: [{ name: 'Old Trust', from: plainDate('2015-04-01') }],
  existsFrom: plainDate('2015-04-01'),
};
const ended = { ...oldTrust, existsUntil: plainDate('2021-06-25') };

/** What happened to an organisation happened on a day on which it existed. */
const whileItExists = (gate: string, field: string): Row => ({
  ...ours,
  id: `${gate}/while-it-exists`,
  gate,
  says: 'The organisation exists on that day, as far as its beginning and end are on record',
  field,
  consults: [],
  met: ({ memory: { existsFrom, existsUntil }, asked }) => {
    const day = dayIn(asked[field]);
    return day === null || isWithin(day, existsFrom, existsUntil);
  },
  names: ({ memory: { existsFrom, existsUntil } }) => [sayTerm(existsFrom, existsUntil)],
  examples: [
    { given: { memory: ended, asked: { [field]: '2021-06-25' } }, met: true, why: 'its last day' },
    { given: { memory: {}, asked: { [field]: '1999-01-01' } }, met: true, why: 'no day is known' },
    { given: { memory: ended, asked: { [field]: '2021-06-26' } }, met: false },
    { given: { memory: ended, asked: { [field]: '2015-03-31' } }, met: false },
  ],
});

const namesOfSuccessors = (asked: Readonly<Record<string, unknown>>): readonly unknown[] =>
  [asked.successor, asked.secondSuccessor].filter((reference) => reference !== undefined);

const isItself = (reference: unknown, { self }: Evidence): boolean =>
  reference !== undefined && reference === self;

const successorIsAnother = (gate: string): Row => ({
  ...ours,
  id: `${gate}/successor-is-another`,
  gate,
  says: 'The work goes to another organisation, not to the one that ends',
  field: 'successor',
  consults: ['self'],
  met: ({ asked, evidence }) =>
    !namesOfSuccessors(asked).some((reference) => isItself(reference, evidence)),
  examples: [
    { given: { asked: { successor: 'O-0009' }, evidence: { self: 'O-0003' } }, met: true },
    { given: { asked: {}, evidence: { self: 'O-0003' } }, met: true, why: 'nobody took it over' },
    { given: { asked: { successor: 'O-0003' }, evidence: { self: 'O-0003' } }, met: false },
    { given: { asked: { secondSuccessor: 'O-0003' }, evidence: { self: 'O-0003' } }, met: false },
  ],
});

const successorsDiffer = (gate: string): Row => ({
  ...ours,
  id: `${gate}/successors-differ`,
  gate,
  says: 'Where the work goes to two organisations, they are two',
  field: 'secondSuccessor',
  consults: [],
  met: ({ asked }) =>
    asked.secondSuccessor === undefined || asked.secondSuccessor !== asked.successor,
  examples: [
    { given: { asked: { successor: 'O-0009', secondSuccessor: 'O-0010' } }, met: true },
    { given: { asked: { successor: 'O-0009' } }, met: true },
    { given: { asked: { successor: 'O-0009', secondSuccessor: 'O-0009' } }, met: false },
  ],
});

const notBeforeItsBeginning = (gate: string): Row => ({
  ...ours,
  id: `${gate}/not-before-its-beginning`,
  gate,
  says: 'Its last day is not before the day from which it exists',
  field: 'lastDay',
  consults: [],
  met: ({ memory: { existsFrom }, asked }) => {
    const lastDay = dayIn(asked.lastDay);
    return lastDay === null || isWithin(lastDay, existsFrom, null);
  },
  names: ({ memory: { existsFrom } }) => (existsFrom === null ? [] : [sayDate(existsFrom)]),
  examples: [
    { given: { memory: oldTrust, asked: { lastDay: '2021-06-25' } }, met: true },
    { given: { memory: oldTrust, asked: {} }, met: true, why: 'it still exists' },
    { given: { memory: oldTrust, asked: { lastDay: '2015-03-31' } }, met: false },
  ],
});

const sameEditions = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((edition) => other.includes(edition));

const authority = {
  from: plainDate('2015-04-01'),
  responsibleAuthority: true,
  dutyBodyUnder: ['g2016'],
} as const;

/** What must be true before an entry on the register of organisations (DOMAIN 4.8). */
export const organisationRequirements = requirementsFor('organisation')([
  {
    ...ours,
    id: 'organisation.rename/new-name',
    gate: 'organisation.rename',
    says: 'The new name differs from the one it has',
    field: 'name',
    consults: [],
    met: ({ memory, asked }) => asked.name !== memory.title,
    examples: [
      { given: { memory: oldTrust, asked: { name: 'New Trust' } }, met: true },
      {
        given: { memory: oldTrust, asked: { name: 'OLD Trust' } },
        met: true,
        why: 'capitals may have to be put right',
      },
      { given: { memory: oldTrust, asked: { name: 'Old Trust' } }, met: false },
    ],
  },
  {
    ...ours,
    id: 'organisation.rename/after-its-last-name',
    gate: 'organisation.rename',
    says: 'A new name is not older than the name it follows',
    field: 'from',
    consults: [],
    met: ({ memory, asked }) => {
      const from = dayIn(asked.from);
      return from === null || isWithin(from, memory.names.at(-1)?.from ?? null, null);
    },
    names: ({ memory: { names } }) =>
      names.slice(-1).map(({ name, from }) => `${name}, from ${sayDate(from)}`),
    examples: [
      { given: { memory: oldTrust, asked: { from: '2019-10-01' } }, met: true },
      { given: { memory: oldTrust, asked: { from: '2015-04-01' } }, met: true },
      { given: { memory: oldTrust, asked: { from: '2015-03-31' } }, met: false },
    ],
  },
  whileItExists('organisation.rename', 'from'),
  {
    ...ours,
    id: 'organisation.countAs/something-changes',
    gate: 'organisation.countAs',
    says: 'What it is to count as differs from what it counts as already',
    field: 'unit',
    consults: [],
    met: ({ memory, asked }) => asked.unit !== memory.unit,
    examples: [
      { given: { memory: { unit: 'Old Trust' }, asked: { unit: 'New Trust' } }, met: true },
      { given: { memory: { unit: 'Old Trust' }, asked: { unit: 'Old Trust' } }, met: false },
    ],
  },
  {
    ...ours,
    id: 'organisation.changeStanding/something-changes',
    gate: 'organisation.changeStanding',
    says: 'Its duties from that day differ from those on record',
    field: 'from',
    consults: [],
    met: ({ memory: { standings }, asked }) => {
      const from = dayIn(asked.from);
      const before = from === null ? undefined : entryOn(standings, from);
      return (
        before === undefined ||
        before.responsibleAuthority !== asked.responsibleAuthority ||
        !sameEditions(before.dutyBodyUnder, (asked.dutyBodyUnder ?? []) as readonly unknown[])
      );
    },
    examples: [
      {
        given: {
          memory: { standings: [authority] },
          asked: { from: '2022-07-01', responsibleAuthority: false },
        },
        met: true,
      },
      {
        given: {
          memory: { standings: [authority] },
          asked: {
            from: '2025-01-01',
            responsibleAuthority: true,
            dutyBodyUnder: ['g2016', 'dardr-draft-2024'],
          },
        },
        met: true,
      },
      {
        given: {
          memory: { standings: [authority] },
          asked: { from: '2022-07-01', responsibleAuthority: true, dutyBodyUnder: ['g2016'] },
        },
        met: false,
      },
    ],
  },
  whileItExists('organisation.changeStanding', 'from'),
  {
    ...ours,
    id: 'organisation.signAgreement/signed-once',
    gate: 'organisation.signAgreement',
    says: 'The organisation has not signed this version of the agreement before',
    field: 'version',
    consults: [],
    met: ({ memory: { agreementsSigned }, asked }) =>
      !agreementsSigned.some(({ version }) => isSameName(version, asked.version)),
    names: ({ memory: { agreementsSigned }, asked }) =>
      agreementsSigned
        .filter(({ version }) => isSameName(version, asked.version))
        .map(({ on }) => `signed on ${sayDate(on)}`),
    examples: [
      {
        given: {
          memory: { agreementsSigned: [{ version: '2018', on: plainDate('2018-11-05') }] },
          asked: { version: '2026' },
        },
        met: true,
      },
      {
        given: {
          memory: { agreementsSigned: [{ version: '2018', on: plainDate('2018-11-05') }] },
          asked: { version: '2018' },
        },
        met: false,
      },
    ],
  },
  whileItExists('organisation.signAgreement', 'signedOn'),
  notBeforeItsBeginning('organisation.end'),
  successorIsAnother('organisation.end'),
  successorsDiffer('organisation.end'),
  notBeforeItsBeginning('organisation.correctEnd'),
  successorIsAnother('organisation.correctEnd'),
  successorsDiffer('organisation.correctEnd'),
  {
    ...ours,
    id: 'organisation.correctEnd/no-successor-of-what-exists',
    gate: 'organisation.correctEnd',
    says: 'An organisation that still exists has no successor; its last day is stated, or no successor',
    field: 'successor',
    consults: [],
    met: ({ asked }) => asked.lastDay !== undefined || namesOfSuccessors(asked).length === 0,
    examples: [
      { given: { asked: { lastDay: '2021-06-25', successor: 'O-0009' } }, met: true },
      { given: { asked: {} }, met: true },
      { given: { asked: { successor: 'O-0009' } }, met: false },
    ],
  },
  {
    ...ours,
    id: 'organisation.correctEnd/something-changes',
    gate: 'organisation.correctEnd',
    says: 'The last day or the successor differs from what is on record',
    field: 'lastDay',
    consults: [],
    met: ({ memory: { existsUntil, successors }, asked }) => {
      if (asked.lastDay !== existsUntil) return true;
      const stated = namesOfSuccessors(asked);
      return stated.length > 0 && stated.join() !== successors.join();
    },
    examples: [
      {
        given: {
          memory: { ...ended, successors: ['O-0009'] },
          asked: { lastDay: '2021-06-30' },
        },
        met: true,
      },
      {
        given: {
          memory: { ...ended, successors: ['O-0009'] },
          asked: { lastDay: '2021-06-25', successor: 'O-0010' },
        },
        met: true,
      },
      { given: { memory: ended, asked: {} }, met: true, why: 'it still exists after all' },
      {
        given: {
          memory: { ...ended, successors: ['O-0009'] },
          asked: { lastDay: '2021-06-25', successor: 'O-0009' },
        },
        met: false,
      },
    ],
  },
]);
