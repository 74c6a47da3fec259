import { ApiDriver } from '../support/drivers';
import { tell } from '../support/journey';
import { accepted, partnershipJourney, refusal, type Desk } from '../support/partnership';
import { register } from '../support/passages';
import type { Product } from '../support/product';
import { on, review, type Deed } from '../support/stories';
import { samples } from '../../workflows/registry';

const recommendation = samples['review-case']['corePanel.recommend']?.[0]?.answers ?? {};
const ratification = samples['review-case']['decision.ratify']?.[0]?.answers ?? {};

/** A Core Panel that keeps its meetings here and needs three organisations. */
async function corePanel(desk: Desk): Promise<{ body: string; people: readonly string[] }> {
  const body = await accepted(
    desk.open('body', 'body.establish', {
      name: 'Core Panel',
      key: 'core-panel',
      kind: 'corePanel',
      confidential: true,
    }),
  );
  const people: string[] = [];
  for (const name of ['Kent Police', 'Medway Council', 'Probation Service']) {
    const organisation = await accepted(
      desk.open('organisation', 'organisation.register', {
        name,
        kind: 'other',
        responsibleAuthority: true,
      }),
    );
    const person = await accepted(
      desk.open('person', 'person.register', { name: `${name} representative` }),
    );
    const seat = { name, organisation, standing: 'member', from: '2026-01-05' };
    await accepted(desk.ask(body, 'body.addSeat', seat));
    await accepted(
      desk.ask(body, 'body.appoint', {
        person,
        capacity: 'representative',
        seat: String(people.length + 1),
        from: '2026-01-05',
      }),
    );
    people.push(person);
  }
  await accepted(
    desk.ask(body, 'body.draftTerms', {
      title: 'Terms of reference 2026',
      agreedOn: '2026-01-05',
      purpose: 'To consider whether the test for a review is met',
      responsibilities: ['To recommend to the KCSP Chair'],
      quorumCounts: 'members',
      quorumNeeds: 3,
      source: 'Agreed by the panel',
    }),
  );
  await accepted(desk.ask(body, 'body.approveTerms', { terms: '1', approvedOn: '2026-01-05' }));
  await accepted(desk.ask(body, 'body.keepMeetings', { from: '2026-03-01' }));
  return { body, people };
}

/** The KCSP, with a Chair whose term ended with February, and a Vice-Chair. */
async function partnershipWithoutChair(desk: Desk): Promise<void> {
  const body = await accepted(
    desk.open('body', 'body.establish', {
      name: 'Kent Community Safety Partnership',
      key: 'kcsp',
      kind: 'partnership',
      confidential: false,
    }),
  );
  const until = { chair: '2026-02-28', viceChair: undefined };
  for (const capacity of ['chair', 'viceChair'] as const) {
    const person = await accepted(
      desk.open('person', 'person.register', { name: `KCSP ${capacity} (fictional)` }),
    );
    await accepted(
      desk.ask(body, 'body.appoint', {
        person,
        capacity,
        from: '2025-01-06',
        ...(until[capacity] ? { until: until[capacity] } : {}),
      }),
    );
  }
}

const tellReview = (product: Product): Promise<string> =>
  tell(product, new ApiDriver(product), [
    on(
      '2026-02-23',
      review('case.notify'),
      register('notification-form'),
      review('case.confirmJurisdiction'),
      register('scoping-letter'),
      review('scoping.send'),
    ),
    on(
      '2026-02-27',
      review('scoping.recordReturn', { agency: 'Kent Police' }),
      review('scoping.recordReturn', { agency: 'Medway Council', contact: false }),
      review('case.accept', { overrideReason: undefined }),
    ),
  ]);

partnershipJourney(
  'a Core Panel decision moves the review; an inquorate meeting, and an office that is vacant, do not',
  '2026-02-23',
  async (desk, product) => {
    const reference = await tellReview(product);
    const panel = await corePanel(desk);
    await partnershipWithoutChair(desk);
    const [police, medway, probation] = panel.people;

    product.moveTo('2026-03-10');
    const meeting = await accepted(
      desk.open('meeting', 'meeting.plan', { body: panel.body, on: '2026-03-10' }),
    );
    await accepted(
      desk.ask(meeting, 'meeting.addItem', {
        title: 'Is the test for a review met?',
        about: reference,
        asks: 'corePanel.recommend',
      }),
    );
    await accepted(
      desk.ask(meeting, 'meeting.open', {
        time: '10:00',
        presides: police,
        chosenBecause: 'The members present chose',
      }),
    );
    for (const person of [police, medway]) {
      const arrival = { person, time: '10:00', part: 'member' };
      await accepted(desk.ask(meeting, 'meeting.recordArrival', arrival));
    }

    const decision = { item: '1', words: 'A review is recommended.' };
    const moves = {
      of: 'review-case',
      event: 'corePanel.recommend',
      answers: recommendation,
    } as const;
    const why = await refusal(desk.decide(meeting, { ...decision, time: '10:10' }, moves));
    expect(why).toContain('Not quorate: 2 of 3 needed; 1 more organisation is needed');

    const arrival = { person: probation, time: '10:15', part: 'member' };
    await accepted(desk.ask(meeting, 'meeting.recordArrival', arrival));
    await accepted(desk.decide(meeting, { ...decision, time: '10:20' }, moves));

    const story = new ApiDriver(product);
    expect(await story.stageOf(reference)).toBe('Awaiting the KCSP Chair');
    const history = await product.history(reference);
    expect(history.slice(-3).map(({ event }) => event)).toEqual([
      'corePanel.convene',
      'corePanel.meet',
      'corePanel.recommend',
    ]);
    expect(history.at(-1)).toMatchObject({
      effectiveOn: '2026-03-10',
      answers: { decision: `${meeting}/1` },
      evidence: { decision: { standing: 'taken', quorum: { verdict: 'quorate', counts: 3 } } },
    });
    expect(history.at(-2)?.answers.present).toEqual([
      'Kent Police representative',
      'Medway Council representative',
      'Probation Service representative',
    ]);

    // The Chair's term had ended: only the Vice-Chair is in office to ratify.
    const record = (deed: Deed) => story.record(reference, deed, product.clock.today());
    for (const deed of register('core-panel-minute', 'decision-record')) await record(deed);
    const ratify = review('decision.ratify', ratification);
    expect(await record(ratify.by('kcsp-chair'))).toMatchObject({ codes: ['OFFICE_HELD'] });
    await record(review('conflict.declare', { office: 'kcspChair' }).by('kcsp-chair'));
    const instead = { ratifiedBy: 'kcspViceChair', whyViceChair: 'The Chair is not in office' };
    expect(
      await record(
        review('decision.ratify', { ...ratification, ...instead }).by('kcsp-vice-chair'),
      ),
    ).toMatchObject({ outcome: 'accepted' });
    expect(await story.stageOf(reference)).toBe('Decided to hold a review');
  },
);
