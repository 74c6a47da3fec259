import { requirementsFor } from '../../requirement';
import { localPractice } from '../sources';

/** What must be true before a source is closed. */
export const sourceRequirements = requirementsFor('source')([
  {
    id: 'source.close/all-settled',
    gate: 'source.close',
    says: 'Every recommendation of this source is settled',
    citation: localPractice,
    force: 'design',
    about: 'case',
    consults: ['openRecommendations'],
    curedBy: ['The lead agencies'],
    met: ({ evidence }) => (evidence.openRecommendations ?? []).length === 0,
    names: ({ evidence }) => evidence.openRecommendations ?? [],
    examples: [
      { given: { evidence: { openRecommendations: [] } }, met: true },
      { given: { evidence: { openRecommendations: ['4 (being carried out)'] } }, met: false },
    ],
  },
]);
