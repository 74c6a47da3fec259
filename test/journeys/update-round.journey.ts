import request from 'supertest';
import { plainDate, type PlainDate } from '../../workflows/language/dates';
import { ApiTokens, UserAccounts } from '../../src/identity';
import { OutboxEntry } from '../../src/kernel/records/outbox-entry.entity';
import { RecordVerifier } from '../../src/kernel/record-verifier';
import { ApiDriver } from '../support/drivers';
import { tell } from '../support/journey';
import { concluded, untilPublished } from '../support/passages';
import { Product } from '../support/product';
import { on, review as reviewAsks } from '../support/stories';
import { fiveOrganisations, steeringGroup, type SteeringGroup } from '../support/steering-group';

type Json = Readonly<Record<string, unknown>>;
type Agency = (typeof fiveOrganisations)[number];

/** The partnership at work on one review's plan, through the API alone. */
class Office {
  private readonly tokens = new Map<string, string>();

  constructor(
    private readonly product: Product,
    private readonly group: SteeringGroup,
    private readonly review: string,
  ) {}

  /** The administrator, or the representative of an agency. */
  async ask(address: string, body: Json, as: Agency | null = null, status = 200): Promise<Json> {
    const answer = await request(this.product.server)
      .post(`/api/v1/${address}`)
      .set('Authorization', `Bearer ${await this.token(as)}`)
      .send(body);
    expect({ asked: body.event, status: answer.status, says: answer.body as Json }).toEqual({
      asked: body.event,
      status,
      says: answer.body as Json,
    });
    return answer.body as Json;
  }

  async read(address: string): Promise<Json> {
    const answer = await request(this.product.server)
      .get(`/api/v1/${address}`)
      .set('Authorization', `Bearer ${await this.token(null)}`)
      .expect(200);
    return answer.body as Json;
  }

  /** What is asked of the recommendation that an agency leads. */
  of(agency: Agency, event: string, answers: Json, as: Agency | null = null): Promise<Json> {
    return this.ask(`recommendations/${this.number(agency)}/events`, { ...answers, event }, as);
  }

  number = (agency: Agency): string => `${this.review}/${fiveOrganisations.indexOf(agency) + 1}`;

  reference = (agency: Agency): string => this.number(agency).replace('/', '/recommendation/');

  organisation = (agency: Agency): string => this.group.organisations[agency] ?? '';

  person = (agency: Agency): string => this.group.people[agency] ?? '';

  async decide(item: string, time: string, words: string, moves: Json): Promise<Json> {
    const decision = { event: 'meeting.decide', item, time, words, moves };
    return this.ask('meetings/M-0001/events', decision);
  }

  private async token(as: Agency | null): Promise<string> {
    const known = this.tokens.get(as ?? '');
    if (known !== undefined) return known;
    const token =
      as === null
        ? await this.product.token('kcst-administrator')
        : await this.tokenOfMember(`${as} representative`, as);
    this.tokens.set(as ?? '', token);
    return token;
  }

  private async tokenOfMember(name: string, organisation: string): Promise<string> {
    const email = `${name.replaceAll(' ', '.').toLowerCase()}@example.org`;
    await this.product.app.get(UserAccounts).addUser({
      email,
      name,
      password: 'a long and fictional password',
      roles: ['steering-group-member'],
      organisation,
    });
    const { token } = await this.product.app.get(ApiTokens).createToken(email, 'a test');
    return token;
  }
}

const recommended: Readonly<Record<Agency, string>> = {
  'Kent County Council': 'Social workers ask each adult alone about abuse',
  'Kent Police': 'Call handlers check earlier calls before they send an officer',
  'Medway Council': 'Housing officers know whom to tell',
  'Kent Fire and Rescue Service': 'Home visits ask about safety from other people',
  'Probation Service': 'Officers visit before a release',
};

