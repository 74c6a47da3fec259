import { isHeldOn, type Appointment } from '../language/governance';
import { plainDate } from '../language/dates';
import { remembered } from '../proof/remembered';
import { sampled, type Ask } from '../proof/scenario';
import { termsOn } from '../rules/room';
import { body } from './body.machine';
import { bodySample, bodySamples, decided } from './body.samples';

const asking = sampled(bodySamples);
const after = (...asked: readonly Ask[]) =>
  remembered<'body'>(body, asking('body.establish'), ...asked);

const inForce = [asking('body.draftTerms'), asking('body.approveTerms')];
const held = (appointments: readonly Appointment[], day: string): readonly string[] =>
  appointments.filter((one) => isHeldOn(one, plainDate(day))).map(({ id }) => id);

describe('what a body remembers', () => {
  it('knows its short name, its kind and what it belongs to', () => {
    expect(after()).toMatchObject({
      title: 'Kent Community Safety Partnership',
      key: 'kcsp',
      kind: 'partnership',
      parent: null,
      review: null,
      confidential: false,
    });
    expect(remembered<'body'>(body, bodySample('body.establish', 2)).parent).toBe('B-0001');
    expect(remembered<'body'>(body, bodySample('body.establish', 3))).toMatchObject({
      review: 'R-0042',
      confidential: true,
    });
  });

  it('reads terms as counting organisations, remote members too, where they leave it open', () => {
    const [terms] = after(asking('body.draftTerms')).terms;
    expect(terms).toMatchObject({
      version: 1,
      inForceFrom: null,
      approvedAt: null,
      quorum: {
        counts: 'authorities',
        needs: 4,
        by: 'unit',
        chairMustBePresent: false,
        remoteCounts: true,
      },
      mostMonthsBetween: null,
      chairReviewMonths: null,
    });
  });

  it('keeps no number of a quorum that nobody knows', () => {
    const [terms] = after(
      asking('body.draftTerms', { quorumCounts: 'notKnown', quorumNeeds: 4 }),
    ).terms;
    expect(terms?.quorum).toMatchObject({ counts: 'notKnown', needs: 0 });
  });

  it('is bound by terms from the day of their approval, and by the older ones until then', () => {
    const memory = after(
      ...inForce,
      asking('body.draftTerms', { title: 'Terms 2019', agreedOn: '2019-06-26' }),
      asking(
        'body.approveTerms',
        { terms: '2', approvedOn: '2019-07-17', decision: 'M-0007/3' },
        { evidence: { decision: decided('body.approveTerms') } },
      ),
    );
    expect(memory.terms.map(({ inForceFrom }) => inForceFrom)).toEqual([
      '2018-07-18',
      '2019-07-17',
    ]);
    expect(memory.terms.map(({ approvedAt }) => approvedAt)).toEqual([null, 'M-0007']);
    expect(termsOn(memory, plainDate('2019-07-16'))?.version).toBe(1);
    expect(termsOn(memory, plainDate('2019-07-17'))?.version).toBe(2);
  });

  it('keeps the days on which its terms were looked at, in order', () => {
    const memory = after(
      ...inForce,
      asking('body.reviewTerms', { reviewedOn: '2020-07-15' }),
      asking('body.reviewTerms'),
    );
    expect(memory.termsReviewedOn).toEqual(['2018-07-18', '2019-07-17', '2020-07-15']);
  });

  it('ends with a row what stands for it, and leaves an office alone', () => {
    const memory = after(
      asking('body.addSeat'),
      bodySample('body.appoint', 2),
      asking('body.appoint', { person: 'P-0002', seat: '1' }),
      asking('body.endSeat'),
    );
    expect(memory.seats).toMatchObject([{ id: '1', until: '2021-06-25' }]);
    expect(held(memory.appointments, '2021-06-25')).toEqual(['1', '2']);
    expect(held(memory.appointments, '2021-06-26')).toEqual(['2']);
  });

  it('keeps a row as printed', () => {
    const memory = after(asking('body.addSeat'), bodySample('body.addSeat', 2));
    expect(memory.seats).toMatchObject([
      { id: '1', name: 'Kent Police', standing: 'member', note: null },
      { id: '2', standing: 'invited', note: 'To share lessons' },
    ]);
  });

  it('shows who held an office on any day', () => {
    const { appointments } = after(
      asking('body.appoint'),
      asking('body.endAppointment'),
      asking('body.appoint', { person: 'P-0002', from: '2019-07-17' }),
    );
    expect(held(appointments, '2018-07-17')).toEqual([]);
    expect(held(appointments, '2019-07-16')).toEqual(['1']);
    expect(held(appointments, '2019-07-17')).toEqual(['2']);
  });

  it('changes by a correction only what the correction mentions', () => {
    const once = [asking('body.appoint'), asking('body.endAppointment')];
    expect(after(...once, asking('body.correctAppointment')).appointments).toMatchObject([
      { from: '2018-07-19', until: '2019-07-16' },
    ]);
    const taken = asking('body.correctAppointment', { from: undefined, goesOn: true });
    expect(after(...once, taken).appointments).toMatchObject([{ from: '2018-07-18', until: null }]);
  });

  it('never gives the number of an appointment twice', () => {
    const { appointments } = after(
      asking('body.appoint'),
      bodySample('body.correctAppointment', 2),
      asking('body.appoint', { person: 'P-0002' }),
    );
    expect(appointments).toMatchObject([{ id: '2', person: 'P-0002' }]);
  });

  it('knows when a chair was reviewed, and that one removed held office until the vote', () => {
    const memory = after(
      ...inForce,
      asking('body.appoint'),
      asking('body.reviewChair', { reviewedOn: '2019-03-20' }),
      asking('body.removeChair'),
    );
    expect(memory.chairReviews).toEqual([{ appointment: '1', on: '2019-03-20' }]);
    expect(memory.appointments).toMatchObject([{ until: '2019-07-17' }]);
  });

  it('keeps cycles, agreements and from when its meetings are kept here', () => {
    expect(
      after(asking('body.agreeCycle'), asking('body.issueAgreement'), asking('body.keepMeetings')),
    ).toMatchObject({
      cycles: [{ year: 2019, agreedOn: '2019-03-20' }],
      agreements: [{ version: '2018', issuedOn: '2018-11-01' }],
      meetingsKeptFrom: '2026-01-01',
    });
  });

  it('has an empty list from the day after it ended, and all of it before', () => {
    const { seats, appointments } = after(
      asking('body.addSeat'),
      asking('body.appoint'),
      asking('body.dissolve'),
    );
    expect(seats).toMatchObject([{ until: '2026-02-28' }]);
    expect(held(appointments, '2026-02-28')).toEqual(['1']);
    expect(held(appointments, '2026-03-01')).toEqual([]);
  });
});
