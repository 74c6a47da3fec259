import { PATH_METADATA } from '@nestjs/common/constants';
import { errorSummaryOf, headingOf, titleOf, valueOf, wordsOf } from '../../../test/support/html';
import { Product, type Browser } from '../../../test/support/product';
import { day, notified, send, type Typed } from '../../../test/support/sending';
import { csvAt } from '../../../test/support/sheets';
import {
  fiveOrganisations,
  steeringGroup,
  type SteeringGroup,
} from '../../../test/support/steering-group';
import { DecisionPage } from './decision.page';
import { MeetingHistoryPage } from './history.page';
import { MeetingEventPage } from './meeting-event.page';
import { MeetingListPage } from './meeting-list.page';
import { MeetingPage } from './meeting.page';
import { MinutesPage } from './minutes.page';
import { RoomPage } from './room.page';

describe('the pages of a meeting', () => {
  let product: Product;
  let group: SteeringGroup;
  let administrator: Browser;
  let meeting: string;

  const page = (rest = ''): string => `/meetings/${meeting}${rest}`;
  const words = async (rest = '', browser = administrator): Promise<string> =>
    wordsOf((await browser.get(page(rest)).expect(200)).text);
  const form = (event: string, typed: Typed) =>
    send(administrator, page(`/do/meeting.${event}`), typed);
  const press = (what: string, time = '') =>
    send(administrator, page('/room'), { press: what, time });
  const who = (name: (typeof fiveOrganisations)[number]): string => group.people[name] ?? '';

  beforeAll(async () => {
    product = await Product.start('2026-03-02');
    group = await steeringGroup(product);
    administrator = await product.browser('kcst-administrator');
    await notified(product);
    const planned = await send(administrator, '/meetings/new', {
      body: group.body,
      ...day('on', '2026-03-02'),
      startsAt: '10.00',
      place: 'Sessions House',
    });
    meeting = /M-\d+/.exec(planned.headers.location ?? '')?.[0] ?? '';
  });
  afterAll(() => product.stop());

  it('say before a meeting whose coming would make it quorate, and what waits for it', async () => {
    await form('recordReply', { person: who('Kent Police'), answer: 'coming' });
    const text = await words();
    expect(text).toContain('by the replies so far 1 of 4 needed');
    expect(text).toContain('No reply yet (4)');
    expect(text).toContain('They go out by 20 February 2026 at the latest.');
    expect(text).toContain('has not signed the agreement (version 2018)');
    expect(text).toContain('Progress of the 1 live reviews');
    const { text: html } = await administrator.get(page()).expect(200);
    const add = /name="add" value="([^"]*)"/.exec(html)?.[1] ?? '';
    await send(administrator, page('/agenda'), { add }, await administrator.get(page()));
    expect(await words()).toContain('1. Progress of the 1 live reviews');
    expect(wordsOf((await administrator.get('/meetings').expect(200)).text)).toContain(
      'Not yet quorate: by the replies so far 1 of 4 needed',
    );
  });

  it('go into a file, all of them or those of one body', async () => {
    const [head, line] = await csvAt(administrator, '/meetings/export');
    expect(head).toBe('"Body","Day","Begins at","Place","Stands","Decisions","Reference"');
    expect(line).toContain('"DHR Steering Group"');
    expect(await csvAt(administrator, '/meetings/export?body=B-9999')).toHaveLength(1);
    const { text } = await administrator.get('/meetings').expect(200);
    expect(text).toContain('href="/meetings/export?as=xlsx"');
  });

  it('mark people in and out with one press, at the minute of the clock or the time written', async () => {
    await press(`open:${who('Kent County Council')}`);
    await press(`in:${who('Kent County Council')}`, '8.45');
    for (const name of fiveOrganisations.slice(1, 4)) await press(`in:${who(name)}`);
    const text = await words('/room');
    expect(text).toContain('Quorate: 4 of 4 needed');
    expect(text).toContain('To make it safe, call Probation Service representative.');
    expect(text).toContain('Chair · in since 08:45');
    expect(text).toContain('Representative · in since 09:00');
  });

  it('mark in somebody who is on no list, register them, and do not count them', async () => {
    await send(administrator, page('/room'), {
      press: 'stranger',
      name: 'Independent chair of a review',
      part: 'officer',
    });
    const text = await words('/room');
    expect(text).toContain('Independent chair of a review');
    expect(text).toContain('In the room, and not counted (1)');
    await press('stranger');
    expect(await words('/room')).toContain('Write the name of the person who is not on the list');
  });

  it('record a decision on the item in hand', async () => {
    await press('item:1');
    const shown = await administrator.get(page('/items/1/decide')).expect(200);
    expect(headingOf(shown.text)).toMatch(/Record a decision$/);
    expect(valueOf(shown.text, 'time')).toBe('09:00');
    const answer = await send(administrator, page('/items/1/decide'), {
      time: '09:00',
      words: 'Progress is noted.',
    });
    expect(answer.headers.location).toBe(page('/room'));
    expect(await words('/room')).toContain('Decided at 09:00. Progress is noted.');
  });

  it('say why nothing can be decided once the meeting is inquorate, and record a proposal', async () => {
    const opened = await administrator.get(page('/items/1/decide')).expect(200);
    product.clock.moveTo('2026-03-02T09:05:00.000Z');
    await press(`out:${who('Kent Police')}`);
    expect(await words('/room')).toContain('Decisions can only be proposed');

    const typed = { time: '09:05', words: 'A second decision.' };
    const late = await send(administrator, page('/items/1/decide?as=decision'), typed, opened);
    expect(late.status).toBe(422);
    expect(titleOf(late.text)).toMatch(/^Error/);
    expect(errorSummaryOf(late.text)[0]).toMatchObject({ leadsTo: 'time' });
    expect(late.text).toContain('A second decision.');

    const now = await words('/items/1/decide');
    expect(now).toContain('Not quorate: 3 of 4 needed');
    expect(now).toContain('So this can only be proposed');
    await send(administrator, page('/items/1/decide'), typed);
    expect(await words('/room')).toContain('Proposed at 09:05. A second decision.');
  });

  it('draft the minutes, and say later what a decision stood on as recorded and as corrected', async () => {
    await press('close');
    const minutes = await words('/minutes');
    expect(minutes).toContain('Draft minutes');
    expect(minutes).toContain('Item 1 was discussed without a quorum');
    const corrected = await form('correctAttendance', {
      person: who('Medway Council'),
      wasThere: 'no',
      reason: 'Marked in by mistake',
    });
    expect(corrected.status).toBe(303);
    expect(await words()).toContain('Quorate as recorded, inquorate as corrected.');
    expect(await words('/history')).toContain('The record of who was there was corrected');
  });

  it('carry what was only proposed to the next agenda, and make it good there', async () => {
    const first = meeting;
    product.moveTo('2026-03-03');
    administrator = await product.browser('kcst-administrator');
    const planned = await send(administrator, '/meetings/new', {
      body: group.body,
      ...day('on', '2026-03-03'),
    });
    meeting = /M-\d+/.exec(planned.headers.location ?? '')?.[0] ?? '';
    const { text } = await administrator.get(page()).expect(200);
    const offered = [...text.matchAll(/name="add" value="([^"]*)"/g)].map(([, key = '']) => key);
    const waits = (part: string): string => offered.find((key) => key.includes(part)) ?? part;
    await send(
      administrator,
      page('/agenda'),
      { add: waits('Minutes of') },
      await administrator.get(page()),
    );
    await send(
      administrator,
      page('/agenda'),
      { add: waits('Ratify') },
      await administrator.get(page()),
    );
    await press(`open:${who('Kent County Council')}`);
    for (const name of fiveOrganisations.slice(0, 4)) await press(`in:${who(name)}`);
    const ratifying = await words('/items/2/decide');
    expect(ratifying).toContain('Does it make good what could only be proposed?');
    await send(administrator, page('/items/2/decide'), {
      time: '09:00',
      words: 'A second decision.',
      ratifies: `${first}/2`,
    });
    const agreeing = await send(administrator, page('/items/1/decide'), {
      time: '09:00',
      words: 'The minutes are agreed.',
    });
    expect(agreeing.status).toBe(303);
    expect(wordsOf((await administrator.get(`/meetings/${first}`).expect(200)).text)).toContain(
      'Minutes agreed on 3 March 2026.',
    );
    expect(await words()).toMatch(/makes good what was proposed at .*, 2 March 2026/);
    expect(await words('/minutes')).toMatch(/It makes good what was proposed at .*, 2 March 2026/);
  });

  it('let a member of the group read, reply, and no more', async () => {
    const member = await product.browser('steering-group-member');
    expect(await words('/room', member)).not.toContain('Has left');
    const form = page('/do/meeting.recordArrival');
    const stopped = await member.get(form).expect(200);
    expect(wordsOf(stopped.text)).toContain('You cannot record this now.');
    const sent = { person: who('Probation Service'), time: '09:00', part: 'member' };
    expect((await send(member, form, sent, stopped)).status).toBe(403);
    await member.get(page('/do/meeting.nominateSubstitute')).expect(200);
  });

  it.each([
    DecisionPage,
    MeetingEventPage,
    MeetingHistoryPage,
    MeetingListPage,
    MeetingPage,
    MinutesPage,
    RoomPage,
  ])('are closed to those who have a part in one review only: $name', async ({ prototype }) => {
    const pattern = String(Reflect.getMetadata(PATH_METADATA, prototype.show));
    const address = pattern
      .replace(':reference', meeting)
      .replace(':item', '1')
      .replace(':event', 'meeting.addNote');
    const author = await product.browser('agency-review-author');
    await author.get(address).expect(403);
    await administrator.get(address).expect(200);
  });
});
