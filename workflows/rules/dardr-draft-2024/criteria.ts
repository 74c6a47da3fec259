import type { Citation } from '../../language/missing';
import type { Criterion } from '../edition';

/** Prospective in every copy we have seen: whether it is in force is not known. */
const section19: Citation = {
  instrument: 'Victims and Prisoners Act 2024 (prospective)',
  section: 's.19',
  status: 'from memory',
};

export const dardrDraft2024Criteria: readonly Criterion[] = [
  {
    id: 'criteria/age',
    says: 'The person who died and the other person were both aged 16 or over',
    citation: section19,
  },
  {
    id: 'criteria/cause',
    says: 'The death has, or appears to have, resulted from domestic abuse towards the person, as the Domestic Abuse Act 2021 defines it',
    citation: section19,
  },
  {
    id: 'criteria/connection',
    says: 'The two were personally connected as the Domestic Abuse Act 2021 defines it: partners or former partners, relatives, or parents of the same child. Sharing a household is not enough',
    citation: section19,
  },
];

export const dardrDraft2024CopiesTo: readonly string[] = [
  'Secretary of State',
  'Domestic Abuse Commissioner',
];

export const dardrDraft2024LeftToJudgement: readonly string[] = [
  'Whether section 19 of the Victims and Prisoners Act 2024 is in force, and for which deaths or decisions: look at legislation.gov.uk before a case is moved to this edition.',
  'Whether the final guidance keeps the steps, the clocks and the documents of 2016: the rows taken over from there have not been compared with the draft.',
  'What a scoping review must cover, and when it may take the place of a full review.',
  'How police and crime commissioners and the Domestic Abuse Commissioner are to make sure that lessons are carried out.',
];
