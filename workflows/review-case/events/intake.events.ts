import { catalogue } from '../../language/events';
import {
  day,
  line,
  lines,
  oneOf,
  partialDay,
  wholeNumber,
  words,
  yesNo,
} from '../../language/fields';

/** How far an earlier record shows that a review has come. */
export const adoptableStages = {
  received: 'Notification received',
  decisionAwaited: 'Decision awaited',
  awaitingHomeOfficeScrutiny: 'Decided against a review; the Home Office is looking at it',
  closedWithoutReview: 'Closed without a review',
  commissioned: 'Review decided on; no panel yet',
  formingPanel: 'Review panel being formed',
  gatheringInformation: 'Terms of reference agreed; information being gathered',
  drafting: 'Report being drafted',
  awaitingCspSignOff: 'Final draft agreed; sign-off by the partnership awaited',
  signedOff: 'Signed off by the partnership',
  withHomeOffice: 'With the Home Office',
  amending: 'Being amended after the Home Office letter',
  preparingPublication: 'Publication being prepared',
  published: 'Published',
  withheld: 'Not to be published',
  takenDown: 'Published, and taken down since',
  concluded: 'Formally concluded',
} as const;

export type AdoptableStage = keyof typeof adoptableStages;

/** What was found out later, and may wake a case that was closed. */
const kindsOfNewInformation = {
  newInformation: 'New information',
  familyChallenge: 'The family asks for the decision to be looked at again',
  coronerFinding: 'A finding of the coroner',
  conviction: 'A conviction',
} as const;

