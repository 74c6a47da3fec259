import { remembered } from '../proof/remembered';
import { sampled, type Ask } from '../proof/scenario';
import { meeting } from './meeting.machine';
import { meetingSamples } from './meeting.samples';

const asking = sampled(meetingSamples);
const after = (...asked: readonly Ask[]) => remembered<'meeting'>(meeting, ...asked);

const planned = [asking('meeting.plan')];
const opened = [...planned, asking('meeting.addItem'), asking('meeting.open')];
const arrives = (person: string, time = '10:00') =>
  asking('meeting.recordArrival', { person, time });
const four = ['P-0001', 'P-0002', 'P-0003', 'P-0004'].map((person) => arrives(person));

describe('what a meeting remembers', () => {
  it('is called by its body and its day', () => {
    expect(after(...planned).title).toBe('DHR Steering Group, 2 March 2026');
    expect(after(...planned, asking('meeting.move'))).toMatchObject({
      title: 'DHR Steering Group, 9 March 2026',
      startsAt: '14:00',
    });
    expect(after(...planned, asking('meeting.postpone'))).toMatchObject({
      title: 'DHR Steering Group, postponed',
      on: null,
    });
  });

  it('keeps time and place when only the day changes', () => {
    const moved = { ...asking('meeting.move'), answers: { on: '2026-03-10', reason: 'A strike' } };
    expect(after(...planned, moved)).toMatchObject({
      startsAt: '10:00',
      place: 'County Hall, Maidstone',
    });
  });

  it('takes no reply for another day than the one it was given for', () => {
    const replied = [...planned, asking('meeting.recordReply')];
    expect(after(...replied, asking('meeting.move', { on: '2026-03-02' })).replies).toHaveLength(1);
    expect(after(...replied, asking('meeting.move')).replies).toEqual([]);
    expect(after(...replied, asking('meeting.postpone')).replies).toEqual([]);
  });

  it('goes by the last reply of each person', () => {
    const { replies } = after(
      ...planned,
      asking('meeting.recordReply', { person: 'P-0001', answer: 'notSure' }),
      asking('meeting.recordReply', { person: 'P-0002', answer: 'coming' }),
      asking('meeting.recordReply', { person: 'P-0001', answer: 'coming' }),
    );
    expect(replies).toEqual([
      { person: 'P-0002', answer: 'coming' },
      { person: 'P-0001', answer: 'coming' },
    ]);
  });

  it('keeps what papers and agreed minutes are called, to be opened', () => {
    const file = { reference: 'D-1', name: 'Agenda.pdf', size: 20 };
    const attached = { evidence: { files: [{ ...file, sha256: '5' }] } };
    const sent = [
      ...planned,
      asking('meeting.circulatePapers', { attached: ['D-1'] }, attached),
      asking('meeting.circulatePapers'),
    ];
    expect(after(...sent).papers.map(({ files }) => files)).toEqual([[file], undefined]);
    const held = [...sent, asking('meeting.open'), asking('meeting.close')];
    const agreed = asking('meeting.agreeMinutes', { partDFile: ['D-1'] }, attached);
    expect(after(...held, agreed)).toMatchObject({ partDFiles: [file] });
    expect(after(...held, agreed)).not.toHaveProperty('minutesFiles');
  });

  it('has an agenda agreed again when it changes before the meeting, and not in the room', () => {
    const agreed = [...planned, asking('meeting.addItem'), asking('meeting.agreeAgenda')];
    expect(after(...agreed).agendaAgreed).toBe(true);
    expect(after(...agreed, asking('meeting.addItem')).agendaAgreed).toBe(false);
    expect(after(...agreed, asking('meeting.withdrawItem')).agendaAgreed).toBe(false);
    expect(after(...agreed, asking('meeting.open'), asking('meeting.addItem')).agendaAgreed).toBe(
      true,
    );
  });

  it('numbers items in the order in which they came, and never gives a number twice', () => {
    const { agenda } = after(
      ...planned,
      asking('meeting.addItem', { title: 'First' }),
      asking('meeting.withdrawItem', { item: '1' }),
      asking('meeting.addItem', { title: 'Second' }),
    );
    expect(agenda.map(({ id, title, withdrawn }) => [id, title, withdrawn])).toEqual([
      ['1', 'First', true],
      ['2', 'Second', false],
    ]);
  });

  it('keeps when somebody came, left and came back', () => {
    const { attendance } = after(
      ...opened,
      arrives('P-0001', '09:50'),
      asking('meeting.recordDeparture', { time: '10:40' }),
      arrives('P-0001', '11:10'),
    );
    expect(attendance).toEqual([
      {
        person: 'P-0001',
        as: 'member',
        organisation: null,
        remotely: false,
        spells: [
          { from: '09:50', to: '10:40' },
          { from: '11:10', to: null },
        ],
      },
    ]);
  });

  it('keeps with each decision what its quorum stood on, and what its item is about', () => {
    const { decisions } = after(
      ...planned,
      asking('meeting.addItem', { about: 'R-0042', asks: 'actionPlan.passQualityAssurance' }),
      asking('meeting.open'),
      ...four,
      asking('meeting.decide', { dissent: ['O-0002'] }),
      asking('meeting.recordDeparture', { time: '11:00' }),
      asking('meeting.propose', { time: '11:05' }),
    );
    expect(decisions).toMatchObject([
      {
        id: '1',
        item: '1',
        at: '10:30',
        standing: 'taken',
        termsVersion: 1,
        about: 'R-0042',
        asks: 'actionPlan.passQualityAssurance',
        dissent: ['O-0002'],
        ratifies: null,
        quorum: { verdict: 'quorate', counts: 4 },
      },
      { id: '2', at: '11:05', standing: 'proposed', quorum: { verdict: 'inquorate', counts: 3 } },
    ]);
  });

  it('leaves what was decided as it stood when attendance is corrected later', () => {
    const closed = [...opened, ...four, asking('meeting.decide'), asking('meeting.close')];
    const corrected = after(
      ...closed,
      asking('meeting.correctAttendance', { person: 'P-0004', wasThere: false }),
    );
    expect(corrected).toMatchObject({
      attendanceCorrected: true,
      decisions: [{ quorum: { verdict: 'quorate', counts: 4 } }],
    });
    expect(corrected.attendance.map(({ person }) => person)).toEqual([
      'P-0001',
      'P-0002',
      'P-0003',
    ]);
  });

  it('does not call a slip mended in the room a correction', () => {
    const mended = after(
      ...opened,
      arrives('P-0001'),
      asking('meeting.correctAttendance', { person: 'P-0001', wasThere: false }),
    );
    expect(mended).toMatchObject({ attendance: [], attendanceCorrected: false });
  });

  it('keeps of a corrected person what was not said again', () => {
    const { attendance } = after(
      ...opened,
      asking('meeting.recordArrival', { person: 'P-0007', part: 'invitee', remotely: true }),
      asking('meeting.close'),
      {
        ...asking('meeting.correctAttendance'),
        answers: { person: 'P-0007', wasThere: true, from: '10:10', to: '10:50', reason: 'Log' },
      },
    );
    expect(attendance).toEqual([
      {
        person: 'P-0007',
        as: 'invitee',
        organisation: null,
        remotely: true,
        spells: [{ from: '10:10', to: '10:50' }],
      },
    ]);
  });

  it('keeps an action until it is done, and how the minutes were agreed', () => {
    const agreed = after(
      ...opened,
      asking('meeting.agreeAction'),
      asking('meeting.agreeAction', { what: 'Book the room' }),
      asking('meeting.close'),
      asking('meeting.completeAction', { action: '2' }),
      asking('meeting.agreeMinutes', { corrections: 'One name was misspelt' }),
    );
    expect(agreed).toMatchObject({
      actions: [
        { id: '1', doneOn: null },
        { id: '2', doneOn: '2026-03-16' },
      ],
      minutesAgreedOn: '2026-03-16',
      minutesAgreedAt: null,
      minutesCorrections: 'One name was misspelt',
    });
  });
});
