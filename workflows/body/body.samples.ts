import type { DecisionStanding } from '../language/governance';
import { ask, type Ask, type Samples } from '../proof/scenario';
import { decisionLike } from '../rules/governance/ordinary-body';

/** The responsible authorities of the partnership, as its list of 2019 has them. */
const authorities = [
  { unit: 'Kent County Council', organisations: ['O-0001', 'O-0002'] },
  { unit: 'Kent Police', organisations: ['O-0003'] },
  { unit: 'District and borough councils', organisations: ['O-0004'] },
  { unit: 'Kent Fire and Rescue Service', organisations: ['O-0005'] },
  { unit: 'Clinical Commissioning Groups', organisations: ['O-0006'] },
  { unit: 'Rehabilitation company', organisations: ['O-0007'] },
  { unit: 'National Probation Service', organisations: ['O-0008'] },
];

const votesFor = ['O-0001', 'O-0003', 'O-0004', 'O-0005'];

/** A decision of the partnership itself, taken on 17 July 2019, unless it is said otherwise. */
export const decided = (asks: string, said: Partial<DecisionStanding> = {}): DecisionStanding =>
  decisionLike({ asks, about: 'B-0001', votesFor, ...said });

const terms = {
  title: 'Terms of reference 2018',
  agreedOn: '2018-07-18',
  purpose: 'To address community safety by coordinating the responsible authorities',
  responsibilities: ['To fulfil section 9 on behalf of all partnerships in Kent and Medway'],
  quorumCounts: 'authorities',
  quorumNeeds: 4,
  meetingsAYear: 3,
  paperDays: 5,
  howChaired: 'The Cabinet Member with responsibility for community safety is the Chair',
  chairRemovable: true,
  termsReviewMonths: 12,
  agreementRequired: true,
  source: 'Papers of the partnership, July 2019, appendix A',
};

/** One lawful way, at least, of asking each event of a body; the first ones are the partnership's. */
export const bodySamples: Samples = {
  'body.establish': [
    ask('body.establish', {
      name: 'Kent Community Safety Partnership',
      key: 'kcsp',
      kind: 'partnership',
      confidential: false,
    }),
    ask('body.establish', {
      name: 'Kent and Medway DHR Steering Group',
      key: 'steering-group',
      kind: 'subGroup',
      parent: 'B-0001',
      confidential: false,
    }),
    ask('body.establish', {
      name: 'Review panel',
      key: 'panel-r-0042',
      kind: 'reviewPanel',
      review: 'R-0042',
      confidential: true,
    }),
  ],
  'body.draftTerms': [
    ask('body.draftTerms', terms),
    ask('body.draftTerms', {
      title: 'Terms of the Core Panel',
      agreedOn: '2018-07-18',
      purpose: 'To recommend whether a review is held',
      responsibilities: ['To recommend'],
      quorumCounts: 'notKnown',
      source: 'Not found',
    }),
  ],
  'body.approveTerms': [ask('body.approveTerms', { terms: '1', approvedOn: '2018-07-18' })],
  'body.reviewTerms': [
    ask('body.reviewTerms', { reviewedOn: '2019-07-17', note: 'The membership was confirmed' }),
  ],
  'body.addSeat': [
    ask('body.addSeat', {
      name: 'Kent Police',
      organisation: 'O-0003',
      standing: 'member',
      from: '2018-07-18',
    }),
    ask('body.addSeat', {
      name: 'Safeguarding Adults Board',
      organisation: 'O-0020',
      standing: 'invited',
      from: '2018-07-18',
      note: 'To share lessons',
    }),
  ],
  'body.endSeat': [ask('body.endSeat', { seat: '1', lastDay: '2021-06-25', reason: 'It ended' })],
  'body.appoint': [
    ask('body.appoint', { person: 'P-0001', capacity: 'chair', from: '2018-07-18' }),
    ask('body.appoint', {
      person: 'P-0002',
      capacity: 'representative',
      seat: '1',
      from: '2018-07-18',
      until: '2026-12-31',
    }),
  ],
  'body.endAppointment': [
    ask('body.endAppointment', {
      appointment: '1',
      lastDay: '2019-07-16',
      reason: 'Another Cabinet Member took over',
    }),
  ],
  'body.correctAppointment': [
    ask('body.correctAppointment', {
      appointment: '1',
      from: '2018-07-19',
      reason: 'The minutes name the next day',
    }),
    ask('body.correctAppointment', {
      appointment: '1',
      neverHeld: true,
      reason: 'It was meant for another body',
    }),
  ],
  'body.reviewChair': [ask('body.reviewChair', { appointment: '1', reviewedOn: '2020-07-15' })],
  'body.removeChair': [
    ask(
      'body.removeChair',
      { appointment: '1', removedOn: '2019-07-17', votesFor, decision: 'M-0007/3' },
      { evidence: { authorities, decision: decided('body.removeChair') } },
    ),
  ],
  'body.agreeCycle': [
    ask('body.agreeCycle', {
      year: 2019,
      agreedOn: '2019-03-20',
      days: ['17 7 2019', '8 10 2019', '18 March 2020'],
      startsAt: '10:00',
      place: 'County Hall',
    }),
  ],
  'body.issueAgreement': [ask('body.issueAgreement', { version: '2018', issuedOn: '2018-11-01' })],
  'body.keepMeetings': [ask('body.keepMeetings', { from: '2026-01-01' })],
  'body.dissolve': [
    ask('body.dissolve', { lastDay: '2026-02-28', reason: 'Its work went to another body' }),
  ],
  'body.addNote': [ask('body.addNote', { text: 'Papers are kept by the secretariat' })],
};

/** The sample of an event of that number, counted from 1. */
export const bodySample = (type: string, number: number): Ask => {
  const sample = bodySamples[type]?.[number - 1];
  if (!sample) throw new Error(`No sample ${number} of ${type}`);
  return sample;
};