/** The first steps: a death becomes known, and the partnership sees whose case it is. */
export const intakeEvents = catalogue({
  'case.notify': {
    label: 'Record a notification',
    records: 'case.notified',
    says: 'The partnership was notified of a death',
    undoneBy: ['case.proposeError'],
    happenedOn: 'receivedOn',
    fields: {
      source: oneOf('Who told the partnership', {
        police: 'Police',
        agency: 'Another agency or professional',
        coroner: 'Coroner',
        safeguardingBoard: 'A safeguarding board or partnership',
        family: 'Family, or an advocate for them',
        memberOfParliament: 'Member of Parliament',
        ownInitiative: 'Nobody: the partnership learned of it itself, for example from the press',
      }),
      notifier: line('Name and role of whoever told us', { optional: true, restricted: 'death' }),
      receivedOn: day('Day the notification was received'),
      cspAwareDate: day('Day the death first came to the attention of the partnership', {
        hint: 'The month for the decision counts from this day',
      }),
      victim: line('Who has died', {
        hint: 'A name, or words that tell this death from every other',
        restricted: 'open',
      }),
      victimAge: wholeNumber('Age at death', 0, 120, { optional: true }),
      deathDate: partialDay('Date of death, as far as it is known', { optional: true }),
      deathKind: oneOf(
        'How the death appears at present',
        {
          homicide: 'Homicide',
          suicide: 'Suicide',
          neglect: 'Neglect',
          unexplained: 'Unexplained or unexpected',
          other: 'Another kind of death',
        },
        { restricted: 'distressing' },
      ),
      circumstances: words('What is known so far', { optional: true, restricted: 'distressing' }),
      suspect: words('What is known of any suspect, and of the link to the person who died', {
        optional: true,
        restricted: 'distressing',
      }),
      officers: lines('Investigating officer, family liaison officer and coroner', {
        optional: true,
        hint: 'One on each line',
        restricted: 'death',
      }),
      children: words('Children, and who cares for them now', {
        optional: true,
        restricted: 'distressing',
      }),
      agencies: lines('Agencies known to have been involved', {
        optional: true,
        restricted: 'open',
      }),
      otherPartnerships: lines('Other partnerships and councils with an interest', {
        optional: true,
        restricted: 'open',
      }),
      area: line('District, or Medway, as far as it is known', {
        optional: true,
        restricted: 'open',
      }),
      mediaInterest: yesNo('Is there media interest?', { optional: true }),
      lateReason: words('If the notification came late, why', {
        optional: true,
        restricted: 'open',
      }),
    },
    tells: [
      'KCSP Chair',
      'Local community safety partnership',
      'Core Panel',
      'Safeguarding adults board and child safeguarding partnership',
    ],
  },
  'case.receiveTransfer': {
    label: 'Take over a case from another partnership',
    records: 'case.transferReceived',
    says: 'The case was taken over from another partnership',
    undoneBy: ['case.proposeError'],
    fields: {
      fromPartnership: line('Partnership that hands the case over', { restricted: 'open' }),
      cspAwareDate: day('Day the death first came to the attention of any partnership', {
        hint: 'The month for the decision counts from this day, not from the transfer',
      }),
      victim: line('Who has died', {
        hint: 'A name, or words that tell this death from every other',
        restricted: 'open',
      }),
      deathDate: partialDay('Date of death, as far as it is known', { optional: true }),
      area: line('District, or Medway, as far as it is known', {
        optional: true,
        restricted: 'open',
      }),
      handedOver: words('What was handed over', { optional: true, restricted: 'open' }),
    },
    tells: ['KCSP Chair', 'Local community safety partnership', 'Core Panel'],
  },
  'case.adopt': {
    label: 'Enter a review that is already under way',
    records: 'case.adopted',
    says: 'A review already under way was entered from earlier records',
    sinceFrom: 'since',
    hidden: true,
    fields: {
      stage: oneOf('How far the earlier records show it has come', adoptableStages),
      since: partialDay('Since when, as far as it is known', { optional: true }),
      shownBy: words('What shows that it has come this far', { restricted: 'earlier' }),
      title: line('Name of the case, as the earlier record gives it', {
        optional: true,
        restricted: 'open',
      }),
      area: line('Partnership responsible', { optional: true, restricted: 'open' }),
      deathKind: oneOf(
        'Kind of death',
        { homicide: 'Homicide', suicide: 'Suicide', other: 'Another' },
        {
          optional: true,
          restricted: 'distressing',
        },
      ),
      directed: yesNo('Was the review directed by the Secretary of State?', { optional: true }),
      lastOutcome: oneOf(
        'What the last letter from the Home Office said',
        {
          A: 'Adequate: publish',
          B: 'Publish once changes are made',
          C: 'Not yet adequate: amend and resubmit',
        },
        { optional: true },
      ),
      deathDate: partialDay('Date of death', { optional: true }),
      cspAwareDate: partialDay('Partnership became aware', { optional: true }),
      decidedOn: partialDay('Decision', { optional: true }),
      homeOfficeInformedOn: partialDay('Home Office informed', { optional: true }),
      chairAppointedOn: partialDay('Independent chair appointed', { optional: true }),
      firstPanelOn: partialDay('First meeting of the review panel', { optional: true }),
      reportDated: partialDay('Date on the report', { optional: true }),
      signedOffOn: partialDay('Approved by the partnership', { optional: true }),
      submittedOn: partialDay('Submitted to the Home Office', { optional: true }),
      qualityPanelOn: partialDay('Considered by the QA Panel', { optional: true }),
      letterOn: partialDay('Letter from the Home Office', { optional: true }),
      publishedOn: partialDay('Published', { optional: true }),
      asPrinted: lines('What the earlier record says, word for word', {
        optional: true,
        restricted: 'earlier',
        hint: 'One heading and its words on each line',
      }),
      warnings: lines('What looks odd in the earlier record', {
        optional: true,
        restricted: 'earlier',
      }),
    },
  },
  'case.requestInformation': {
    label: 'Ask the notifier for more information',
    records: 'case.informationRequested',
    says: 'More information was asked for',
    leaves: 'whoever notified the death',
    fields: {
      from: line('Whom it was asked of', { restricted: 'open' }),
      what: words('What is needed', { restricted: 'open' }),
    },
  },
  'case.receiveInformation': {
    label: 'Record the information asked for',
    records: 'case.informationReceived',
    says: 'The information asked for came in',
    fields: { what: words('What came in', { restricted: 'open' }) },
  },
  'case.confirmJurisdiction': {
    label: 'Confirm which partnership is responsible',
    records: 'case.jurisdictionConfirmed',
    says: 'The responsible partnership was confirmed',
    fields: {
      responsibleCsp: line('Responsible partnership: a district, or Medway'),
      residence: oneOf('What it rests on', {
        normallyResident: 'The person normally lived there',
        lastFrequented: 'No settled address: the person was last known to frequent it',
        caseByCase: 'Neither: settled for this case alone',
      }),
      reasons: words('How it was established', { optional: true }),
    },
    tells: ['Chair of the responsible community safety partnership'],
  },
  'case.markDuplicate': {
    label: 'Mark as a duplicate of another case',
    records: 'case.markedDuplicate',
    says: 'The case was closed as a duplicate',
    fields: {
      otherCase: line('Reference of the case that goes on'),
      otherIsOpen: yesNo('Is that case open?'),
      documentsMoved: yesNo('Have the documents been put with that case?', { optional: true }),
    },
  },
  'case.findOutOfScope': {
    label: 'Find the death out of scope',
    records: 'case.foundOutOfScope',
    says: 'The death was found to be out of scope',
    fields: {
      ground: oneOf('On which ground', {
        underSixteen: 'The person was under 16',
        notInEnglandOrWales: 'The death is not a matter for England and Wales',
        notConnected: 'No link of the kind the test asks for',
      }),
      victimAge: wholeNumber('Age at death', 0, 120, {
        optional: true,
        hint: 'Needed where the ground is age',
      }),
      link: oneOf(
        'The closest link between the people concerned',
        {
          relative: 'Relatives',
          partner: 'Intimate partners, now or in the past',
          household: 'Members of the same household, not otherwise linked',
          none: 'None of these',
        },
        { optional: true, hint: 'Needed where the ground is the link' },
      ),
      reasons: words('Reasons', { restricted: 'distressing' }),
      signposted: line('To whom it was passed on', {
        optional: true,
        hint: 'For a child, the child safeguarding partnership',
        restricted: 'open',
      }),
    },
    tells: ['Whoever notified the death'],
  },
  'newInformation.receive': {
    label: 'Record new information',
    records: 'newInformation.received',
    says: 'New information woke the case',
    fields: {
      kind: oneOf('What it is', kindsOfNewInformation),
      awareOn: day('Day the partnership became aware of it', {
        hint: 'A new month for the decision counts from this day; the earlier one is kept',
      }),
      what: words('What it says', { restricted: 'distressing' }),
    },
  },
  'transfer.offer': {
    label: 'Offer the case to another partnership',
    records: 'transfer.offered',
    says: 'The case was offered to another partnership',
    leaves: 'the other partnership',
    fields: {
      toPartnership: line('Partnership it is offered to'),
      livedElsewhere: yesNo('Did the person who died normally live in its area?'),
      reasons: words('Why it belongs there'),
    },
    tells: ['The other partnership'],
  },
  'transfer.accept': {
    label: 'Record that the other partnership took the case',
    records: 'transfer.accepted',
    says: 'The other partnership took the case over',
    fields: { acceptedBy: line('Who accepted it there') },
    tells: ['Whoever notified the death', 'KCSP Chair'],
  },
  'transfer.refuse': {
    label: 'Record that the other partnership declined the case',
    records: 'transfer.refused',
    says: 'The other partnership declined the case',
    fields: { reasons: words('Its reasons, and what will be done about it') },
    tells: ['KCSP Chair'],
  },
  'scoping.send': {
    label: 'Ask agencies what they know',
    records: 'scoping.sent',
    says: 'Agencies were asked what they know, and told to secure their files',
    leaves: 'the agencies asked',
    fields: {
      agencies: lines('Agencies asked', { hint: 'One on each line', restricted: 'open' }),
      replyBy: day('Reply asked for by', { mayBeInFuture: true, optional: true }),
      filesSecured: yesNo('Were they told to secure their files?'),
    },
    tells: ['The agencies asked'],
  },
  'scoping.recordReturn': {
    label: "Record an agency's reply",
    records: 'scoping.returned',
    says: 'An agency said what it knows',
    fields: {
      agency: line('Agency', { restricted: 'open' }),
      contact: yesNo('Had it any contact with the people concerned?'),
      dutyBody: yesNo('Is it a body with duties under section 9(4)?', {
        hint: 'Police, local authorities, probation, NHS England, integrated care boards, NHS trusts',
      }),
      summary: words('What it said', { optional: true, restricted: 'distressing' }),
    },
  },
  'scopingReview.record': {
    label: 'Record the scoping review',
    records: 'scopingReview.recorded',
    says: 'The scoping review, and the early learning in it, was recorded',
    fields: {
      learning: words('Early learning, and what was done about it', { restricted: 'open' }),
      recommends: words('What it says about holding a full review', {
        optional: true,
        restricted: 'open',
      }),
    },
  },
  'case.accept': {
    label: 'Pass the case to the Core Panel',
    records: 'case.accepted',
    says: 'The case was accepted for a decision',
    fields: {
      overrideReason: words('If replies are still missing, why it goes forward now', {
        optional: true,
      }),
    },
    tells: ['Core Panel'],
  },
});
