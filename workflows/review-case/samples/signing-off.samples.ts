import { ask, type Samples } from '../../proof/scenario';
import { chairInPost, letterWithItems } from './evidence.factory';

const bySystem = { as: ['system'], by: 'system' } as const;

export const signingOffSamples: Samples = {
  'report.signOff': [
    ask(
      'report.signOff',
      {
        signedOffBy: 'kcspChair',
        signedOffOn: '2026-03-02',
        anonymisationCheckedBy: 'KCST case officer',
      },
      {
        evidence: {
          ribs: { 'chair-tenure': [chairInPost] },
          documents: ['overview-report', 'executive-summary', 'anonymisation-check'],
        },
      },
    ),
  ],
  'report.returnToPanel': [
    ask('report.returnToPanel', {
      returnedBy: 'kcspChair',
      reasons: 'The second recommendation has no owner who accepts it',
    }),
  ],
  'report.submit': [
    ask(
      'report.submit',
      { submittedOn: '2026-03-02' },
      {
        evidence: {
          documents: [
            'overview-report',
            'executive-summary',
            'action-plan',
            'data-form',
            'change-log',
          ],
        },
      },
    ),
  ],
  'report.clear': [ask('report.clear', {}, bySystem)],
  'report.startAmending': [
    ask('report.startAmending', { outcome: 'C' }, bySystem),
    ask('report.startAmending', { outcome: 'B' }, bySystem),
  ],
  'report.readyToResubmit': [
    ask(
      'report.readyToResubmit',
      { summary: 'Every point of the letter is answered' },
      {
        evidence: {
          ribs: { 'quality-assurance': [letterWithItems(['Add a tribute', 'Equality'], [1, 2])] },
        },
      },
    ),
  ],
  'report.withdrawFromHomeOffice': [
    ask('report.withdrawFromHomeOffice', { reason: 'A date in it is wrong' }, bySystem),
  ],
  'report.loseClearance': [
    ask('report.loseClearance', { reason: 'The conviction was quashed' }, bySystem),
  ],
  'report.seekClearance': [
    ask('report.seekClearance', { reasons: 'The Home Office has to see the new wording' }),
  ],
};
