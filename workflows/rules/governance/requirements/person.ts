import { localPractice } from '../sources';
import { requirementsFor } from '../../requirement';
import type { RequirementRow } from '../../rows';

type Row = RequirementRow<'person'>;

const ours = {
  citation: localPractice,
  force: 'design',
  about: 'answer',
  curedBy: ['kcst-administrator'],
} as const;

const addressIsWhole = (gate: string): Row => ({
  ...ours,
  id: `${gate}/address-is-whole`,
  gate,
  says: 'The email address is complete, with a name, an @ and what follows it, and without spaces',
  field: 'secureEmail',
  consults: [],
  met: ({ asked: { secureEmail } }) =>
    typeof secureEmail !== 'string' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(secureEmail),
  examples: [
    { given: { asked: { secureEmail: 'representative@police.example' } }, met: true },
    { given: { asked: {} }, met: true, why: 'there may be none' },
    { given: { asked: { secureEmail: 'representative at police.example' } }, met: false },
  ],
});

/** What must be true before an entry on the register of people. */
export const personRequirements = requirementsFor('person')([
  addressIsWhole('person.register'),
  {
    ...ours,
    id: 'person.rename/new-name',
    gate: 'person.rename',
    says: 'The name differs from the one on record',
    field: 'name',
    consults: [],
    met: ({ memory, asked }) => asked.name !== memory.title,
    examples: [
      {
        given: {
          memory: { title: 'Kent Police representative' },
          asked: { name: 'First Kent Police representative' },
        },
        met: true,
      },
      {
        given: {
          memory: { title: 'Kent Police representative' },
          asked: { name: 'Kent Police representative' },
        },
        met: false,
      },
    ],
  },
  addressIsWhole('person.setSecureAddress'),
  {
    ...ours,
    id: 'person.setSecureAddress/something-changes',
    gate: 'person.setSecureAddress',
    says: 'The address differs from the one on record',
    field: 'secureEmail',
    consults: [],
    met: ({ memory, asked }) => (asked.secureEmail ?? null) !== memory.secureEmail,
    examples: [
      {
        given: {
          memory: { secureEmail: 'representative@police.example' },
          asked: { secureEmail: 'first.representative@police.example' },
        },
        met: true,
      },
      {
        given: { memory: { secureEmail: 'representative@police.example' }, asked: {} },
        met: true,
        why: 'there is none any more',
      },
      { given: { memory: { secureEmail: null }, asked: {} }, met: false },
    ],
  },
  {
    ...ours,
    id: 'person.isSameAs/another-entry',
    gate: 'person.isSameAs',
    says: 'The other entry on the register is another one, not this one itself',
    field: 'person',
    consults: ['self'],
    met: ({ asked, evidence }) => asked.person !== evidence.self,
    examples: [
      { given: { asked: { person: 'P-0003' }, evidence: { self: 'P-0007' } }, met: true },
      { given: { asked: { person: 'P-0007' }, evidence: { self: 'P-0007' } }, met: false },
    ],
  },
]);
