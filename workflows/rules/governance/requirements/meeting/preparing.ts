import { plainDate } from '../../../../language/dates';
import type { Room } from '../../../../language/governance';
import { personIn } from '../../../presence';
import { ordinaryRoom } from '../../ordinary-room';
import { kcspTerms } from '../../sources';
import { agendaItem, decidedOn, itemIsOnTheAgenda, ours, whoLeads, type MeetingRow } from './words';

const papersBy = { room: ordinaryRoom };

const holdsChair = (room: Room | undefined, person: string): boolean =>
  room !== undefined &&
  room.appointments.some(
    (held) =>
      personIn(room, held.person) === personIn(room, person) &&
      (held.capacity === 'chair' || held.capacity === 'viceChair'),
  );

/** Until a meeting is opened: its day, its agenda, its papers, and who will come. */
export const preparing: readonly MeetingRow[] = [
  {
    ...ours,
    id: 'meeting.plan/body-on-record',
    gate: 'meeting.plan',
    says: 'The body that is to meet is on record here',
    about: 'answer',
    field: 'body',
    consults: ['room'],
    met: ({ asked, evidence }) => evidence.room !== undefined && evidence.room.body === asked.body,
    examples: [
      { given: { asked: { body: 'B-0002' }, evidence: { room: ordinaryRoom } }, met: true },
      { given: { asked: { body: 'B-0099' } }, met: false },
    ],
  },
  {
    ...ours,
    id: 'meeting.move/something-changes',
    gate: 'meeting.move',
    says: 'The day, the time or the place is another than before',
    about: 'answer',
    field: 'on',
    met: ({ memory, asked: { on, startsAt, place } }) =>
      on !== memory.on ||
      (startsAt !== undefined && startsAt !== memory.startsAt) ||
      (place !== undefined && place !== memory.place),
    examples: [
      {
        given: { memory: { on: plainDate('2026-03-02') }, asked: { on: '2026-03-09' } },
        met: true,
      },
      {
        given: {
          memory: { on: plainDate('2026-03-02'), place: 'Maidstone' },
          asked: { on: '2026-03-02', place: 'Chatham' },
        },
        met: true,
      },
      { given: { memory: { on: null }, asked: { on: '2026-03-09' } }, met: true },
      {
        given: {
          memory: { on: plainDate('2026-03-02'), place: 'Maidstone' },
          asked: { on: '2026-03-02', place: 'Maidstone' },
        },
        met: false,
      },
    ],
  },
  {
    ...ours,
    id: 'meeting.addItem/record-named',
    gate: 'meeting.addItem',
    says: 'Where a decision is to be recorded elsewhere, the record it is about is named',
    about: 'answer',
    field: 'about',
    met: ({ asked }) => asked.asks === undefined || asked.about !== undefined,
    examples: [
      { given: { asked: { title: 'Any other business' } }, met: true },
      { given: { asked: { about: 'R-0042', asks: 'corePanel.recommend' } }, met: true },
      { given: { asked: { asks: 'corePanel.recommend' } }, met: false },
    ],
  },
  itemIsOnTheAgenda('meeting.withdrawItem'),
  {
    ...ours,
    id: 'meeting.withdrawItem/not-decided',
    gate: 'meeting.withdrawItem',
    says: 'Nothing has been decided or proposed on the item yet',
    about: 'answer',
    field: 'item',
    met: ({ memory, asked }) => memory.decisions.every(({ item }) => item !== asked.item),
    examples: [
      { given: { memory: { decisions: [] }, asked: { item: '1' } }, met: true },
      { given: { memory: { decisions: [decidedOn('1')] }, asked: { item: '2' } }, met: true },
      { given: { memory: { decisions: [decidedOn('1')] }, asked: { item: '1' } }, met: false },
    ],
  },
  {
    ...ours,
    id: 'meeting.agreeAgenda/has-items',
    gate: 'meeting.agreeAgenda',
    says: 'There is at least one item on the agenda',
    about: 'case',
    met: ({ memory }) => memory.agenda.some(({ withdrawn }) => !withdrawn),
    examples: [
      { given: { memory: { agenda: [agendaItem('1')] } }, met: true },
      { given: { memory: { agenda: [] } }, met: false },
      { given: { memory: { agenda: [agendaItem('1', { withdrawn: true })] } }, met: false },
    ],
  },
  itemIsOnTheAgenda('meeting.circulatePapers'),
  {
    ...ours,
    id: 'meeting.circulatePapers/named-or-attached',
    gate: 'meeting.circulatePapers',
    says: 'The papers are attached as files, or named',
    about: 'answer',
    field: 'what',
    met: ({ asked: { what, attached } }) => [what ?? [], attached ?? []].flat().length > 0,
    examples: [
      { given: { asked: { what: ['Agenda'] } }, met: true },
      { given: { asked: { attached: ['D-0123456789abcdef0123456789abcdef'] } }, met: true },
      { given: { asked: { circulatedOn: '2026-02-20' } }, met: false },
    ],
  },
  {
    ...ours,
    id: 'meeting.circulatePapers/in-time-or-reason',
    gate: 'meeting.circulatePapers',
    says: 'Papers go out the clear working days before the meeting that the terms of reference ask for; for a late paper the Chair gives the reason',
    citation: kcspTerms('Meetings'),
    force: 'must',
    about: 'answer',
    field: 'lateReason',
    consults: ['room'],
    curedBy: whoLeads,
    met: ({ asked, evidence }) => {
      const by = evidence.room?.papersBy ?? null;
      return by === null || String(asked.circulatedOn) <= by || asked.lateReason !== undefined;
    },
    examples: [
      {
        given: { asked: { circulatedOn: '2026-02-20' }, evidence: papersBy },
        met: true,
        why: 'five clear working days lie between Friday 20 February and Monday 2 March',
      },
      {
        given: {
          asked: { circulatedOn: '2026-02-23', lateReason: 'The letter came on that day' },
          evidence: papersBy,
        },
        met: true,
      },
      {
        given: {
          asked: { circulatedOn: '2026-03-01' },
          evidence: { room: { ...ordinaryRoom, papersBy: null } },
        },
        met: true,
        why: 'these terms of reference set no time',
      },
      { given: { asked: { circulatedOn: '2026-02-23' }, evidence: papersBy }, met: false },
    ],
  },
  {
    ...ours,
    id: 'meeting.nominateSubstitute/seat-on-the-list',
    gate: 'meeting.nominateSubstitute',
    says: 'The substitute stands in for a row of the list as it is on the day of the meeting',
    about: 'answer',
    field: 'seat',
    consults: ['room'],
    met: ({ asked, evidence }) => (evidence.room?.seats ?? []).some(({ id }) => id === asked.seat),
    examples: [
      { given: { asked: { seat: '2' }, evidence: { room: ordinaryRoom } }, met: true },
      { given: { asked: { seat: '99' }, evidence: { room: ordinaryRoom } }, met: false },
    ],
  },
  {
    ...ours,
    id: 'meeting.open/not-before-its-day',
    gate: 'meeting.open',
    says: 'A meeting is opened on its day, or entered afterwards; if it is held earlier, it is moved first',
    about: 'case',
    met: ({ memory, evidence }) => memory.on !== null && evidence.today >= memory.on,
    examples: [
      {
        given: {
          memory: { on: plainDate('2026-03-02') },
          evidence: { today: plainDate('2026-03-02') },
        },
        met: true,
      },
      {
        given: {
          memory: { on: plainDate('2019-03-20') },
          evidence: { today: plainDate('2026-03-02') },
        },
        met: true,
        why: 'a past meeting is entered from its papers',
      },
      {
        given: {
          memory: { on: plainDate('2026-03-03') },
          evidence: { today: plainDate('2026-03-02') },
        },
        met: false,
      },
    ],
  },
  {
    ...ours,
    id: 'meeting.open/presides-or-chosen',
    gate: 'meeting.open',
    says: 'The chair or the vice-chair presides; when somebody else does, it is recorded how the members came to choose them',
    about: 'answer',
    field: 'chosenBecause',
    consults: ['room'],
    curedBy: whoLeads,
    met: ({ asked, evidence }) =>
      asked.chosenBecause !== undefined || holdsChair(evidence.room, String(asked.presides)),
    examples: [
      { given: { asked: { presides: 'P-0005' }, evidence: { room: ordinaryRoom } }, met: true },
      {
        given: { asked: { presides: 'P-0001' }, evidence: { room: ordinaryRoom } },
        met: true,
        why: 'the Vice-Chair',
      },
      {
        given: {
          asked: { presides: 'P-0002', chosenBecause: 'Both were ill; all members agreed' },
          evidence: { room: ordinaryRoom },
        },
        met: true,
      },
      { given: { asked: { presides: 'P-0002' }, evidence: { room: ordinaryRoom } }, met: false },
    ],
  },
];
