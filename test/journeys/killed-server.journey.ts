import { setTimeout as pause } from 'node:timers/promises';
import { Fact } from '../../src/kernel/records/fact.entity';
import { HandledCommand } from '../../src/kernel/records/handled-command.entity';
import { RecordVerifier } from '../../src/kernel/record-verifier';
import { WorkflowStore } from '../../src/kernel/workflow-store';
import { databaseUnderTest } from '../support/databases';
import { Product } from '../support/product';
import { build, freePort, ServerProcess } from '../support/server';

/** Thirty on the embedded database, whose file is at stake; PostgreSQL guards its own. */
const KILLS = databaseUnderTest() === 'sqlite' ? 30 : 10;
const CLIENTS = 6;

interface Sent {
  readonly key: string;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

const notification = {
  source: 'police',
  receivedOn: '2026-02-02',
  cspAwareDate: '2026-02-02',
  victim: 'A person known to nobody',
  deathKind: 'homicide',
};

describe('a server that is killed in the middle of its work', () => {
  let product: Product;
  let token: string;
  let admin: string;

  beforeAll(async () => {
    build();
    product = await Product.start('2026-03-02');
    token = await product.token('kcst-administrator');
    ({ id: admin } = await product.person('kcst-administrator'));
  }, 120_000);

  afterAll(() => product.stop());

  const post = (server: ServerProcess, { key, path, body }: Sent): Promise<Response> =>
    fetch(`${server.address}/api/v1${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': key,
      },
      body: JSON.stringify(body),
    });

  it(`loses nothing acknowledged and leaves nothing half done, ${KILLS} times over`, async () => {
    const acknowledged = new Set<string>();
    const references: string[] = [];
    let unanswered: Sent[] = [];
    let asked = 0;

    for (let round = 0; round < KILLS; round += 1) {
      const server = await ServerProcess.start(product.database.url, await freePort());
      // What was not answered before is sent again under its own key: it must count once.
      for (const sent of unanswered) {
        const { status } = await post(server, sent);
        expect({ key: sent.key, status }).toEqual({
          key: sent.key,
          status: sent.path === '/cases' ? 201 : 200,
        });
        acknowledged.add(sent.key);
      }
      unanswered = [];

      let alive = true;
      const client = async (): Promise<void> => {
        while (alive) {
          asked += 1;
          const opens = references.length < 3 || asked % 4 === 0;
          const reference = references[asked % Math.max(references.length, 1)] ?? '';
          const sent: Sent = opens
            ? { key: `open-${asked}`, path: '/cases', body: notification }
            : {
                key: `note-${asked}`,
                path: `/cases/${reference}/events`,
                body: { event: 'note.add', text: `Note ${asked}` },
              };
          try {
            const answer = await post(server, sent);
            const said = (await answer.json()) as { reference?: string };
            // Two notes at once to one case: one of them is told that the case changed.
            if (answer.status === 409) continue;
            expect([200, 201]).toContain(answer.status);
            acknowledged.add(sent.key);
            if (opens && said.reference && references.length < 40) references.push(said.reference);
          } catch (error) {
            if (alive) throw error;
            unanswered.push(sent);
          }
        }
      };
      const clients = Array.from({ length: CLIENTS }, client);
      await pause(60 + ((round * 37) % 200));
      alive = false;
      await server.kill();
      await Promise.all(clients);
    }

    const db = product.dataSource.manager;
    const handled = new Set((await db.find(HandledCommand)).map(({ commandId }) => commandId));
    const lost = [...acknowledged].filter((key) => !handled.has(`${admin}:${key}`));
    expect(lost).toEqual([]);

    const facts = await db.find(Fact, { select: { commandId: true } });
    const times = new Map<string, number>();
    for (const { commandId } of facts) times.set(commandId, (times.get(commandId) ?? 0) + 1);
    expect([...times].filter(([, count]) => count !== 1)).toEqual([]);
    expect(acknowledged.size).toBeGreaterThan(KILLS);

    const verifier = new RecordVerifier(new WorkflowStore());
    expect(await verifier.verify(db)).toMatchObject({ flaw: null });
  }, 240_000);
});
