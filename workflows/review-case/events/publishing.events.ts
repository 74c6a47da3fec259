import { catalogue } from '../../language/events';
import { day, files, line, lines, oneOf, wholeNumber, words, yesNo } from '../../language/fields';
import { decision, takenBy } from '../../language/standing-on';

/** In which form a report is made public. */
const forms = {
  full: 'The full report',
  redacted: 'The report with passages removed',
  summaryOnly: 'The executive summary only',
  briefOnly: 'A learning brief only',
} as const;

const groundsForWaiting = {
  trial: 'A trial',
  appeal: 'An appeal',
  inquest: 'An inquest',
  children: 'The welfare of children',
  anniversary: 'An anniversary',
  other: 'Something else',
} as const;

/** Making the report public, or not, and what follows. */
export const publishingEvents = catalogue({
  'publication.tellFamily': {
    label: 'Record that the family knows of the publication',
    records: 'publication.familyTold',
    says: 'The family was told of the coming publication',
    restricted: 'family',
    leaves: 'the family',
    fields: {
      how: words('Who was told, and how', {
        hint: 'Or why nobody could be told',
      }),
    },
  },
  'publication.tellAgencies': {
    label: 'Record that the agencies know of the publication',
    records: 'publication.agenciesTold',
    says: 'The agencies were told of the coming publication',
    leaves: 'the agencies',
    fields: { agencies: lines('Agencies told', { hint: 'One on each line' }) },
  },
  'publication.embargo': {
    label: 'Hold the publication back',
    records: 'publication.embargoed',
    says: 'The publication was held back',
    undoneBy: ['publication.liftEmbargo'],
    fields: {
      because: oneOf('Because of', groundsForWaiting),
      embargoReviewOn: day('To be looked at again on', { mayBeInFuture: true }),
      reasons: words('Reasons'),
    },
    tells: ['Family', 'Agencies', 'Home Office'],
  },
  'publication.reviewEmbargo': {
    label: 'Keep holding the publication back',
    records: 'publication.embargoReviewed',
    says: 'It was looked at again; the publication is still held back',
    undoneBy: ['publication.reviewEmbargo'],
    fields: {
      embargoReviewOn: day('To be looked at again on', { mayBeInFuture: true }),
      reasons: words('Reasons'),
    },
  },
  'publication.liftEmbargo': {
    label: 'Let the publication go ahead',
    records: 'publication.embargoLifted',
    says: 'The publication need not be held back any longer',
    undoneBy: ['publication.embargo'],
    fields: { reasons: words('What has changed') },
  },
  'publication.schedule': {
    label: 'Set the day of publication',
    records: 'publication.scheduled',
    says: 'The day of publication was set',
    undoneBy: ['publication.unschedule'],
    fields: {
      scheduledFor: day('Day of publication', { mayBeInFuture: true }),
      officerTold: yesNo('Have the investigating officer or the CPS been told?', {
        optional: true,
        hint: 'Needed while criminal proceedings are live',
      }),
    },
    tells: ['Family', 'Agencies', 'Home Office', 'Police and Crime Commissioner'],
  },
  'publication.unschedule': {
    label: 'Take back the day of publication',
    records: 'publication.unscheduled',
    says: 'The day of publication was taken back',
    undoneBy: ['publication.schedule'],
    fields: { reasons: words('Why') },
    tells: ['Family', 'Agencies'],
  },
  'publication.publish': {
    label: 'Publish the report',
    records: 'publication.published',
    says: 'The report was published',
    leaves: 'the public',
    undoneBy: ['publication.correct', 'publication.takeDown'],
    happenedOn: 'publishedOn',
    fields: {
      publishedOn: day('Day of publication'),
      form: oneOf('What was published', forms),
      urls: lines('Where it can be read', { hint: 'One web address on each line' }),
      papers: files('The documents as they were published', {
        optional: true,
        hint: 'Overview report, executive summary, action plan, letter from the Home Office',
      }),
    },
    tells: [
      'Home Office',
      'Domestic Abuse Commissioner',
      'Agencies',
      'Safeguarding boards',
      'Police and Crime Commissioner',
    ],
  },
  'publication.recordException': {
    label: 'Record why it may be published without clearance',
    records: 'publication.exceptionRecorded',
    says: 'It was recorded why the report may be published without clearance by the Home Office',
    fields: {
      reason: words('Why'),
      approvedBy: line('Who approved it for the partnership'),
    },
    tells: ['Home Office'],
  },
  'publication.withhold': {
    label: 'Decide not to publish',
    records: 'publication.withheld',
    says: 'It was decided not to publish the report',
    undoneBy: ['publication.reconsider'],
    fields: {
      welfareGround: oneOf('Whose welfare compels it', {
        children: 'Children',
        others: 'Other persons directly concerned',
        none: 'Nobody’s',
      }),
      reasons: words('The compelling reasons', { restricted: 'welfare' }),
      decidedByPartnership: yesNo('Is it a decision of the partnership?'),
      qualityPanelTold: yesNo('Have the reasons been given to the QA Panel?'),
      withholdingReviewOn: day('To be looked at again on', {
        mayBeInFuture: true,
        optional: true,
      }),
    },
    tells: ['Home Office', 'Family', 'Agencies'],
  },
  'publication.reconsider': {
    label: 'Prepare publication after all',
    records: 'publication.reconsidered',
    says: 'It was decided to prepare publication after all',
    undoneBy: ['publication.withhold'],
    fields: { reasons: words('What has changed') },
    tells: ['Home Office', 'Family'],
  },
  'publication.correct': {
    label: 'Publish a corrected version',
    records: 'publication.corrected',
    says: 'A corrected version was published',
    leaves: 'the public',
    fields: {
      what: words('What was corrected'),
      libraryTold: yesNo('Has the Home Office library been told?'),
    },
    tells: ['Home Office', 'Family'],
  },
  'publication.redact': {
    label: 'Remove passages from the published report',
    records: 'publication.redacted',
    says: 'Passages were removed from the published report',
    fields: {
      reasons: words('What was removed, in general terms, and why', { restricted: 'welfare' }),
      libraryTold: yesNo('Has the Home Office library been told?'),
    },
    tells: ['Home Office', 'Family'],
  },
  'publication.takeDown': {
    label: 'Take the report down',
    records: 'publication.takenDown',
    says: 'The report was taken down',
    undoneBy: ['publication.republish'],
    fields: {
      because: oneOf('Because of', {
        retention: 'The time it stays online has run out',
        complaint: 'A complaint',
        courtOrder: 'An order of a court',
        clearance: 'The Home Office took back its clearance',
        other: 'Something else',
      }),
      reasons: words('Reasons'),
      libraryTold: yesNo('Has the Home Office library been told?'),
    },
    tells: ['Home Office', 'Family'],
  },
  'publication.republish': {
    label: 'Publish the report again',
    records: 'publication.republished',
    says: 'The report was published again',
    leaves: 'the public',
    fields: {
      form: oneOf('What was published', forms),
      urls: lines('Where it can be read', { hint: 'One web address on each line' }),
    },
    tells: ['Home Office', 'Family', 'Agencies'],
  },
  'learning.share': {
    label: 'Record a briefing, seminar or other sharing of lessons',
    records: 'learning.shared',
    says: 'Lessons were shared',
    happenedOn: 'heldOn',
    fields: {
      kind: oneOf('What it was', {
        kcspBriefing: 'Briefing of the KCSP by the independent chair',
        seminar: 'Seminar',
        jointEvent: 'Event with the safeguarding boards',
        webinar: 'Webinar',
        written: 'Something written',
      }),
      heldOn: day('Day'),
      audience: line('For whom'),
      people: wholeNumber('How many people', 0, 100_000, { optional: true }),
      feedback: words('What they said', { optional: true }),
    },
  },
  'case.conclude': {
    label: 'Formally conclude the review',
    records: 'case.concluded',
    says: 'The partnership formally concluded the review',
    undoneBy: ['case.reopen'],
    happenedOn: 'concludedOn',
    fields: {
      concludedOn: day('Day of the conclusion'),
      concludedBy: line('Who concluded it for the partnership'),
      decision,
      takenBy,
    },
    tells: [
      'Agencies',
      'Family',
      'Independent chair',
      'Home Office',
      'Domestic Abuse Commissioner',
    ],
  },
  'case.reopen': {
    label: 'Reopen the review',
    records: 'case.reopened',
    says: 'The review was reopened',
    fields: {
      because: oneOf('Because of', {
        newInformation: 'New information',
        appeal: 'A successful appeal',
        inquest: 'The inquest, or a report to prevent future deaths',
        direction: 'A direction by the Secretary of State',
        factualError: 'An error of fact',
        republication: 'Publishing it again',
      }),
      what: oneOf('What is opened again', {
        actionPlan: 'The action plan and its publication, not the report',
        report: 'The report: the review panel meets again',
      }),
      reasons: words('Reasons'),
    },
    tells: ['Agencies', 'Family', 'KCSP', 'Home Office'],
  },
});
