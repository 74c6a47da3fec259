import type { Role } from '../../workflows/language/roles';
import { maySee, mayOpen, rolesOn, seesStageOnly, type Actor } from './actor';

const somebody = (roles: readonly Role[], own: Record<string, readonly Role[]> = {}): Actor => ({
  id: 'somebody',
  name: 'Somebody',
  roles,
  organisation: 'Kent Police',
  sight: { of: 'own', caseIds: new Set(Object.keys(own)) },
  given: new Map(Object.entries(own).map(([caseId, held]) => [caseId, new Set(held)])),
});

const agencyReview = { caseId: 'b', kind: 'agency-review', title: 'Kent Police' };

describe('what a person may see', () => {
  it('is the cases that were given to them, in the capacity in which they were given', () => {
    const chair = somebody(['independent-chair', 'agency-review-author'], {
      a: ['independent-chair'],
      b: ['agency-review-author'],
    });
    expect(maySee(chair, 'a')).toBe(true);
    expect(maySee(chair, 'c')).toBe(false);
    expect(rolesOn(chair, 'a')).toEqual(['independent-chair']);
    expect(rolesOn(chair, 'b')).toEqual(['agency-review-author']);
  });

  it('is, for the author of an agency review, the stage and that review alone', () => {
    const author = somebody(['agency-review-author'], { b: ['agency-review-author'] });
    expect(seesStageOnly(author, 'b')).toBe(true);
    expect(mayOpen(author, agencyReview)).toBe(true);
    expect(mayOpen(author, { ...agencyReview, title: 'Medway Council' })).toBe(false);
    expect(mayOpen(author, { ...agencyReview, kind: 'family-strand' })).toBe(false);
    expect(mayOpen(author, { ...agencyReview, caseId: 'a' })).toBe(false);
  });

  it('is, for a member of the Steering Group, every stage and no file', () => {
    const member: Actor = { ...somebody(['steering-group-member']), sight: { of: 'stages' } };
    expect(seesStageOnly(member, 'a')).toBe(true);
    expect(mayOpen(member, { caseId: 'a', kind: 'review-case', title: 'A review' })).toBe(true);
    expect(mayOpen(member, agencyReview)).toBe(false);
  });

  it('is everything of a case for its officer', () => {
    const officer = somebody(['kcst-case-officer'], { b: ['kcst-case-officer'] });
    expect(seesStageOnly(officer, 'b')).toBe(false);
    expect(mayOpen(officer, agencyReview)).toBe(true);
  });
});
