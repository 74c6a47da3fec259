import { plainDate, type PlainDate } from '../language/dates';
import type {
  Appointment,
  Attendance,
  Capacity,
  QuorumRule,
  Room,
  Seat,
  Terms,
} from '../language/governance';
import type {
  BodyMemory,
  MeetingMemory,
  OrganisationMemory,
  PersonMemory,
} from '../language/memory';
import { timeOfDay } from '../language/times';
import { roomOf } from './room';

/** The published lists of June 2019, with the people named by what they are. */
const edition = 'g2016' as const;
const since = plainDate('2018-07-18');

export const day = {
  listDrawnUp: plainDate('2019-06-26'),
  termsApproved: plainDate('2019-07-17'),
  ordinary: plainDate('2019-09-18'),
};

/*
 * Organisations
 */

const authority = true;
const noAuthority = false;

const register: readonly (readonly [ref: string, name: string, unit: string, is: boolean])[] = [
  ['O-0001', 'NHS England', 'NHS England', noAuthority],
  ['O-0002', 'Kent Community Safety', 'Kent County Council', authority],
  ['O-0003', 'Clinical Commissioning Groups', 'Clinical Commissioning Groups', authority],
  ['O-0004', 'Medway Council', 'Medway Council', authority],
  ['O-0005', 'PCC Office', 'PCC Office', noAuthority],
  ['O-0006', 'National Probation Service', 'National Probation Service', authority],
  ['O-0007', 'Kent Police', 'Kent Police', authority],
  ['O-0008', 'Kent Adult Social Care and Health', 'Kent County Council', authority],
  ['O-0009', 'KSS CRC', 'KSS CRC', authority],
  ['O-0010', 'KMPT', 'KMPT', noAuthority],
  ['O-0011', 'KFRS', 'KFRS', authority],
  ['O-0012', 'Kent Specialist Children’s Services', 'Kent County Council', authority],
  ['O-0013', 'Local Borough/District Councils', 'District and borough councils', authority],
  ['O-0014', 'Medway NHS Foundation Trust', 'Medway NHS Foundation Trust', noAuthority],
  ['O-0015', 'Kent Safeguarding Children Board', 'Kent Safeguarding Children Board', noAuthority],
  [
    'O-0016',
    'Kent & Medway Safeguarding Adults Board',
    'Kent & Medway Safeguarding Adults Board',
    noAuthority,
  ],
  ['O-0017', 'Kent County Council', 'Kent County Council', authority],
  [
    'O-0018',
    'Kent Association of Local Councils',
    'Kent Association of Local Councils',
    noAuthority,
  ],
];

export const organisation = (
  name: string,
  rest: Partial<OrganisationMemory> = {},
): OrganisationMemory => ({
  edition,
  title: name,
  kind: 'other',
  names: [{ name, from: since }],
  existsFrom: null,
  existsUntil: null,
  successors: [],
  unit: name,
  collective: false,
  standings: [{ from: since, responsibleAuthority: true, dutyBodyUnder: [edition] }],
  agreementsSigned: [],
  ...rest,
});

export const organisations: Readonly<Record<string, OrganisationMemory>> = Object.fromEntries(
  register.map(([reference, name, unit, responsibleAuthority]) => [
    reference,
    organisation(name, {
      unit,
      standings: [{ from: since, responsibleAuthority, dutyBodyUnder: [] }],
    }),
  ]),
);

/*
 * People, each called by what they are
 */

const listed: readonly (readonly [who: string, capacity: Capacity, seat: string | null])[] = [
  ['NHS England representative', 'representative', '1'],
  ['Kent Community Safety representative', 'representative', '2'],
  ['Kent Community Safety representative', 'chair', '2'],
  ['CCG representative', 'representative', '3'],
  ['CCG first alternate', 'alternate', '3'],
  ['CCG second alternate', 'alternate', '3'],
  ['Medway Council first representative', 'representative', '4'],
  ['Medway Council second representative', 'representative', '4'],
  ['Medway Council third representative', 'representative', '4'],
  ['PCC Office representative', 'representative', '5'],
  ['NPS representative', 'representative', '6'],
  ['Kent Police representative', 'representative', '7'],
  ['Kent Police representative', 'viceChair', '7'],
  ['Kent Police alternate', 'alternate', '7'],
  ['Kent Adult Social Care representative', 'representative', '8'],
  ['CRC representative', 'representative', '9'],
  ['CRC alternate', 'alternate', '9'],
  ['KMPT representative', 'representative', '10'],
  ['KMPT alternate', 'alternate', '10'],
  ['KFRS representative', 'representative', '11'],
  ['KFRS first alternate', 'alternate', '11'],
  ['KFRS second alternate', 'alternate', '11'],
  ['Kent Children’s Services interim', 'interim', '12'],
  ['Districts representative', 'representative', '13'],
  ['Medway NHS Foundation Trust representative', 'representative', '14'],
  ['KSCB representative', 'invitee', '15'],
  ['KMSAB representative', 'invitee', '16'],
  ['Minute-taker', 'officer', null],
];

/** Somebody the tests speak of: their reference is what they are, so that a test can be read. */
export const person = (title: string, rest: Partial<PersonMemory> = {}): PersonMemory => ({
  edition,
  title,
  secureEmail: null,
  sameAs: null,
  ...rest,
});

