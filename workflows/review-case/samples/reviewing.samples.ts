import { ask, type Samples } from '../../proof/scenario';
import { withChair, withFullPanel } from './evidence.factory';

export const reviewingSamples: Samples = {
  'panel.invite': [
    ask(
      'panel.invite',
      { agencies: ['Kent Police', 'A specialist domestic abuse service'] },
      { evidence: withChair },
    ),
  ],
  'panel.constitute': [ask('panel.constitute', {}, { evidence: withFullPanel })],
  'panel.constituteWithGaps': [
    ask('panel.constituteWithGaps', {
      gaps: 'No specialist organisation yet',
      reason: 'Two were asked; a third is thinking about it',
      approvedBy: 'Head of Community Safety',
    }),
  ],
  'panel.closeGaps': [ask('panel.closeGaps', { how: 'The third organisation joined' })],
  'panel.meet': [
    ask('panel.meet', {
      heldOn: '2026-03-02',
      present: ['Independent chair', 'Kent Police representative'],
      chairPresent: true,
      quorate: true,
    }),
  ],
  'panel.reconvene': [
    ask('panel.reconvene', { because: 'letter', reasons: 'The analysis has to be done again' }),
  ],
  'panel.standDown': [ask('panel.standDown', { thanked: true })],
  'terms.agree': [
    ask(
      'terms.agree',
      { agreedOn: '2026-03-02', cspAgreed: true, officerConsulted: true, familyOffered: true },
      { evidence: { documents: ['terms-of-reference'] } },
    ),
  ],
  'terms.revise': [
    ask('terms.revise', { reason: 'Earlier contacts came to light', authorsTold: true }),
  ],
  'report.startDraft': [ask('report.startDraft', {}, { evidence: withChair })],
  'report.circulateDraft': [
    ask('report.circulateDraft', { anonymised: true, marked: true }, { evidence: withChair }),
  ],
  'report.closeComments': [
    ask('report.closeComments', { changesNeeded: false }),
    ask('report.closeComments', { changesNeeded: true }),
  ],
  'report.closeFamilyReading': [
    ask('report.closeFamilyReading', { outcome: 'read', changesNeeded: false }),
    ask('report.closeFamilyReading', { outcome: 'read', changesNeeded: true }),
  ],
  'report.confirmFacts': [
    ask('report.confirmFacts', { agency: 'Kent Police', correct: true }),
    ask('report.confirmFacts', { agency: 'Medway Council', correct: false, comments: 'Two dates' }),
  ],
  'report.settleComments': [
    ask('report.settleComments', { how: 'Both dates were looked up and changed' }),
  ],
  'report.finishFactCheck': [ask('report.finishFactCheck')],
  'report.rework': [ask('report.rework', { reasons: 'The conclusions do not follow yet' })],
  'report.agreeFinalDraft': [
    ask(
      'report.agreeFinalDraft',
      { agreedOn: '2026-03-02', templatesFollowed: true, recommendationsComplete: true },
      { evidence: withChair },
    ),
  ],
};
