import { ask, type Samples } from '../proof/scenario';
import { reviewAt } from '../rules/situations';

const commissioned = { review: reviewAt('reviewing.commissioned') };
const published = { review: reviewAt('monitoring.published') };

/** One lawful way, at least, of asking each event of a chair's tenure. */
export const chairTenureSamples: Samples = {
  'chair.openSourcing': [
    ask('chair.openSourcing', { method: 'Three quotes' }, { evidence: commissioned }),
  ],
  'chair.adopt': [
    ask('chair.adopt', { name: 'Chair in post', appointedOn: '2025-09', asPrinted: 'Sept 2025' }),
    ask('chair.adopt'),
  ],
  'chair.findNoCandidates': [
    ask('chair.findNoCandidates', { nextStep: 'Advertise again, with the neighbouring counties' }),
  ],
  'chair.propose': [
    ask('chair.propose', { candidate: 'First candidate', quote: '£9,500, capped' }),
  ],
  'chair.withdrawCandidate': [
    ask('chair.withdrawCandidate', { why: 'declined', reason: 'No time before the autumn' }),
  ],
  'chair.submitDeclarations': [
    ask('chair.submitDeclarations', {
      independenceStatement: true,
      conflictForm: true,
      trainingEvidence: true,
      agencyLinks: ['Kent Police, inspector, left in 2012'],
      currentLink: false,
    }),
  ],
  'chair.findConflict': [
    ask('chair.findConflict', { reason: 'Advises one of the agencies in this review' }),
  ],
  'chair.passChecks': [
    ask('chair.passChecks', { checkedBy: 'KCST case officer', pastLinksDated: true }),
  ],
  'chair.appoint': [
    ask(
      'chair.appoint',
      {
        appointedOn: '2026-03-02',
        appointedBy: 'KCSP Chair',
        contractSigned: true,
        dataTermsSigned: true,
        fee: '£9,500, capped',
      },
      { evidence: { documents: ['chair-contract'] } },
    ),
  ],
  'chair.nameAuthor': [
    ask('chair.nameAuthor', { author: 'Report author', sameDeclarations: true }),
  ],
  'chair.releaseAuthor': [ask('chair.releaseAuthor', { reason: 'Took up another post' })],
  'chair.end': [
    ask('chair.end', {
      why: 'stoodDown',
      endedOn: '2026-03-02',
      reason: 'Personal reasons',
      handover: 'Drafts, notes of meetings, letters to the family',
    }),
  ],
  'chair.stopSearch': [ask('chair.stopSearch', { reason: 'The review was rescinded' })],
  'chair.complete': [ask('chair.complete', { feeTotal: '£9,500' }, { evidence: published })],
  'chair.addNote': [ask('chair.addNote', { text: 'Telephone call about the dates of meetings' })],
  'chair.correctDate': [
    ask('chair.correctDate', {
      entry: 1,
      field: 'effectiveOn',
      from: '2026-03-02',
      to: '2026-02-27',
      reason: 'The letter bears the earlier date',
    }),
  ],
};
