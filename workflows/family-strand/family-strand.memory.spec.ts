import { remembered } from '../proof/remembered';
import { sampled } from '../proof/scenario';
import { familyStrand } from './family-strand.machine';
import { familyStrandSamples } from './family-strand.samples';

const asking = sampled(familyStrandSamples);
const engaged = [
  'familyStrand.identify',
  'familyStrand.planContact',
  'familyStrand.contact',
  'familyStrand.engage',
];
const afterEngagementAnd = (...events: readonly string[]) =>
  remembered<'family-strand'>(
    familyStrand,
    ...[...engaged, ...events].map((event) => asking(event)),
  );

describe('what a family strand remembers', () => {
  it('is called by the relationship, never by a name', () => {
    expect(afterEngagementAnd()).toMatchObject({ title: 'Mother of the victim', kind: 'family' });
  });

  it('knows what was offered, read and told', () => {
    expect(afterEngagementAnd()).toMatchObject({
      termsOffered: false,
      draftRead: false,
      draftDeclined: false,
      toldBeforePublication: false,
    });
    expect(afterEngagementAnd('familyStrand.offerTerms').termsOffered).toBe(true);
    expect(afterEngagementAnd('familyStrand.readDraft').draftRead).toBe(true);
    expect(afterEngagementAnd('familyStrand.declineDraft').draftDeclined).toBe(true);
    expect(afterEngagementAnd('familyStrand.tellOfPublication').toldBeforePublication).toBe(true);
  });

  it('lets somebody read the draft after all', () => {
    expect(afterEngagementAnd('familyStrand.declineDraft', 'familyStrand.readDraft')).toMatchObject(
      { draftRead: true, draftDeclined: false },
    );
  });

  it('knows who speaks for the person', () => {
    expect(afterEngagementAnd('familyStrand.assignAdvocate').advocate).toBe(
      'Advocacy After Fatal Domestic Abuse (AAFDA)',
    );
    expect(
      afterEngagementAnd('familyStrand.assignAdvocate', 'familyStrand.endAdvocate').advocate,
    ).toBeNull();
  });
});
