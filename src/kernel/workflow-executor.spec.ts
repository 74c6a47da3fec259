import { Product } from '../../test/support/product';
import { describeOnEachDatabase } from '../../test/support/databases';
import { plainDate } from '../../workflows/language/dates';
import { samples } from '../../workflows/registry';
import type { Actor } from './actor';
import type { Question } from './command';
import type { Accepted, Outcome } from './outcome';
import { Deadline } from './records/deadline.entity';
import { Fact } from './records/fact.entity';
import { OutboxEntry } from './records/outbox-entry.entity';
import { RefusedAttempt } from './records/refused-attempt.entity';
import { WorkflowInstance } from './records/workflow-instance.entity';
import { RecordVerifier } from './record-verifier';
import { WorkflowExecutor } from './workflow-executor';
import { WorkflowStore } from './workflow-store';

const notification: Question = {
  event: 'case.notify',
  effectiveOn: plainDate('2026-01-31'),
  answers: {
    source: 'police',
    receivedOn: '2026-01-31',
    cspAwareDate: '2026-01-31',
    victim: 'A person known to nobody',
    deathKind: 'homicide',
  },
};

const note = (text: string): Question => ({ event: 'note.add', answers: { text } });

const accepted = (outcome: Outcome): Accepted => {
  if (!outcome.ok) throw new Error(`${outcome.code}: ${outcome.says}`);
  return outcome;
};

