import type { RequirementRow } from '../../rows';
import { requirementsFor } from '../../requirement';
import { localPractice } from '../sources';
import { dateReallyChanges } from './date-correction';

const itemInTheLetter = (gate: string): RequirementRow<'quality-assurance'> => ({
  id: `${gate}/item-in-the-letter`,
  gate,
  says: 'The letter has an item of that number',
  citation: localPractice,
  force: 'design',
  about: 'answer',
  field: 'item',
  consults: [],
  curedBy: ['kcst-administrator'],
  met: ({ memory, asked }) => memory.items[Number(asked.item) - 1] !== undefined,
  examples: [
    { given: { memory: { items: ['Equality', 'Tribute'] }, asked: { item: 2 } }, met: true },
    { given: { memory: { items: ['Equality', 'Tribute'] }, asked: { item: 3 } }, met: false },
    { given: { memory: { items: [] }, asked: { item: 1 } }, met: false },
  ],
});

/** What must be true before each step of a round of quality assurance (DOMAIN 2.13-2.15, 3.7). */
export const qualityAssuranceRequirements = requirementsFor('quality-assurance')([
  {
    id: 'qualityAssurance.receiveLetter/items-listed',
    gate: 'qualityAssurance.receiveLetter',
    says: 'A letter that asks for changes lists them: enter each area for development',
    citation: localPractice,
    force: 'design',
    about: 'answer',
    field: 'items',
    consults: [],
    curedBy: ['kcst-administrator'],
    met: ({ asked }) =>
      asked.outcome === 'A' || (Array.isArray(asked.items) && asked.items.length > 0),
    examples: [
      { given: { asked: { outcome: 'A' } }, met: true },
      { given: { asked: { outcome: 'B', items: ['Equality'] } }, met: true },
      { given: { asked: { outcome: 'C', items: [] } }, met: false },
      { given: { asked: { outcome: 'B' } }, met: false },
    ],
  },
  {
    id: 'qualityAssurance.listItems/none-listed-yet',
    gate: 'qualityAssurance.listItems',
    says: 'The areas for development of this letter have not been entered yet',
    citation: localPractice,
    force: 'design',
    about: 'case',
    consults: [],
    curedBy: ['kcst-administrator'],
    met: ({ memory }) => memory.items.length === 0,
    examples: [
      { given: { memory: { items: [] } }, met: true, why: 'a round taken over from elsewhere' },
      { given: { memory: { items: ['Equality'] } }, met: false },
    ],
  },
  itemInTheLetter('qualityAssurance.answerItem'),
  itemInTheLetter('qualityAssurance.dispute'),
  {
    id: 'qualityAssurance.completeChanges/every-item-answered',
    gate: 'qualityAssurance.completeChanges',
    says: 'Every item of the letter is answered, by a change or by the reason for none',
    citation: localPractice,
    force: 'local practice',
    about: 'case',
    consults: [],
    curedBy: ['independent-chair', 'kcst-administrator'],
    met: ({ memory }) => unanswered(memory).length === 0,
    names: ({ memory }) => unanswered(memory),
    examples: [
      { given: { memory: { items: ['Equality', 'Tribute'], answered: [2, 1] } }, met: true },
      {
        given: { memory: { items: [] } },
        met: true,
        why: 'the letter of a round taken over may be unknown',
      },
      { given: { memory: { items: ['Equality', 'Tribute'], answered: [1] } }, met: false },
    ],
  },
  {
    id: 'qualityAssurance.recordOpinion/opinion-asked-for',
    gate: 'qualityAssurance.recordOpinion',
    says: 'The Home Office was asked to agree to non-publication',
    citation: localPractice,
    force: 'design',
    about: 'case',
    consults: [],
    curedBy: ['kcsp-chair', 'kcst-administrator'],
    met: ({ memory }) => memory.nonPublicationRequested,
    examples: [
      { given: { memory: { nonPublicationRequested: true } }, met: true },
      { given: { memory: { nonPublicationRequested: false } }, met: false },
    ],
  },
  dateReallyChanges('qualityAssurance.correctDate'),
]);

function unanswered(letter: {
  readonly items: readonly string[];
  readonly answered: readonly number[];
}): readonly string[] {
  return letter.items.flatMap((item, index) =>
    letter.answered.includes(index + 1) ? [] : [`${index + 1}. ${item}`],
  );
}
