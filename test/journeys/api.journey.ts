import fc from 'fast-check';
import request, { type Test } from 'supertest';
import { reviewCase } from '../../workflows/review-case/review-case.workflow';
import { ApiDriver } from '../support/drivers';
import { tell } from '../support/journey';
import { untilChairInPost, untilCorePanel } from '../support/passages';
import { Product } from '../support/product';
import { on, review } from '../support/stories';

const notification = {
  source: 'police',
  receivedOn: '2024-01-08',
  cspAwareDate: '2024-01-08',
  victim: 'A woman found at Mill Lane',
  deathKind: 'homicide',
};

describe('the API', () => {
  let product: Product;
  let administrator: string;
  /** A review that stands before the Core Panel. */
  let reference: string;

  beforeAll(async () => {
    product = await Product.start();
    administrator = await product.token('kcst-administrator');
    reference = await tell(product, new ApiDriver(product), untilCorePanel('2024-01-08'));
  });
  afterAll(() => product.stop());

  const as = (token: string, test: Test): Test => test.set('Authorization', `Bearer ${token}`);
  const get = (path: string, token = administrator): Test =>
    as(token, request(product.server).get(`/api/v1${path}`));
  const post = (path: string, body: object | string = {}, token = administrator): Test =>
    as(token, request(product.server).post(`/api/v1${path}`))
      .type('application/json')
      .send(body);
  const note = { event: 'note.add', text: 'Telephoned' };

  describe('refuses with problem details', () => {
    it('what nobody asks whose name is known', async () => {
      const { headers } = await request(product.server).get('/api/v1/cases').expect(401);
      expect(headers['content-type']).toContain('application/problem+json');
      expect(headers['www-authenticate']).toBe('Bearer');
      await get('/cases', 'dhr_nobody').expect(401);
    });

    it('what cannot be read as JSON, or is no object', async () => {
      for (const body of ['{"event":', '[]', '"note.add"', 'null', '7']) {
        const { body: problem, type } = await post(`/cases/${reference}/events`, body).expect(400);
        expect(type).toBe('application/problem+json');
        expect(problem).toMatchObject({ status: 400, title: 'Bad Request' });
      }
      const asForm = as(
        administrator,
        request(product.server).post(`/api/v1/cases/${reference}/events`),
      );
      expect((await asForm.type('form').send(note)).status).toBe(400);
    });

    it('answers of the wrong shape, naming each field', async () => {
      const { body } = await post('/cases', {
        ...notification,
        source: 'a bird',
        victim: 17,
        receivedOn: '2024-02-30',
        colour: 'red',
      }).expect(400);
      const fields = (body as { errors: { field: string; says: string }[] }).errors;
      expect(fields.map(({ field }) => field).sort()).toEqual([
        'colour',
        'receivedOn',
        'source',
        'victim',
      ]);
    });

    it('an event that does not exist, one that only the system records, and a day to come', async () => {
      await post(`/cases/${reference}/events`, { event: 'case.fly' }).expect(400);
      await post(`/cases/${reference}/events`, {}).expect(400);
      await post(`/cases/${reference}/events`, { event: 'report.clear' }).expect(403);
      await post(`/cases/${reference}/events`, { ...note, effectiveOn: '2031-01-01' }).expect(400);
    });

    it('what a role may not do', async () => {
      const auditor = await product.token('auditor');
      await get(`/cases/${reference}`, auditor).expect(200);
      await post(`/cases/${reference}/events`, note, auditor).expect(403);
      const member = await product.token('steering-group-member');
      await get(`/cases/${reference}/history`, member).expect(403);
    });

    it('what is not there, in the same words as what may not be seen', async () => {
      const chair = await product.token('independent-chair');
      const absent = await get('/cases/R-9999', chair).expect(404);
      const forbidden = await get(`/cases/${reference}`, chair).expect(404);
      expect(forbidden.body).toEqual(absent.body);
      const asked = await post(`/cases/${reference}/events`, note, chair).expect(404);
      expect(asked.body).toEqual(absent.body);
      await get(`/cases/${reference}/chair-tenure/7`).expect(404);
      await get(`/cases/${reference}/spaceship`).expect(404);
    });

    it('what the stage or a rule does not allow yet, with every missing condition', async () => {
      const tooEarly = await post(`/cases/${reference}/events`, {
        event: 'report.signOff',
        signedOffBy: 'kcspChair',
        signedOffOn: '2024-01-22',
        anonymisationCheckedBy: 'KCST case officer',
      }).expect(422);
      expect(tooEarly.body).toMatchObject({ code: 'not-at-this-stage', missing: [] });

      const { body } = await post(`/cases/${reference}/events`, {
        event: 'direction.receive',
        directedOn: '2024-01-22',
        kind: 'establish',
        body: 'Canterbury Community Safety Partnership',
      }).expect(422);
      expect(body).toMatchObject({
        status: 422,
        code: 'requirements-unmet',
        missing: [{ rule: 'direction.receive/direction-held', code: 'DIRECTION_HELD' }],
      });
      const [missing] = (body as { missing: Record<string, unknown>[] }).missing;
      expect(missing?.says).toEqual(expect.any(String));
      expect(missing?.curedBy).toEqual(expect.arrayContaining(['kcst-administrator']));
      expect(missing?.citation).toHaveProperty('status');
    });
  });

  describe('keeps those apart who act at once', () => {
    it('by the revision they have seen', async () => {
      const { headers, body } = await get(`/cases/${reference}`).expect(200);
      const { revision } = body as { revision: number };
      expect(headers.etag).toBe(`"${revision}"`);

      const first = await post(`/cases/${reference}/events`, note)
        .set('If-Match', headers.etag ?? '')
        .expect(200);
      expect(first.headers.etag).toBe(`"${revision + 1}"`);
      await post(`/cases/${reference}/events`, note)
        .set('If-Match', headers.etag ?? '')
        .expect(409);
      await post(`/cases/${reference}/events`, note).set('If-Match', '*').expect(200);
      await post(`/cases/${reference}/events`, note).set('If-Match', 'yesterday').expect(400);
    });

    it('so that of two sent in the same moment one is accepted and one is told', async () => {
      const { headers } = await get(`/cases/${reference}`);
      const both = await Promise.all(
        ['One', 'Two'].map((text) =>
          post(`/cases/${reference}/events`, { ...note, text }).set('If-Match', headers.etag ?? ''),
        ),
      );
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    });

    it('and a repeated request changes nothing and answers the same', async () => {
      const before = await product.history(reference);
      const again = () => post(`/cases/${reference}/events`, note).set('Idempotency-Key', 'a-note');
      const first = await again().expect(200);
      const second = await again().expect(200);
      expect(second.body).toEqual(first.body);
      expect(await product.history(reference)).toHaveLength(before.length + 1);
      await post(`/cases/${reference}/events`, { ...note, text: 'Another' })
        .set('Idempotency-Key', 'a-note')
        .expect(422);
      await post(`/cases/${reference}/events`, note).set('Idempotency-Key', 'a b').expect(400);
    });

    it('and opening a review twice under one key opens one', async () => {
      const open = () => post('/cases', notification).set('Idempotency-Key', 'a-review');
      const first = await open().expect(201);
      const second = await open().expect(201);
      expect(first.headers.location).toBe(
        `/api/v1/cases/${(first.body as { reference: string }).reference}`,
      );
      expect(second.body).toEqual(first.body);
    });
  });

  describe('shows', () => {
    it('an independent chair their own review, and no other', async () => {
      const driver = new ApiDriver(product);
      const chair = await product.token('independent-chair', 'of one review');
      const own = await tell(product, driver, [
        ...untilChairInPost('2024-01-08'),
        on('2024-03-04', review('note.add').by('independent-chair', 'of one review')),
      ]);
      const { body } = await get('/cases', chair).expect(200);
      expect(body).toMatchObject({ total: 1, cases: [{ reference: own }] });
      await get(`/cases/${own}`, chair).expect(200);
      await get(`/cases/${reference}`, chair).expect(404);
      await get(`/cases/${reference}/history`, chair).expect(404);
      await post(`/cases/${own}/events`, note, chair).expect(200);
      await post(
        `/cases/${own}/chair-tenure/1/events`,
        {
          event: 'chair.addNote',
          text: 'Two days a week',
        },
        chair,
      ).expect(200);
    });

    it('a Steering Group member the stage of every review, and nothing of its file', async () => {
      const member = await product.token('steering-group-member');
      const { body } = await get(`/cases/${reference}`, member).expect(200);
      expect(body).toMatchObject({ stageOnly: true, offered: [], blocked: [], ribs: [] });
      await get(`/cases/${reference}/chair-tenure`, member).expect(403);
    });

    it('what can be done, what is stopped and by which rule, and the clocks', async () => {
      const { body } = await get(`/cases/${reference}`).expect(200);
      const view = body as {
        stage: string;
        offered: { event: string }[];
        clocks: { rule: string; statutoryDue: string }[];
      };
      expect(view.stage).toBe('The Core Panel is considering');
      expect(view.offered.map(({ event }) => event)).toEqual(
        expect.arrayContaining(['corePanel.recommend', 'corePanel.defer', 'note.add']),
      );
      expect(view.clocks).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ rule: 'C2/decide', statutoryDue: '2024-02-08' }),
        ]),
      );
    });

    it('the list by stage, by words, by standing, sorted and a page at a time', async () => {
      const { body: all } = await get('/cases?perPage=1&sort=since&order=descending').expect(200);
      expect(all).toMatchObject({ page: 1, perPage: 1 });
      expect((all as { cases: unknown[] }).cases).toHaveLength(1);
      const { body: deciding } = await get('/cases?stage=deciding').expect(200);
      expect(deciding).toMatchObject({ total: 1, cases: [{ reference }] });
      await get('/cases?standing=resting').expect(200, {
        total: 0,
        page: 1,
        perPage: 50,
        cases: [],
      });
      for (const query of ['page=0', 'perPage=1000', 'sort=colour', 'order=up', 'standing=lying']) {
        await get(`/cases?${query}`).expect(400);
      }
    });

    it('a review as it stood on another day, rebuilt from its entries', async () => {
      const { body } = await get(`/cases/${reference}/history?asAt=2024-01-18`).expect(200);
      expect(body).toMatchObject({ asAt: '2024-01-18', began: true });
      expect((body as { stage: string }).stage).toBe('The Core Panel is called together');
      const { body: before } = await get(`/cases/${reference}/history?asAt=2023-01-01`).expect(200);
      expect(before).toMatchObject({ began: false, stage: null, entries: [] });
      await get(`/cases/${reference}/history?asAt=soon`).expect(400);
    });

    it('the rules of each edition', async () => {
      const { body } = await get('/rules').expect(200);
      expect(JSON.stringify(body)).toContain('decision.ratify/ratifier-conflicted');
      await get('/rules?edition=dardr-draft-2024').expect(200);
      await get('/rules?edition=g1066').expect(400);
    });

    it('a description of itself', async () => {
      const { body } = await request(product.server).get('/api/docs-json').expect(200);
      expect(Object.keys((body as { paths: object }).paths)).toEqual(
        expect.arrayContaining([
          '/api/v1/cases',
          '/api/v1/cases/{reference}',
          '/api/v1/cases/{reference}/events',
          '/api/v1/cases/{reference}/history',
          '/api/v1/cases/{reference}/{kind}',
          '/api/v1/cases/{reference}/{kind}/{number}',
          '/api/v1/cases/{reference}/{kind}/{number}/events',
          '/api/v1/rules',
        ]),
      );
    });
  });

  describe('never fails over what is sent to it', () => {
    const events = Object.keys(reviewCase.events);
    const fieldNames = [
      ...new Set(Object.values(reviewCase.events).flatMap(({ fields }) => Object.keys(fields))),
    ];
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom('2024-01-22', '2024-13-40', '', ' ', '\u0000', '\ud800', 'kcspChair', true),
    );
    const answers = fc.dictionary(fc.oneof(fc.constantFrom(...fieldNames), fc.string()), anything, {
      maxKeys: 8,
    });

    it('be it any event with any answers', async () => {
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...events), answers, async (event, said) => {
          const { status } = await post(`/cases/${reference}/events`, { ...said, event });
          expect([200, 400, 403, 422]).toContain(status);
        }),
        { numRuns: 250 },
      );
    });

    it('be it any way of opening a review', async () => {
      await fc.assert(
        fc.asyncProperty(answers, anything, async (said, edition) => {
          const { status } = await post('/cases', { ...notification, ...said, edition });
          expect([201, 400, 422]).toContain(status);
        }),
        { numRuns: 100 },
      );
    });

    it('be it any text at all', async () => {
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
          const { status } = await post(`/cases/${reference}/events`, text);
          expect(status).toBe(400);
        }),
        { numRuns: 100 },
      );
    });

    it('be it any address', async () => {
      const part = fc.string({ unit: 'binary', maxLength: 30 }).map(encodeURIComponentSafely);
      await fc.assert(
        fc.asyncProperty(part, part, part, async (first, second, query) => {
          for (const path of [`/cases/${first}`, `/cases/${reference}/${first}/${second}`]) {
            expect((await get(`${path}?asAt=${query}&page=${query}`)).status).toBeLessThan(500);
          }
          expect((await get(`/cases?words=${query}&stage=${first}`)).status).toBeLessThan(500);
        }),
        { numRuns: 60 },
      );
    });
  });
});

/** Half a surrogate pair has no encoding; sent as it is, it is a bad address of another kind. */
function encodeURIComponentSafely(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    return '%ed%a0%80';
  }
}
