import { catalogue } from '../../language/events';
import { day, files, line, oneOf, words, yesNo } from '../../language/fields';
import { offices } from '../../language/standing-on';

/** Sign-off by the partnership, and what the Home Office says of the report. */
export const signingOffEvents = catalogue({
  'report.signOff': {
    label: 'Sign off the report',
    records: 'report.signedOff',
    says: 'The partnership signed off the report',
    undoneBy: ['report.returnToPanel'],
    happenedOn: 'signedOffOn',
    fields: {
      signedOffBy: oneOf('Who signed for the partnership', offices),
      signedOffOn: day('Day of the signature', {
        hint: 'The report counts as completed on this day',
      }),
      anonymisationCheckedBy: line('Who checked that nobody can be identified', {
        hint: 'Not the author of the report',
      }),
    },
    tells: ['Review panel', 'Family', 'Domestic Abuse Commissioner'],
  },
  'report.returnToPanel': {
    label: 'Return the report to the panel',
    records: 'report.returned',
    says: 'The partnership returned the report to the panel',
    fields: {
      returnedBy: oneOf('Who returned it', offices),
      reasons: words('Reasons'),
    },
    tells: ['Independent chair', 'Review panel'],
  },
  'report.submit': {
    label: 'Submit the report to the Home Office',
    records: 'report.submitted',
    says: 'The report was submitted to the Home Office',
    leaves: 'the Home Office',
    happenedOn: 'submittedOn',
    fields: {
      submittedOn: day('Day it was sent'),
      nonPublicationRequested: yesNo('Does the letter ask that it is not published?', {
        optional: true,
      }),
      papers: files('The papers as they were sent', {
        optional: true,
        hint: 'Overview report, executive summary, action plan, data-collection form, covering letter',
      }),
    },
    tells: ['Family', 'Review panel', 'DHR Steering Group'],
  },
  'report.clear': {
    label: 'Clear the report for publication',
    records: 'report.cleared',
    says: 'The Home Office cleared the report for publication',
    hidden: true,
    fields: {},
    tells: ['Independent chair', 'Review panel', 'Family', 'DHR Steering Group'],
  },
  'report.startAmending': {
    label: 'Start amending the report',
    records: 'report.amendmentStarted',
    says: 'The Home Office letter asks for changes to the report',
    hidden: true,
    fields: {
      outcome: oneOf('What the letter says', {
        B: 'Publish once changes are made',
        C: 'Not yet adequate: amend and resubmit',
      }),
    },
    tells: ['Independent chair', 'Review panel', 'Family', 'DHR Steering Group'],
  },
  'report.readyToResubmit': {
    label: 'Record that the amended report is ready to go back',
    records: 'report.amended',
    says: 'The amended report was ready to go back to the Home Office',
    fields: { summary: words('What was changed, in short', { optional: true }) },
    tells: ['Family', 'Review panel'],
  },
  'report.withdrawFromHomeOffice': {
    label: 'Withdraw the report from the Home Office',
    records: 'report.withdrawnFromHomeOffice',
    says: 'The report was withdrawn from the Home Office',
    hidden: true,
    fields: { reason: words('Why', { optional: true }) },
  },
  'report.loseClearance': {
    label: 'Take back the clearance',
    records: 'report.clearanceLost',
    says: 'The Home Office took back its clearance',
    hidden: true,
    fields: { reason: words('Why', { optional: true }) },
    tells: ['KCSP Chair', 'Independent chair', 'Family'],
  },
  'report.seekClearance': {
    label: 'Take the report back for clearance',
    records: 'report.clearanceSought',
    says: 'The report was taken back so that clearance can be sought',
    fields: { reasons: words('Why, and what has to change') },
    tells: ['Independent chair'],
  },
});
