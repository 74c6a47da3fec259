import { catalogue } from '../../language/events';
import { day, line, lines, oneOf, wholeNumber, words, yesNo } from '../../language/fields';

/** The review itself: panel, terms of reference, information, drafts. */
export const reviewingEvents = catalogue({
  'panel.invite': {
    label: 'Invite agencies to the review panel',
    records: 'panel.invited',
    says: 'Agencies were invited to the review panel',
    leaves: 'the agencies invited and the family',
    fields: {
      agencies: lines('Agencies invited', { hint: 'One on each line' }),
      interim: yesNo('Is the Community Safety Team inviting while no chair is in post?', {
        optional: true,
      }),
    },
    tells: ['The agencies invited', 'Family'],
  },
  'panel.constitute': {
    label: 'Record that the review panel is complete',
    records: 'panel.constituted',
    says: 'The review panel was constituted',
    fields: {},
    tells: ['Agencies', 'Family'],
  },
  'panel.constituteWithGaps': {
    label: 'Let the review panel begin with gaps',
    records: 'panel.constitutedWithGaps',
    says: 'The review panel began although it was not complete',
    fields: {
      gaps: words('Who is missing'),
      reason: words('Why the panel begins without them, and who is pursuing it'),
      approvedBy: line('Who leads the Community Safety Team and approved it'),
    },
    tells: ['Agencies', 'KCSP Chair'],
  },
  'panel.closeGaps': {
    label: 'Record that the gaps in the review panel are closed',
    records: 'panel.gapsClosed',
    says: 'The gaps in the review panel were closed',
    fields: { how: words('How') },
  },
  'panel.meet': {
    label: 'Record a review panel meeting',
    records: 'panel.met',
    says: 'The review panel met',
    happenedOn: 'heldOn',
    fields: {
      heldOn: day('Day of the meeting'),
      number: wholeNumber('Number of the meeting', 1, 200, { optional: true }),
      present: lines('Members who took part', { hint: 'One on each line' }),
      chairPresent: yesNo('Was the independent chair there?'),
      quorate: yesNo('Was the quorum there that the panel has set itself?'),
      decisions: words('What was decided', { optional: true }),
    },
  },
  'panel.reconvene': {
    label: 'Call the review panel together again',
    records: 'panel.reconvened',
    says: 'The review panel was called together again',
    fields: {
      because: oneOf('Because of', {
        letter: 'The letter from the Home Office',
        partnership: 'The partnership’s reading of the final draft',
        information: 'New information',
      }),
      reasons: words('What it has to look at'),
    },
    tells: ['Review panel', 'Family'],
  },
  'panel.standDown': {
    label: 'Stand the review panel down',
    records: 'panel.stoodDown',
    says: 'The review panel was stood down',
    fields: { thanked: yesNo('Have the members been thanked?', { optional: true }) },
    tells: ['Review panel'],
  },
  'terms.agree': {
    label: 'Agree the terms of reference',
    records: 'terms.agreed',
    says: 'The terms of reference were agreed',
    undoneBy: ['terms.revise'],
    happenedOn: 'agreedOn',
    fields: {
      agreedOn: day('Day the panel agreed them'),
      cspAgreed: yesNo('Has the partnership agreed them?'),
      officerConsulted: yesNo('Has the senior investigating officer been consulted?', {
        optional: true,
        hint: 'Needed while criminal proceedings are live',
      }),
      familyOffered: yesNo('Was the family offered the draft?'),
      period: words('Period the review looks at, and why', { optional: true }),
    },
    tells: ['Family', 'Senior investigating officer', 'Agencies'],
  },
  'terms.revise': {
    label: 'Revise the terms of reference',
    records: 'terms.revised',
    says: 'The terms of reference were revised',
    undoneBy: ['terms.revise'],
    fields: {
      reason: words('Why'),
      authorsTold: yesNo('Have the authors of agency reviews been told?'),
    },
    tells: ['Authors of agency reviews', 'Family'],
  },
  'report.startDraft': {
    label: 'Start drafting the report',
    records: 'report.draftStarted',
    says: 'The drafting of the overview report began',
    fields: {},
  },
  'report.circulateDraft': {
    label: 'Send the draft to the panel',
    records: 'report.draftCirculated',
    says: 'A draft of the report was sent to the panel',
    leaves: 'the review panel',
    fields: {
      anonymised: yesNo('Is the draft anonymised?'),
      marked: yesNo('Is it marked OFFICIAL-SENSITIVE?'),
      commentsBy: day('Comments asked for by', { mayBeInFuture: true, optional: true }),
    },
    tells: ['Review panel'],
  },
  'report.closeComments': {
    label: 'Close the comments on the draft',
    records: 'report.commentsClosed',
    says: 'The comments on the draft were closed',
    fields: {
      changesNeeded: yesNo('Does the draft need changes before the family reads it?'),
      summary: words('The comments in short, and any disagreement', { optional: true }),
    },
  },
  'report.closeFamilyReading': {
    label: "Close the family's reading of the draft",
    records: 'report.familyReadingClosed',
    says: "The family's reading of the draft was closed",
    fields: {
      outcome: oneOf('How it went', {
        read: 'The family read the draft',
        declined: 'The family did not wish to read it',
        notReached: 'The family could not be reached',
      }),
      changesNeeded: yesNo('Does the draft need changes because of it?'),
      disagreements: words('What the family disagrees with, in its own words', {
        optional: true,
        restricted: 'family',
      }),
      factsDueBy: day('Agencies are to confirm the facts by', {
        mayBeInFuture: true,
        optional: true,
      }),
    },
  },
  'report.confirmFacts': {
    label: "Record an agency's check of the facts",
    records: 'report.factsConfirmed',
    says: 'An agency checked the facts in the draft',
    fields: {
      agency: line('Agency'),
      correct: yesNo('Does it accept the facts as they stand?'),
      comments: words('What it asks to be changed', { optional: true }),
    },
  },
  'report.settleComments': {
    label: 'Record that open comments are settled',
    records: 'report.commentsSettled',
    says: 'The open comments on the draft were settled',
    fields: { how: words('How; a disagreement that remains is set out in the report') },
  },
  'report.finishFactCheck': {
    label: 'Finish the check of the facts',
    records: 'report.factCheckFinished',
    says: 'The check of the facts was finished',
    undoneBy: ['report.rework'],
    fields: {},
  },
  'report.rework': {
    label: 'Take the report back into drafting',
    records: 'report.reworked',
    says: 'The report was taken back into drafting',
    fields: { reasons: words('Why') },
    tells: ['Review panel'],
  },
  'report.agreeFinalDraft': {
    label: 'Agree the final draft',
    records: 'report.finalDraftAgreed',
    says: 'The review panel agreed the final draft',
    undoneBy: ['report.returnToPanel'],
    happenedOn: 'agreedOn',
    fields: {
      agreedOn: day('Day the panel agreed it'),
      templatesFollowed: yesNo('Do report and summary hold every section of the templates?'),
      recommendationsComplete: yesNo(
        'Has every recommendation an owner, an action and a target date?',
      ),
      familyWaiver: words('If part of the family has not read it, why the panel goes on', {
        optional: true,
        restricted: 'family',
      }),
    },
    tells: ['KCSP Chair', 'Agencies', 'Family'],
  },
});