describe('a round of updates before a quarterly meeting, and a review concluded after it', () => {
  let product: Product;
  let office: Office;
  let review: string;

  beforeAll(async () => {
    product = await Product.start('2025-01-06');
    review = await tell(product, new ApiDriver(product), [
      ...untilPublished('2025-01-06'),
      on('2025-12-12', reviewAsks('actionPlan.activate')),
    ]);
    product.moveTo('2026-03-02');
    office = new Office(product, await steeringGroup(product), review);
  }, 120_000);
  afterAll(() => product.stop());

  it('gives each agency a recommendation, which four of five accept', async () => {
    for (const agency of fiveOrganisations) {
      await office.ask(
        `plans/${review}/recommendations`,
        {
          event: 'recommendation.propose',
          label: `9.${fiveOrganisations.indexOf(agency) + 1}`,
          text: recommended[agency],
        },
        null,
        201,
      );
      const assigned = { lead: office.organisation(agency), scope: 'local', target: '2026-06-30' };
      await office.of(agency, 'recommendation.assign', assigned);
      if (agency === 'Kent Fire and Rescue Service') continue;
      const accepted = { seniorPerson: 'Director' };
      await office.of(agency, 'recommendation.accept', accepted, agency);
      if (agency === 'Probation Service') continue;
      const begun = {
        status: 'inProgress',
        narrative: 'Work has begun',
        whyNoEvidence: 'It is too early',
      };
      await office.of(agency, 'recommendation.update', begun, agency);
    }
    expect(await office.read(`plans/${review}/recommendations`)).toMatchObject({ total: 5 });
  });

  it('opens a round, which asks all five', async () => {
    await office.ask('bodies/B-0001/events', {
      event: 'body.agreeCycle',
      year: 2026,
      agreedOn: '2026-03-02',
      days: ['9 June 2026'],
      startsAt: '10:00',
    });
    product.moveTo('2026-05-11');
    const round = { event: 'round.open', meeting: 'M-0001', closesOn: '2026-06-01' };
    await office.ask('update-rounds', round, null, 201);
    const { asked } = await office.read('update-rounds/U-0001');
    expect(asked).toHaveLength(5);
  });

  it('is answered by an update, a claim, a request for more time and a refusal; one is silent', async () => {
    product.moveTo('2026-05-18');
    const round = 'U-0001';
    const [council, police, medway, fire] = fiveOrganisations;
    const trained = {
      status: 'inProgress',
      narrative: '70 of 90 social workers are trained',
      evidenceHeld: ['Training register'],
      round,
    };
    await office.of(council, 'recommendation.update', trained, council);
    const claimed = {
      outcome: 'The check is built into the call screen',
      evidenceHeld: ['Audit of 50 calls, with the performance team'],
      completedOn: '2026-05-15',
      round,
    };
    await office.of(police, 'recommendation.claimComplete', claimed, police);
    const late = {
      status: 'inProgress',
      narrative: 'The leaflet is with the printer',
      whyNoEvidence: 'It is not printed yet',
      newDateAsked: '2026-08-31',
      newDateReason: 'The printer is late',
      round,
    };
    await office.of(medway, 'recommendation.update', late, medway);
    const refused = { seniorPerson: 'Director', reason: 'Visits are for fires alone' };
    await office.of(fire, 'recommendation.reject', refused, fire);
    // One agency does not answer for another.
    const address = `recommendations/${office.number('Probation Service')}/events`;
    await office.ask(address, { ...trained, event: 'recommendation.update' }, council, 422);
  });

  it('chases whoever is silent, and freezes the pack when it closes', async () => {
    product.moveTo('2026-05-26');
    const who = [office.organisation('Probation Service')];
    await office.ask('update-rounds/U-0001/events', { event: 'round.remind', who });
    const sent = await product.dataSource.manager.find(OutboxEntry);
    expect(sent.map(({ payload }) => payload).join('\n')).toContain('have not answered');

    product.moveTo('2026-06-01');
    await office.ask('update-rounds/U-0001/events', { event: 'round.close' });
    const { state, pack } = await office.read('update-rounds/U-0001');
    expect(state).toBe('closed');
    const stood = (pack as Json[]).map(({ recommendation, stands }) => [recommendation, stands]);
    expect(stood).toEqual([
      [office.reference('Kent County Council'), 'Being carried out'],
      [office.reference('Kent Police'), 'Said to be complete'],
      [office.reference('Medway Council'), 'Being carried out'],
      [office.reference('Kent Fire and Rescue Service'), 'Rejected by the agency'],
      [office.reference('Probation Service'), 'Accepted'],
    ]);
  });

  it('goes to a quorate meeting, which verifies one, escalates one and upholds a refusal', async () => {
    product.moveTo('2026-06-09');
    const asks: readonly [Agency, string][] = [
      ['Kent Police', 'recommendation.verify'],
      ['Probation Service', 'recommendation.escalate'],
      ['Kent Fire and Rescue Service', 'recommendation.upholdRejection'],
    ];
    const meeting = (event: string, answers: Json) =>
      office.ask('meetings/M-0001/events', { ...answers, event });
    for (const [agency, event] of asks) {
      const item = { title: recommended[agency], about: office.reference(agency), asks: event };
      await meeting('meeting.addItem', item);
    }
    const chair = office.person('Kent County Council');
    await meeting('meeting.open', { time: '10:00', presides: chair });
    for (const agency of fiveOrganisations.slice(0, 4)) {
      const arrival = { person: office.person(agency), time: '10:00', part: 'member' };
      await meeting('meeting.recordArrival', arrival);
    }
    await office.decide('1', '10:10', 'The audit was looked at. It is complete.', {
      event: 'recommendation.verify',
      looked: 'The audit of 50 calls',
      verifier: 'Medway Council representative',
      verifierOrganisation: office.organisation('Medway Council'),
    });
    await office.decide('2', '10:20', 'Nothing was heard: it goes to the KCSP.', {
      event: 'recommendation.escalate',
      reason: 'No answer in the round',
    });
    await office.decide('3', '10:30', 'The refusal is upheld.', {
      event: 'recommendation.upholdRejection',
      reason: 'Another body asks the same at home visits',
      kcspTold: true,
    });
    await meeting('meeting.close', { time: '11:00' });

    expect(await office.read(`recommendations/${office.number('Kent Police')}`)).toMatchObject({
      state: 'complete',
      completedOn: '2026-05-15',
      impactDueOn: '2026-11-15',
    });
    const escalated = await office.read(`recommendations/${office.number('Probation Service')}`);
    expect(escalated).toMatchObject({ escalations: [{ on: '2026-06-09', decision: 'M-0001/2' }] });
    // What went to the meeting stays as it was.
    const { pack } = await office.read('update-rounds/U-0001');
    expect((pack as Json[])[1]).toMatchObject({ stands: 'Said to be complete' });
  });

  it('lets the review be concluded only when none of them is open', async () => {
    const resolved = { event: 'actionPlan.confirmAllResolved' };
    const refused = await office.ask(`cases/${review}/events`, resolved, null, 422);
    const says = JSON.stringify(refused);
    for (const label of ['9.1 (being carried out)', '9.3 (', '9.5 (accepted)']) {
      expect(says).toContain(label);
    }
    expect(says).not.toContain('9.2');
    expect(says).not.toContain('9.4');

    product.moveTo('2026-09-14');
    for (const agency of ['Kent County Council', 'Medway Council', 'Probation Service'] as const) {
      await office.of(agency, 'recommendation.supersede', {
        replacedBy: 'policy',
        what: 'The joint policy of September 2026',
        steeringGroupAgreed: true,
      });
    }
    await tellMore(product, review, plainDate('2026-09-14'));
    expect(await office.read(`cases/${review}`)).toMatchObject({ stage: 'Concluded' });
    const { flaw } = await product.app.get(RecordVerifier).verify(product.dataSource.manager);
    expect(flaw).toBeNull();
  });
});

/** The deeds of a conclusion, on a review that is there. */
async function tellMore(product: Product, review: string, day: PlainDate): Promise<void> {
  const driver = new ApiDriver(product);
  for (const deed of concluded()) {
    expect(await driver.record(review, deed, day)).toMatchObject({ outcome: 'accepted' });
  }
}