describeOnEachDatabase('the executor', (_openDatabase, kind) => {
  let product: Product;
  let executor: WorkflowExecutor;
  let admin: Actor;
  let keys = 0;

  beforeAll(async () => {
    product = await Product.start('2026-03-02', kind);
    executor = product.app.get(WorkflowExecutor);
    admin = await product.actor('kcst-administrator');
  });

  afterAll(() => product.stop());

  const key = (): string => `command-${(keys += 1)}`;
  const opened = async (): Promise<Accepted> =>
    accepted(
      await executor.open('review-case', 'g2016', notification, { id: key(), actor: admin }),
    );

  it('leaves one dated, attributed fact for what was asked, and starts its clocks', async () => {
    const { caseId, reference, revision } = await opened();
    expect(reference).toMatch(/^R-\d{4}$/);
    expect(revision).toBe(1);
    const [fact, ...others] = await product.dataSource.manager.findBy(Fact, { caseId });
    expect(others).toEqual([]);
    expect(fact).toMatchObject({
      seq: 1,
      type: 'case.notified',
      actor: admin.id,
      effectiveOn: '2026-01-31',
      at: '2026-03-02T09:00:00.000Z',
    });
    const clocks = await product.dataSource.manager.findBy(Deadline, { caseId });
    expect(clocks.find(({ ruleId }) => ruleId === 'C2/decide')).toMatchObject({
      startedOn: '2026-01-31',
      statutoryDue: '2026-02-28',
    });
  });

  it('answers the same command the same, and changes nothing the second time', async () => {
    const { instanceId, caseId } = await opened();
    const command = { id: key(), actor: admin };
    const first = await executor.ask(instanceId, note('Once'), command);
    const second = await executor.ask(instanceId, note('Once'), command);
    expect(second).toEqual(first);
    const notes = await product.dataSource.manager.countBy(Fact, { caseId, type: 'note.added' });
    expect(notes).toBe(1);
  });

  it('keeps nothing of what is rehearsed, and takes the same command in earnest afterwards', async () => {
    const { instanceId, caseId } = await opened();
    const command = { id: key(), actor: admin };
    const rehearsed = await executor.ask(instanceId, note('Later'), {
      ...command,
      rehearses: true,
    });
    expect(rehearsed.ok).toBe(true);
    expect(await product.dataSource.manager.countBy(Fact, { caseId })).toBe(1);
    expect(await executor.ask(instanceId, note('Later'), command)).toEqual(rehearsed);
    expect(await product.dataSource.manager.countBy(Fact, { caseId })).toBe(2);
  });

  it('answers the same when the same command comes twice at once', async () => {
    const { instanceId, caseId } = await opened();
    const command = { id: key(), actor: admin };
    const both = await Promise.all([
      executor.ask(instanceId, note('Twice at once'), command),
      executor.ask(instanceId, note('Twice at once'), command),
    ]);
    expect(both[0]).toEqual(both[1]);
    const notes = await product.dataSource.manager.countBy(Fact, { caseId, type: 'note.added' });
    expect(notes).toBe(1);
  });

  it('refuses a command id that was used for something else', async () => {
    const { instanceId } = await opened();
    const command = { id: key(), actor: admin };
    accepted(await executor.ask(instanceId, note('One thing'), command));
    const other = await executor.ask(instanceId, note('Another thing'), command);
    expect(other).toMatchObject({ ok: false, code: 'command-reused' });
  });

  it('accepts one of two commands that saw the same revision, and tells the other', async () => {
    const { instanceId, revision } = await opened();
    const outcomes = await Promise.all(
      ['first', 'second'].map((text) =>
        executor.ask(instanceId, note(text), { id: key(), actor: admin, seenRevision: revision }),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ code: 'changed-meanwhile' });
  });

  it('refuses with every missing condition, its rule and who can cure it, and logs the attempt', async () => {
    const { instanceId, caseId } = await opened();
    const question = { event: 'case.proposeEnteredInError', answers: {} };
    const officer = await product.actor('steering-group-member');
    const outcome = await executor.ask(instanceId, question, { id: key(), actor: officer });
    expect(outcome).toMatchObject({ ok: false, code: 'not-permitted' });
    const attempts = await product.dataSource.manager.findBy(RefusedAttempt, { caseId });
    expect(attempts).toMatchObject([{ askedEvent: question.event, actor: officer.id }]);
  });

  it('refuses what the stage does not know, and leaves no trace in the record', async () => {
    const { instanceId, caseId, revision } = await opened();
    const question = { event: 'report.submit', answers: {} };
    const outcome = await executor.ask(instanceId, question, { id: key(), actor: admin });
    expect(outcome).toMatchObject({ ok: false, code: 'not-at-this-stage' });
    const row = await product.dataSource.manager.findOneByOrFail(WorkflowInstance, { id: caseId });
    expect(row.revision).toBe(revision);
    expect(await product.dataSource.manager.countBy(Fact, { caseId })).toBe(1);
  });

  it('counts a role only on the case it was given for, also when something is begun beside it', async () => {
    const [ofOne, ofOther] = [await opened(), await opened()];
    await product.giveCase(ofOne.caseId, 'independent-chair', 'of one case');
    const chair = await product.actor('independent-chair', 'of one case');
    // The same person sees the other case too, in a capacity that may begin no family strand.
    const visitor: Actor = {
      ...chair,
      sight: { of: 'own', caseIds: new Set([ofOne.caseId, ofOther.caseId]) },
    };
    const { answers = {} } = samples['family-strand']['familyStrand.identify']?.[0] ?? {};
    const begin = (caseId: string): Promise<Outcome> =>
      executor.openRib(
        caseId,
        'family-strand',
        { event: 'familyStrand.identify', answers },
        { id: key(), actor: visitor },
      );
    expect(await begin(ofOther.caseId)).toMatchObject({ ok: false, code: 'not-permitted' });
    expect(await begin(ofOne.caseId)).not.toMatchObject({ code: 'not-permitted' });
  });

  it('begins nothing beside a review that has ended', async () => {
    const { instanceId, caseId } = await opened();
    const markDuplicate = {
      event: 'case.markDuplicate',
      answers: { otherCase: 'R-0001', otherIsOpen: true },
    };
    accepted(await executor.ask(instanceId, markDuplicate, { id: key(), actor: admin }));
    const chair = { event: 'chair.adopt', answers: {} };
    const outcome = await executor.openRib(caseId, 'chair-tenure', chair, {
      id: key(),
      actor: admin,
    });
    expect(outcome).toMatchObject({ ok: false, code: 'not-at-this-stage' });
  });

  it('does not find a case for somebody who may not see it', async () => {
    const { instanceId, caseId } = await opened();
    const stranger = await product.actor('independent-chair', 'of another case');
    const refusedToStranger = await executor.ask(instanceId, note('Mine?'), {
      id: key(),
      actor: stranger,
    });
    expect(refusedToStranger).toMatchObject({ ok: false, code: 'not-found', missing: [] });

    await product.giveCase(caseId, 'independent-chair', 'of this case');
    const chair = await product.actor('independent-chair', 'of this case');
    const own = await executor.ask(instanceId, note('Mine.'), { id: key(), actor: chair });
    expect(own).toMatchObject({ ok: true });
  });

  it('leaves nothing at all when something throws after the record was saved', async () => {
    const outbox = jest.spyOn(product.app.get(WorkflowStore), 'append');
    outbox.mockImplementationOnce(() => Promise.reject(new Error('the power went')));
    const { length: before } = await product.dataSource.manager.find(WorkflowInstance);
    const lost = executor.open('review-case', 'g2016', notification, { id: key(), actor: admin });
    await expect(lost).rejects.toThrow('the power went');
    expect(await product.dataSource.manager.count(WorkflowInstance)).toBe(before);
    outbox.mockRestore();
    const { reference } = await opened();
    const reviews = { kind: 'review-case' };
    const openedSoFar = await product.dataSource.manager.countBy(WorkflowInstance, reviews);
    expect(Number(reference.slice(2))).toBe(openedSoFar);
  });

  it('keeps who must be told in the same transaction', async () => {
    const { caseId } = await opened();
    const [fact] = await product.dataSource.manager.findBy(Fact, { caseId });
    const told = await product.dataSource.manager.findBy(OutboxEntry, { factId: fact?.id });
    expect(told.map(({ payload }) => (JSON.parse(payload) as { to: string }).to)).toContain(
      'KCSP Chair',
    );
  });

  it('corrects a wrong date by a further entry, and the clocks follow', async () => {
    const { caseId, instanceId } = await opened();
    accepted(
      await executor.ask(
        instanceId,
        {
          event: 'date.correct',
          answers: {
            entry: 1,
            field: 'cspAwareDate',
            from: '2026-01-31',
            to: '2026-01-30',
            reason: 'The letter says the 30th',
          },
        },
        { id: key(), actor: admin },
      ),
    );
    const clocks = await product.dataSource.manager.findBy(Deadline, {
      caseId,
      ruleId: 'C2/decide',
    });
    const [old, current] = clocks.sort((a) => (a.replacedBy ? -1 : 1));
    expect(old).toMatchObject({ startedOn: '2026-01-31', replacedBy: current?.id });
    expect(current).toMatchObject({ startedOn: '2026-01-30', statutoryDue: '2026-02-28' });
  });

  it('verifies what it wrote, and names a fact whose byte was flipped', async () => {
    const { caseId, reference } = await opened();
    const db = product.dataSource.manager;
    const verifier = new RecordVerifier(new WorkflowStore());
    expect(await verifier.verify(db)).toMatchObject({ flaw: null });

    const undo = await tamper(product, caseId);
    expect(await verifier.verify(db)).toMatchObject({ flaw: { reference, entry: 1 } });
    await undo();
    expect(await verifier.verify(db)).toMatchObject({ flaw: null });
  });
});

/** Changes one letter of a stored fact behind the system's back; returns how to put it right. */
async function tamper(product: Product, caseId: string): Promise<() => Promise<void>> {
  const db = product.dataSource;
  const isPostgres = db.options.type === 'postgres';
  const { payload } = await db.manager.findOneByOrFail(Fact, { caseId, seq: 1 });
  const write = async (text: string): Promise<void> => {
    const guards = isPostgres
      ? []
      : await db.query<{ name: string; sql: string }[]>(
          `SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'fact'`,
        );
    if (isPostgres) await db.query('ALTER TABLE fact DISABLE TRIGGER ALL');
    for (const { name } of guards) await db.query(`DROP TRIGGER ${name}`);
    const [one, two] = isPostgres ? ['$1', '$2'] : ['?', '?'];
    await db.query(`UPDATE fact SET payload = ${one} WHERE case_id = ${two} AND seq = 1`, [
      text,
      caseId,
    ]);
    for (const { sql } of guards) await db.query(sql);
    if (isPostgres) await db.query('ALTER TABLE fact ENABLE TRIGGER ALL');
  };
  await write(payload.replace('nobody', 'nobodx'));
  return () => write(payload);
}
