import { catalogue } from '../../language/events';
import { day, files, line, lines, oneOf, words, yesNo } from '../../language/fields';
import { decision, offices } from '../../language/standing-on';

/** From the Core Panel's first meeting to the decision, and the Home Office's view of it. */
export const decidingEvents = catalogue({
  'corePanel.convene': {
    label: 'Call the Core Panel together',
    records: 'corePanel.convened',
    says: 'The Core Panel was called together',
    fields: {
      meetingOn: day('Day of the meeting', { mayBeInFuture: true }),
      lateReason: words('If that is later than a month after the partnership knew, why', {
        optional: true,
        restricted: 'open',
      }),
    },
    tells: ['Core Panel'],
  },
  'corePanel.meet': {
    label: 'Record the Core Panel meeting',
    records: 'corePanel.met',
    says: 'The Core Panel met',
    happenedOn: 'heldOn',
    fields: {
      heldOn: day('Day of the meeting'),
      present: lines('Members who took part', { hint: 'One on each line', restricted: 'open' }),
      conflicted: lines('Members who declared a conflict of interest and left', {
        optional: true,
        hint: 'One on each line',
        restricted: 'open',
      }),
    },
  },
  'corePanel.recommend': {
    label: "Record the Core Panel's recommendation",
    records: 'corePanel.recommended',
    says: 'The Core Panel made its recommendation',
    fields: {
      outcome: oneOf('What it recommends', {
        review: 'Hold a review',
        noReview: 'Do not hold a review',
        joint: 'Hold a review jointly with another body',
        otherLeads: 'Let another review lead',
      }),
      reasonsOnAge: words('First limb: was the person 16 or over? Reasons', {
        restricted: 'death',
      }),
      reasonsOnCause: words('Second limb: how the death came about. Reasons', {
        restricted: 'distressing',
      }),
      reasonsOnConnection: words('Third limb: the link between the people concerned. Reasons', {
        restricted: 'distressing',
      }),
      coerciveControl: words('For a suicide: what is known of coercion or control. Reasons', {
        optional: true,
        restricted: 'distressing',
      }),
      concerns: words('Circumstances of particular concern that were weighed', {
        optional: true,
        restricted: 'distressing',
      }),
      dissent: words('Any disagreement within the panel', {
        optional: true,
        restricted: 'distressing',
      }),
      localLearning: oneOf(
        'If there is no review, other learning that is recommended',
        {
          none: 'None',
          lightTouch: 'A light touch review',
          seriousIncident: 'A serious incident review',
        },
        { optional: true },
      ),
      decision,
    },
    tells: ['KCSP Chair'],
  },
  'corePanel.defer': {
    label: 'Defer the recommendation',
    records: 'corePanel.deferred',
    says: 'The Core Panel deferred its recommendation',
    fields: {
      awaiting: words('What it is waiting for', { restricted: 'death' }),
      deferredUntil: day('Until', { mayBeInFuture: true }),
      decision,
    },
  },
  'corePanel.receiveAwaited': {
    label: 'Record what the Core Panel was waiting for',
    records: 'corePanel.awaitedReceived',
    says: 'What the Core Panel was waiting for came in',
    fields: { what: words('What came in', { restricted: 'death' }) },
    tells: ['Core Panel'],
  },
  'corePanel.endDeferral': {
    label: 'End the deferral',
    records: 'corePanel.deferralEnded',
    says: 'The deferral ran out without the information',
    fields: { note: words('What will be done without it', { optional: true, restricted: 'open' }) },
    tells: ['Core Panel', 'KCSP Chair'],
  },
  'decision.ratify': {
    label: "Ratify the Core Panel's recommendation",
    records: 'decision.ratified',
    says: 'The recommendation was ratified; it is the decision of the partnership',
    leaves: 'the Home Office, the family and the agencies',
    undoneBy: ['decision.rescind'],
    happenedOn: 'decidedOn',
    fields: {
      ratifiedBy: oneOf('Who ratified it', offices),
      decidedOn: day('Day of the decision', {
        hint: 'The six months for the report count from this day',
      }),
      whyViceChair: words('If the Vice-Chair ratified it, why not the Chair', { optional: true }),
      reasons: words('Anything the decision adds to the reasons', { optional: true }),
    },
    tells: [
      'Home Office',
      'Family',
      'Agencies asked for information',
      'Senior investigating officer',
      'Coroner',
      'DHR Steering Group',
      'KCSP',
    ],
  },
  'decision.referBack': {
    label: 'Refer back to the Core Panel',
    records: 'decision.referredBack',
    says: 'The recommendation was referred back to the Core Panel',
    fields: {
      referredBy: oneOf('Who referred it back', offices),
      reasons: words('Reasons'),
    },
    tells: ['Core Panel'],
  },
  'decision.rescind': {
    label: 'Take back the decision to hold a review',
    records: 'decision.rescinded',
    says: 'The decision to hold a review was taken back',
    leaves: 'the Home Office, the family and the agencies',
    fields: {
      agreedBy: oneOf('Who decided it', offices),
      homeOfficeTold: yesNo('Has the Home Office been told?'),
      reasons: words('Reasons'),
    },
    tells: ['Home Office', 'Family', 'Agencies', 'Independent chair'],
  },
  'partner.agree': {
    label: 'Record the agreement with the other body',
    records: 'partner.agreed',
    says: 'The other body agreed to a joint review',
    fields: {
      body: line('The other body'),
      kind: oneOf('What it is', {
        safeguardingAdultsBoard: 'Safeguarding adults board',
        childSafeguardingPartnership: 'Child safeguarding partnership',
        communitySafetyPartnership: 'Another community safety partnership',
        nhsEngland: 'NHS England',
        other: 'Another body',
      }),
      lead: line('Body that leads'),
      coversBoth: yesNo('Will the terms of reference meet the duties of both bodies?'),
    },
    tells: ['Home Office', 'Family'],
  },
  'homeOffice.inform': {
    label: 'Inform the Home Office of the decision',
    records: 'homeOffice.informed',
    says: 'The Home Office was informed of the decision in writing',
    leaves: 'the Home Office',
    happenedOn: 'informedOn',
    fields: {
      informedOn: day('Day the letter was sent'),
      reference: line('Reference', { optional: true }),
      letter: files('The letter as it was sent', { most: 1, optional: true }),
      reasons: words('Reasons given, where there is to be no review', { optional: true }),
      whyFamilyNotTold: words('If the family has not been told, why', {
        optional: true,
        restricted: 'family',
      }),
      contentSecured: yesNo(
        'Where another review leads: will it cover all that this review must cover?',
        { optional: true },
      ),
    },
  },
  'homeOffice.agreeNoReview': {
    label: 'Record that the Home Office is content',
    records: 'homeOffice.noReviewAgreed',
    says: 'The Home Office was content that no review is held',
    fields: { reference: line('Reference of its letter', { optional: true }) },
    tells: ['Agencies', 'Family'],
  },
  'homeOffice.askReconsider': {
    label: 'Record that the Home Office asks us to think again',
    records: 'homeOffice.reconsiderationAsked',
    says: 'The Home Office asked for the decision to be reconsidered',
    fields: { what: words('What it said') },
    tells: ['Core Panel', 'KCSP Chair'],
  },
  'homeOffice.treatAsNoReview': {
    label: 'Record that the Home Office sees this as a decision not to review',
    records: 'homeOffice.treatedAsNoReview',
    says: 'The Home Office treated the arrangement as a decision not to hold a review',
    fields: { what: words('What it said') },
    tells: ['KCSP Chair'],
  },
  'direction.receive': {
    label: 'Record a direction by the Secretary of State',
    records: 'direction.received',
    says: 'The Secretary of State directed a review under section 9(2)',
    happenedOn: 'directedOn',
    fields: {
      directedOn: day('Date of the direction', {
        hint: 'Where no review was under way, the six months for the report count from this day',
      }),
      kind: oneOf('What it directs', {
        establish: 'To establish a review',
        participate: 'To take part in a review',
      }),
      body: line('Person or body it names'),
    },
    tells: ['KCSP Chair', 'Core Panel', 'Family', 'Agencies'],
  },
  'otherReview.conclude': {
    label: 'Record that the other review is complete',
    records: 'otherReview.concluded',
    says: 'The other review was completed and covered what this one had to cover',
    fields: {
      report: line('Its report, and where it can be found'),
      contentCovered: yesNo('Does it cover all that this review had to cover?'),
    },
    tells: ['Home Office', 'Family', 'Agencies'],
  },
  'otherReview.handBack': {
    label: 'Record that the other review will not cover it',
    records: 'otherReview.handedBack',
    says: 'The other review will not cover it; a review of our own goes ahead',
    fields: { reasons: words('Why') },
    tells: ['Home Office', 'Family', 'Agencies'],
  },
});
