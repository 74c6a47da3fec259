import type { Evidence, RibStanding } from '../../language/evidence';
import { ribAt } from '../../rules/situations';

/** An independent chair in post, who writes the report. */
export const chairInPost: RibStanding<'chair-tenure'> = ribAt<'chair-tenure'>(
  'active',
  { candidate: 'Independent chair', author: null },
  'Independent chair',
);

export const onThePanel = (
  agency: string,
  memory: Partial<RibStanding<'panel-member'>['memory']> = {},
  state = 'confirmed',
): RibStanding<'panel-member'> =>
  ribAt<'panel-member'>(
    state,
    { agency, dutyBody: false, specialist: false, confidentialitySigned: true, ...memory },
    agency,
  );

export const agencyReviewOf = (agency: string, state: string): RibStanding<'agency-review'> =>
  ribAt<'agency-review'>(state, { agency }, agency);

export const relative = (
  who: string,
  state: string,
  memory: Partial<RibStanding<'family-strand'>['memory']> = {},
): RibStanding<'family-strand'> =>
  ribAt<'family-strand'>(
    state,
    { kind: 'family', draftRead: false, draftDeclined: false, ...memory },
    who,
  );

export const letterWithItems = (
  items: readonly string[],
  answered: readonly number[],
): RibStanding<'quality-assurance'> =>
  ribAt<'quality-assurance'>('returnedForResubmission', { outcome: 'C', items, answered });

export const withChair: Partial<Evidence> = { ribs: { 'chair-tenure': [chairInPost] } };

/** Chair, a duty body and a specialist organisation, all of whom signed. */
export const withFullPanel: Partial<Evidence> = {
  ribs: {
    'chair-tenure': [chairInPost],
    'panel-member': [
      onThePanel('Kent Police', { dutyBody: true }),
      onThePanel('A specialist domestic abuse service', { specialist: true }),
    ],
  },
};
