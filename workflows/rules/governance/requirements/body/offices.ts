import { plainDate } from '../../../../language/dates';
import { isHeldOn, type Appointment } from '../../../../language/governance';
import { removalVote, type RemovalVote } from '../../../removal-vote';
import { termsOn } from '../../../room';
import type { RequirementRow, Situation } from '../../../rows';
import { appointmentLike, decisionLike, termsLike } from '../../ordinary-body';
import { kcspTerms } from '../../sources';
import { dayIn } from '../days';
import { decisionCarriesIt } from './decision';
import { bodyRows, ours } from './ours';
import { isOffice, sayAppointment } from './overlaps';

const removalOfTheKcsp = kcspTerms('6');

const chosen = ({ memory, asked }: Situation<'body'>): Appointment | undefined =>
  memory.appointments.find(({ id }) => id === asked.appointment);

const inOffice = (gate: string, field: string): RequirementRow<'body'> => ({
  ...ours,
  id: `${gate}/in-office-that-day`,
  gate,
  says: 'The appointment is one as chair or vice-chair, and was held on that day',
  field: 'appointment',
  consults: [],
  met: (situation) => {
    const appointment = chosen(situation);
    const day = dayIn(situation.asked[field]);
    return (
      appointment !== undefined &&
      isOffice(appointment.capacity) &&
      (day === null || isHeldOn(appointment, day))
    );
  },
  names: (situation) => {
    const appointment = chosen(situation);
    return appointment ? [sayAppointment(appointment)] : ['there is none of that number'];
  },
  examples: [
    {
      given: {
        memory: { appointments: [appointmentLike()] },
        asked: { appointment: '1', [field]: '2021-06-26' },
      },
      met: true,
    },
    {
      given: {
        memory: { appointments: [appointmentLike({ capacity: 'viceChair' })] },
        asked: { appointment: '1', [field]: '2019-06-26' },
      },
      met: true,
      why: 'the first day of it counts',
    },
    {
      given: {
        memory: { appointments: [appointmentLike({ until: plainDate('2021-06-25') })] },
        asked: { appointment: '1', [field]: '2021-06-26' },
      },
      met: false,
    },
    {
      given: {
        memory: { appointments: [appointmentLike({ capacity: 'representative', seat: '1' })] },
        asked: { appointment: '1', [field]: '2021-06-26' },
      },
      met: false,
    },
    {
      given: { memory: { appointments: [] }, asked: { appointment: '1', [field]: '2021-06-26' } },
      met: false,
    },
  ],
});

const votesIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

const voteOf = ({ asked, evidence }: Situation<'body'>): RemovalVote =>
  removalVote(evidence.authorities ?? [], votesIn(asked.votesFor));

const notMinuted = ({ asked, evidence: { decision } }: Situation<'body'>): readonly string[] =>
  votesIn(asked.votesFor).filter((one) => decision && !decision.votesFor.includes(one));

const sevenAuthorities = [1, 2, 3, 4, 5, 6, 7].map((number) => ({
  unit: `Authority ${number}`,
  organisations: [`O-000${number}`],
}));
const four = ['O-0001', 'O-0002', 'O-0003', 'O-0004'];

const removable = { terms: [termsLike({ chairRemovable: true })] };

/** Chair and vice-chair: looked at every two years, and how one may be removed (DOMAIN 4.1, 4.4). */
export const officeRequirements = bodyRows([
  inOffice('body.reviewChair', 'reviewedOn'),
  decisionCarriesIt('body.reviewChair', { on: 'reviewedOn', by: 'either' }),
  inOffice('body.removeChair', 'removedOn'),
  {
    ...ours,
    id: 'body.removeChair/terms-allow-it',
    gate: 'body.removeChair',
    says: 'The terms of reference in force on that day let the responsible authorities remove a chair',
    citation: removalOfTheKcsp,
    force: 'must',
    field: 'removedOn',
    consults: [],
    met: ({ memory, asked }) => {
      const day = dayIn(asked.removedOn);
      return day === null || termsOn(memory, day)?.chairRemovable === true;
    },
    examples: [
      { given: { memory: removable, asked: { removedOn: '2019-07-17' } }, met: true },
      {
        given: { memory: { terms: [termsLike()] }, asked: { removedOn: '2019-07-17' } },
        met: false,
        why: 'those of the Steering Group say nothing of it',
      },
      {
        given: { memory: removable, asked: { removedOn: '2018-07-17' } },
        met: false,
        why: 'they were not in force yet',
      },
    ],
  },
  {
    ...ours,
    id: 'body.removeChair/votes-of-authorities',
    gate: 'body.removeChair',
    says: 'Only responsible authorities with a seat on this body have a vote',
    citation: removalOfTheKcsp,
    force: 'must',
    field: 'votesFor',
    consults: ['authorities'],
    met: (situation) => voteOf(situation).withoutVote.length === 0,
    names: (situation) => voteOf(situation).withoutVote,
    examples: [
      {
        given: { asked: { votesFor: four }, evidence: { authorities: sevenAuthorities } },
        met: true,
      },
      {
        given: {
          asked: { votesFor: [...four, 'O-0042'] },
          evidence: { authorities: sevenAuthorities },
        },
        met: false,
        why: 'the office of the Police and Crime Commissioner is not one of them',
      },
    ],
  },
  {
    ...ours,
    id: 'body.removeChair/more-than-half',
    gate: 'body.removeChair',
    says: 'More than half of all responsible authorities voted for it, not of those who came',
    citation: removalOfTheKcsp,
    force: 'must',
    field: 'votesFor',
    consults: ['authorities'],
    met: (situation) => voteOf(situation).carried,
    names: (situation) => [voteOf(situation).says],
    examples: [
      {
        given: { asked: { votesFor: four }, evidence: { authorities: sevenAuthorities } },
        met: true,
      },
      {
        given: {
          asked: { votesFor: four.slice(1) },
          evidence: { authorities: sevenAuthorities.slice(0, 6) },
        },
        met: false,
        why: 'three of six are half, not more than half',
      },
      { given: { asked: { votesFor: four }, evidence: { authorities: [] } }, met: false },
    ],
  },
  {
    ...ours,
    id: 'body.removeChair/taken-at-a-meeting',
    gate: 'body.removeChair',
    says: 'The vote is taken at a meeting, and the decision of that meeting is named',
    citation: removalOfTheKcsp,
    force: 'must',
    field: 'decision',
    consults: [],
    met: ({ asked }) => asked.decision !== undefined,
    examples: [
      { given: { asked: { decision: 'M-0007/3' } }, met: true },
      { given: { asked: {} }, met: false, why: 'a vote by email removes nobody' },
    ],
  },
  decisionCarriesIt('body.removeChair', { on: 'removedOn', by: 'itself', quorate: true }),
  {
    ...ours,
    id: 'body.removeChair/votes-as-minuted',
    gate: 'body.removeChair',
    says: 'Each vote for it is one that the decision of the meeting records',
    field: 'votesFor',
    consults: ['decision'],
    met: (situation) => notMinuted(situation).length === 0,
    names: notMinuted,
    examples: [
      {
        given: {
          asked: { votesFor: four },
          evidence: { decision: decisionLike({ votesFor: four }) },
        },
        met: true,
      },
      {
        given: {
          asked: { votesFor: four },
          evidence: { decision: decisionLike({ votesFor: four.slice(1) }) },
        },
        met: false,
      },
    ],
  },
]);
