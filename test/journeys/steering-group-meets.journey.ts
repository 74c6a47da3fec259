import { accepted, partnershipJourney, refusal, type Desk } from '../support/partnership';
import { fiveOrganisations, steeringGroup, type SteeringGroup } from '../support/steering-group';

/** Opened by its chair, with the first four organisations of the list in the room. */
async function openedWithFour(desk: Desk, meeting: string, group: SteeringGroup): Promise<void> {
  const chair = group.people['Kent County Council'];
  await accepted(desk.ask(meeting, 'meeting.open', { time: '10:00', presides: chair }));
  for (const name of fiveOrganisations.slice(0, 4)) {
    const arrival = { person: group.people[name], time: '10:00', part: 'member' };
    await accepted(desk.ask(meeting, 'meeting.recordArrival', arrival));
  }
}

partnershipJourney(
  'a year’s cycle, and a quarterly meeting from agenda to agreed minutes with a departure in the middle',
  '2026-03-02',
  async (desk, product) => {
    const group = await steeringGroup(product);
    await accepted(
      desk.ask(group.body, 'body.agreeCycle', {
        year: 2026,
        agreedOn: '2026-03-02',
        days: ['9 3 2026', '9 June 2026', '8 9 2026', '8 12 2026'],
        startsAt: '10:00',
      }),
    );
    const [march = '', june = ''] = ['M-0001', 'M-0002'];
    expect(await desk.reads('M-0004')).toContain('8 December 2026');

    await accepted(desk.ask(march, 'meeting.addItem', { title: 'Costs of reviews' }));
    await accepted(desk.ask(march, 'meeting.addItem', { title: 'Lessons to share' }));
    await accepted(desk.ask(march, 'meeting.agreeAgenda', {}));
    const papers = { what: ['Agenda', 'Costs'], circulatedOn: '2026-03-02' };
    expect(await refusal(desk.ask(march, 'meeting.circulatePapers', papers))).toContain(
      'meeting.circulatePapers/in-time-or-reason',
    );
    await accepted(
      desk.ask(march, 'meeting.circulatePapers', {
        ...papers,
        lateReason: 'The cycle was agreed today',
      }),
    );
    const police = group.people['Kent Police'];
    await accepted(desk.ask(march, 'meeting.recordReply', { person: police, answer: 'coming' }));

    product.moveTo('2026-03-09');
    await openedWithFour(desk, march, group);
    const first = { item: '1', time: '10:20', words: 'The costs are shared as before.' };
    await accepted(desk.decide(march, first, null));
    await accepted(desk.ask(march, 'meeting.recordDeparture', { person: police, time: '10:30' }));
    const second = { item: '2', time: '10:40', words: 'Two seminars are held in May.' };
    const why = await refusal(desk.decide(march, second, null));
    expect(why).toContain('meeting.decide/quorate');
    expect(why).toContain('Not quorate: 3 of 4 needed; 1 more organisation is needed');
    await accepted(desk.ask(march, 'meeting.propose', second));
    await accepted(
      desk.ask(march, 'meeting.agreeAction', {
        what: 'Book a room for the seminars',
        owner: group.organisations['Medway Council'],
        dueOn: '2026-04-10',
      }),
    );
    await accepted(desk.ask(march, 'meeting.close', { time: '11:00' }));
    const minutes = await desk.reads(march, 'minutes');
    expect(minutes).toContain('The costs are shared as before.');
    expect(minutes).toContain('Two seminars are held in May.');
    expect(minutes).toContain('Not quorate: 3 of 4 needed');

    product.moveTo('2026-06-09');
    await accepted(
      desk.ask(june, 'meeting.addItem', {
        title: 'Minutes of 9 March 2026',
        about: march,
        asks: 'meeting.agreeMinutes',
      }),
    );
    await accepted(desk.ask(june, 'meeting.addItem', { title: 'Ratify: two seminars' }));
    await openedWithFour(desk, june, group);
    await accepted(
      desk.decide(
        june,
        { item: '1', time: '10:05', words: 'The minutes are agreed.' },
        {
          of: 'meeting',
          event: 'meeting.agreeMinutes',
          answers: { corrections: 'The seminars are in June.' },
        },
      ),
    );
    await accepted(
      desk.decide(
        june,
        { item: '2', time: '10:10', words: 'Ratified.', ratifies: `${march}/2` },
        null,
      ),
    );
    expect(await desk.reads(march)).toMatch(/Minutes agreed|minutesAgreed/);

    // Three months later it comes to light that one of the four had not been there.
    await accepted(
      desk.ask(march, 'meeting.correctAttendance', {
        person: group.people['Kent Fire and Rescue Service'],
        wasThere: false,
        reason: 'The signature in the book was of another meeting',
      }),
    );
    expect(await desk.reads(march)).toContain('Quorate as recorded, inquorate as corrected');
  },
);
