import { ask, type Samples } from '../proof/scenario';

const letterHeld = { documents: ['quality-assurance-letter'] };

const items = ['Analyse each protected characteristic', 'Add a tribute by the family'];

const adoptedAt = (stage: string) =>
  ask('qualityAssurance.adopt', { stage, since: '2025-11', asPrinted: 'November 2025' });

/** One lawful way, at least, of asking each event of a round of quality assurance. */
export const qualityAssuranceSamples: Samples = {
  'qualityAssurance.open': [ask('qualityAssurance.open', { round: 1 }, { as: ['system'] })],
  'qualityAssurance.adopt': [
    adoptedAt('submitted'),
    adoptedAt('queued'),
    adoptedAt('considered'),
    adoptedAt('clearedSubjectToChanges'),
    adoptedAt('returnedForResubmission'),
    adoptedAt('cleared'),
  ],
  'qualityAssurance.acknowledge': [ask('qualityAssurance.acknowledge', { reference: 'HO 1' })],
  'qualityAssurance.reportPackIncomplete': [
    ask('qualityAssurance.reportPackIncomplete', { lacking: ['The data-collection form'] }),
  ],
  'qualityAssurance.completePack': [
    ask('qualityAssurance.completePack', { sent: ['The data-collection form'] }),
  ],
  'qualityAssurance.chase': [ask('qualityAssurance.chase', { how: 'By email' })],
  'qualityAssurance.setPanelDate': [
    ask('qualityAssurance.setPanelDate', { panelOn: '2026-05-20' }),
  ],
  'qualityAssurance.recordConsideration': [
    ask('qualityAssurance.recordConsideration', { consideredOn: '2026-03-02' }),
  ],
  'qualityAssurance.receiveLetter': [
    ask(
      'qualityAssurance.receiveLetter',
      { outcome: 'B', items, letterDated: '2026-02-27' },
      { evidence: letterHeld },
    ),
    ask('qualityAssurance.receiveLetter', { outcome: 'A' }, { evidence: letterHeld }),
    ask('qualityAssurance.receiveLetter', { outcome: 'C', items }, { evidence: letterHeld }),
  ],
  'qualityAssurance.listItems': [ask('qualityAssurance.listItems', { items })],
  'qualityAssurance.answerItem': [
    ask('qualityAssurance.answerItem', {
      item: 1,
      change: 'changed',
      what: 'A section on each protected characteristic was added',
    }),
    ask('qualityAssurance.answerItem', {
      item: 2,
      change: 'notChanged',
      what: 'The family does not wish for a tribute',
    }),
  ],
  'qualityAssurance.dispute': [
    ask('qualityAssurance.dispute', {
      item: 2,
      disputedBy: 'chair',
      reason: 'The family does not wish for a tribute',
    }),
  ],
  'qualityAssurance.completeChanges': [
    ask('qualityAssurance.completeChanges', { finalVersion: '4' }),
  ],
  'qualityAssurance.requestNonPublication': [
    ask('qualityAssurance.requestNonPublication', { reasons: 'The welfare of the children' }),
  ],
  'qualityAssurance.recordOpinion': [ask('qualityAssurance.recordOpinion', { opinion: 'agrees' })],
  'qualityAssurance.withdrawClearance': [
    ask('qualityAssurance.withdrawClearance', { reason: 'The conviction is under appeal' }),
  ],
  'qualityAssurance.withdrawSubmission': [
    ask('qualityAssurance.withdrawSubmission', { reason: 'An error of fact in the chronology' }),
  ],
  'qualityAssurance.addNote': [
    ask('qualityAssurance.addNote', { text: 'The Home Office expects a backlog until summer' }),
  ],
  'qualityAssurance.correctDate': [
    ask('qualityAssurance.correctDate', {
      entry: 1,
      field: 'effectiveOn',
      from: '2026-03-02',
      to: '2026-02-27',
      reason: 'The email bears the earlier date',
    }),
  ],
};
