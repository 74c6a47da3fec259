import { plainDate } from '../../language/dates';
import type { Appointment, DecisionStanding, Quorum, Seat, Terms } from '../../language/governance';

/** A small body for worked examples: everything ordinary unless the example says otherwise. */
export const termsLike = (said: Partial<Terms> = {}): Terms => ({
  version: 1,
  title: 'Terms of reference 2018',
  agreedOn: plainDate('2018-06-27'),
  inForceFrom: plainDate('2018-07-18'),
  approvedAt: null,
  purpose: 'To oversee reviews',
  responsibilities: ['To monitor action plans'],
  membership: '',
  quorum: {
    counts: 'members',
    needs: 4,
    by: 'unit',
    chairMustBePresent: false,
    remoteCounts: true,
  },
  meetingsAYear: 4,
  mostMonthsBetween: null,
  meetsBefore: null,
  paperDays: null,
  howChaired: '',
  chairReviewMonths: 24,
  chairRemovable: false,
  termsReviewMonths: 12,
  agreementRequired: false,
  source: 'Papers of the partnership',
  ...said,
});

export const draftLike = (said: Partial<Terms> = {}): Terms =>
  termsLike({
    version: 2,
    title: 'Terms of reference 2019',
    agreedOn: plainDate('2019-06-26'),
    inForceFrom: null,
    ...said,
  });

export const seatLike = (said: Partial<Seat> = {}): Seat => ({
  id: '1',
  name: 'Kent Police',
  organisation: 'O-0001',
  standing: 'member',
  note: null,
  from: plainDate('2018-07-18'),
  until: null,
  ...said,
});

export const appointmentLike = (said: Partial<Appointment> = {}): Appointment => ({
  id: '1',
  person: 'P-0001',
  capacity: 'chair',
  seat: null,
  from: plainDate('2019-06-26'),
  until: null,
  ...said,
});

const quorate: Quorum = {
  verdict: 'quorate',
  counts: 5,
  needs: 4,
  short: 0,
  counted: [],
  notCounted: [],
  untold: [],
  warnings: [],
  says: 'Quorate: 4 of 4 needed.',
};

/** A decision of the partnership, taken on 17 July 2019, about the body that asks. */
export const decisionLike = (said: Partial<DecisionStanding> = {}): DecisionStanding => ({
  reference: 'M-0007/3',
  body: 'B-0001',
  bodyKey: 'kcsp',
  heldOn: plainDate('2019-07-17'),
  standing: 'taken',
  about: 'B-0002',
  aboutThis: true,
  asks: 'body.approveTerms',
  dissent: [],
  votesFor: [],
  quorum: quorate,
  ...said,
});

export const withoutRule: Quorum = {
  ...quorate,
  verdict: 'noRule',
  needs: null,
  says: 'No rule of quorum is known.',
};
