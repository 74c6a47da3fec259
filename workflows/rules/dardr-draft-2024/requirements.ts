import type { Citation } from '../../language/missing';
import { requirementsFor } from '../requirement';
import type { RequirementRow } from '../rows';
import { noLinkUnderTheTest } from '../g2016/requirements/review-case/intake';

const section19: Citation = {
  instrument: 'Victims and Prisoners Act 2024 (prospective)',
  section: 's.19',
  status: 'from memory',
};

const draftGuidance: Citation = {
  instrument: 'Draft statutory guidance on domestic abuse related death reviews, May 2024',
  status: 'from memory',
};

/** Rows that read otherwise than in 2016, or that the draft adds. */
const ofTheDraft = requirementsFor('review-case')([
  noLinkUnderTheTest(
    ['relative', 'partner'],
    'To be out of scope for want of a link, the two were not personally connected; sharing a household is not enough to be',
    section19,
  ),
  {
    id: 'case.accept/scoping-review-held',
    gate: 'case.accept',
    says: 'A scoping review has recorded the early learning before the case goes to the Core Panel',
    citation: draftGuidance,
    force: 'should',
    about: 'case',
    consults: [],
    curedBy: ['kcst-administrator', 'kcst-case-officer'],
    met: ({ memory }) => memory.scopingReviewHeld,
    examples: [
      { given: { memory: { scopingReviewHeld: true } }, met: true },
      { given: { memory: { scopingReviewHeld: false } }, met: false },
    ],
  },
]);

/** The conditions of 2016, with those of the draft in the place of the ones they change. */
export const dardrDraft2024Requirements = (
  of2016: readonly RequirementRow[],
): readonly RequirementRow[] => {
  const changed = new Set(ofTheDraft.map(({ id }) => id));
  return [...of2016.filter(({ id }) => !changed.has(id)), ...ofTheDraft];
};