const strangers = [
  'NPS colleague',
  'East Kent districts officer',
  'West Kent districts officer',
  'Independent chair',
];

export const people: Readonly<Record<string, PersonMemory>> = Object.fromEntries(
  [...listed.map(([who]) => who), ...strangers].map((who) => [who, person(who)]),
);

/*
 * Bodies
 */

export const byMembers: QuorumRule = {
  counts: 'members',
  needs: 4,
  by: 'unit',
  chairMustBePresent: false,
  remoteCounts: true,
};
export const byAuthorities: QuorumRule = { ...byMembers, counts: 'authorities' };

export const terms = (version: number, rest: Partial<Terms> = {}): Terms => ({
  version,
  title: `Terms of reference, version ${version}`,
  agreedOn: since,
  inForceFrom: since,
  approvedAt: null,
  purpose: 'To oversee reviews',
  responsibilities: [],
  membership: '',
  quorum: byMembers,
  meetingsAYear: null,
  mostMonthsBetween: null,
  meetsBefore: null,
  paperDays: null,
  howChaired: '',
  chairReviewMonths: null,
  chairRemovable: false,
  termsReviewMonths: null,
  agreementRequired: false,
  source: 'Papers of the partnership',
  ...rest,
});

export const seat = (id: string, organisationOf: string, rest: Partial<Seat> = {}): Seat => ({
  id,
  name: organisations[organisationOf]?.title ?? organisationOf,
  organisation: organisationOf,
  standing: 'member',
  note: null,
  from: since,
  until: null,
  ...rest,
});

export const appointment = (
  id: string,
  who: string,
  capacity: Capacity,
  seatOf: string | null,
  rest: Partial<Appointment> = {},
): Appointment => ({
  id,
  person: who,
  capacity,
  seat: seatOf,
  from: since,
  until: null,
  ...rest,
});

export const aBody = (rest: Partial<BodyMemory> = {}): BodyMemory => ({
  edition,
  title: 'A body',
  key: 'a-body',
  kind: 'other',
  parent: null,
  review: null,
  confidential: false,
  meetingsKeptFrom: null,
  terms: [terms(1)],
  seats: [],
  appointments: [],
  appointmentsMade: rest.appointments?.length ?? 0,
  chairReviews: [],
  cycles: [],
  termsReviewedOn: [],
  agreements: [],
  ...rest,
});

/** Fourteen rows of members and two invited boards. */
export const steeringGroup: BodyMemory = aBody({
  title: 'DHR Steering Group',
  key: 'steering-group',
  kind: 'subGroup',
  parent: 'B-0001',
  terms: [
    terms(1),
    terms(2, {
      agreedOn: day.listDrawnUp,
      inForceFrom: day.termsApproved,
      approvedAt: 'M-0001',
    }),
  ],
  seats: register.slice(0, 16).map(([reference], index) =>
    seat(String(index + 1), reference, {
      standing: index < 14 ? 'member' : 'invited',
      note: reference === 'O-0006' ? 'N/A' : null,
    }),
  ),
  appointments: listed.map(([who, capacity, row], index) =>
    appointment(String(index + 1), who, capacity, row),
  ),
});

/** Eight rows, seven of them responsible authorities; people come and go, so nobody is named. */
export const kcsp: BodyMemory = aBody({
  title: 'Kent Community Safety Partnership',
  key: 'kcsp',
  kind: 'partnership',
  terms: [terms(1, { quorum: byAuthorities, paperDays: 5 })],
  seats: ['O-0017', 'O-0007', 'O-0005', 'O-0013', 'O-0011', 'O-0003', 'O-0009', 'O-0006'].map(
    (reference, index) => seat(String(index + 1), reference),
  ),
});

export const roomFor = (body: BodyMemory, on: PlainDate = day.ordinary, meeting = 'M-0002'): Room =>
  roomOf({
    reference: 'B-0001',
    body,
    day: on,
    meeting,
    organisations,
    people,
    papersBy: null,
  });

/*
 * Meetings
 */

export const here = (
  who: string,
  rest: Partial<Attendance> & { readonly from?: string; readonly to?: string } = {},
): Attendance => {
  const { from = '10:00', to, ...attendance } = rest;
  return {
    person: who,
    as: 'member',
    organisation: null,
    remotely: false,
    spells: [{ from: timeOfDay(from), to: to === undefined ? null : timeOfDay(to) }],
    ...attendance,
  };
};

export const aMeeting = (rest: Partial<MeetingMemory> = {}): MeetingMemory => ({
  edition,
  title: 'A meeting',
  body: 'B-0001',
  bodyName: 'A body',
  confidential: false,
  on: day.ordinary,
  startsAt: timeOfDay('10:00'),
  place: null,
  agendaAgreed: false,
  agenda: [],
  papers: [],
  replies: [],
  substitutions: [],
  openedAt: null,
  presides: null,
  attendance: [],
  declarations: [],
  item: null,
  decisions: [],
  actions: [],
  closedAt: null,
  attendanceCorrected: false,
  minutesAgreedOn: null,
  minutesAgreedAt: null,
  minutesCorrections: null,
  ...rest,
});
