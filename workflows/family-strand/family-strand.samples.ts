import { ask, type Samples } from '../proof/scenario';
import { reviewAt } from '../rules/situations';

const underWay = { review: reviewAt('reviewing.formingPanel') };

/** One lawful way, at least, of asking each event of a family strand. */
export const familyStrandSamples: Samples = {
  'familyStrand.identify': [
    ask('familyStrand.identify', { who: 'Mother of the victim', kind: 'family', witness: false }),
    ask('familyStrand.identify', { who: 'Neighbour', kind: 'friend', witness: true }),
  ],
  'familyStrand.planContact': [
    ask('familyStrand.planContact', { channel: 'flo' }, { evidence: underWay }),
  ],
  'familyStrand.contact': [
    ask('familyStrand.contact', {
      how: 'Visit by the family liaison officer with a letter from the chair',
      leaflet: true,
      advocacyOffered: true,
    }),
  ],
  'familyStrand.engage': [
    ask('familyStrand.engage', { wishes: 'By telephone, in the evening, with her sister' }),
  ],
  'familyStrand.decline': [ask('familyStrand.decline', { how: 'By letter', stillWantsNews: true })],
  'familyStrand.reengage': [ask('familyStrand.reengage', { wishes: 'To read the draft' })],
  'familyStrand.defer': [
    ask('familyStrand.defer', {
      until: 'afterTrial',
      reason: 'She asks to wait until the trial is over',
      lookAgainOn: '2026-09-01',
    }),
  ],
  'familyStrand.recordNoResponse': [
    ask('familyStrand.recordNoResponse', { attempts: 'Two letters and one call' }),
  ],
  'familyStrand.recordNotTraced': [
    ask('familyStrand.recordNotTraced', { searches: 'Last known address; the police hold none' }),
  ],
  'familyStrand.markUnsafe': [
    ask('familyStrand.markUnsafe', {
      reason: 'The alleged perpetrator lives at the same address',
      assessedBy: 'Family liaison officer',
    }),
  ],
  'familyStrand.recordSafe': [
    ask('familyStrand.recordSafe', {
      reason: 'The alleged perpetrator is in custody',
      assessedBy: 'Family liaison officer',
    }),
  ],
  'familyStrand.markWitness': [
    ask('familyStrand.markWitness', { source: 'Senior investigating officer' }),
  ],
  'familyStrand.permitContact': [
    ask('familyStrand.permitContact', {
      officer: 'Senior investigating officer',
      conditions: 'Not about the day of the death',
    }),
  ],
  'familyStrand.endWitness': [ask('familyStrand.endWitness', { reason: 'The trial is over' })],
  'familyStrand.offerTerms': [ask('familyStrand.offerTerms', { remarks: 'Asks about the GP' })],
  'familyStrand.agreePseudonym': [ask('familyStrand.agreePseudonym', { pseudonym: 'Maple' })],
  'familyStrand.meet': [
    ask('familyStrand.meet', { metOn: '2026-03-02', withWhom: 'Independent chair' }),
  ],
  'familyStrand.meetPanel': [ask('familyStrand.meetPanel', { metOn: '2026-03-02' })],
  'familyStrand.readDraft': [
    ask('familyStrand.readDraft', {
      readOn: '2026-03-02',
      inPrivateWithTime: true,
      support: 'Advocate',
    }),
  ],
  'familyStrand.declineDraft': [ask('familyStrand.declineDraft', { how: 'Through the advocate' })],
  'familyStrand.recordComments': [
    ask('familyStrand.recordComments', {
      about: 'terms',
      comments: 'The review should look at the years before they moved',
      disagrees: false,
    }),
  ],
  'familyStrand.recordTribute': [
    ask('familyStrand.recordTribute', { use: 'On the first page of the report' }),
  ],
  'familyStrand.tellOfPublication': [
    ask('familyStrand.tellOfPublication', { how: 'By telephone, two weeks before' }),
  ],
  'familyStrand.tellOfPlan': [
    ask('familyStrand.tellOfPlan', { news: 'Half of the actions are complete' }),
  ],
  'familyStrand.assignAdvocate': [
    ask('familyStrand.assignAdvocate', { advocate: 'Advocacy After Fatal Domestic Abuse (AAFDA)' }),
  ],
  'familyStrand.endAdvocate': [ask('familyStrand.endAdvocate', { reason: 'At her wish' })],
  'familyStrand.noteDate': [
    ask('familyStrand.noteDate', {
      occasion: 'birthdayOfVictim',
      falls: '1985-06-01',
      yearly: true,
      wishes: 'No letters and no calls in that week',
    }),
  ],
  'familyStrand.withdrawDate': [
    ask('familyStrand.withdrawDate', { noted: '2', reason: 'It was noted for another family' }),
  ],
  'familyStrand.complain': [
    ask('familyStrand.complain', { complaint: 'Heard of the meeting too late' }),
  ],
  'familyStrand.recordDeath': [ask('familyStrand.recordDeath')],
  'familyStrand.addNote': [
    ask('familyStrand.addNote', { text: 'Prefers not to be called at work' }),
  ],
  'familyStrand.correctDate': [
    ask('familyStrand.correctDate', {
      entry: 1,
      field: 'effectiveOn',
      from: '2026-03-02',
      to: '2026-02-27',
      reason: 'The diary bears the earlier date',
    }),
  ],
};
