import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Like, type DataSource } from 'typeorm';
import {
  databaseUnderTest,
  freshDatabase,
  type FreshDatabase,
} from '../../../test/support/databases';
import { SpreadsheetRefused, theImporter } from '../../adoption';
import { newId } from '../../kernel/ids';
import { KernelModule } from '../../kernel/kernel.module';
import { Fact } from '../../kernel/records/fact.entity';
import { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { WorkflowExecutor } from '../../kernel/workflow-executor';
import { statesKept } from '../../kernel/workflow-states';
import { ImportPlans } from './import-plans';
import { PlanImportingModule } from './plan-importing.module';
import {
  actionHeadings,
  actionRowsPrinted,
  doneBefore,
  fileOf,
  recommendationHeadings,
  recommendationsPrinted,
} from './plans.factory';

describe('plans that are taken over as they were printed', () => {
  let database: FreshDatabase;
  let product: INestApplicationContext;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await freshDatabase(databaseUnderTest());
    ({ dataSource } = database);

    @Module({
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => ({}),
          dataSourceFactory: () => Promise.resolve(dataSource),
        }),
        KernelModule,
        PlanImportingModule,
      ],
    })
    class Importer {}

    product = await NestFactory.createApplicationContext(Importer, { logger: ['error'] });
    const named = [
      'Kent Police',
      'Kent and Medway NHS and Social Care Partnership Trust',
      'Kent Probation Area',
    ];
    for (const name of named) {
      const answers = { name, kind: 'other', responsibleAuthority: true, existsFrom: '2014-06-01' };
      await open('organisation', 'organisation.register', answers);
    }
    await ask('O-0003', 'organisation.rename', { name: 'Probation Service', from: '2021-06-26' });
    await open('source', 'source.register', {
      title: 'A plan of our own',
      kind: 'other',
      answersTo: 'The partnership',
    });
  });
  afterAll(async () => {
    await product.close();
    await database.close();
  });

  const executor = () => product.select(PlanImportingModule).get(WorkflowExecutor);
  const command = () => ({ id: newId(), actor: theImporter });
  async function open(kind: 'organisation' | 'source', event: string, answers: object) {
    const question = { event, answers: { ...answers } };
    expect(await executor().open(kind, 'g2016', question, command())).toMatchObject({ ok: true });
  }
  async function ask(reference: string, event: string, answers: object) {
    const { id } = await rowOf(reference);
    const question = { event, answers: { ...answers } };
    expect(await executor().ask(id, question, command())).toMatchObject({ ok: true });
  }
  const rowOf = (reference: string) =>
    dataSource.manager.findOneByOrFail(WorkflowInstance, { reference });
  const recommendation = async (reference: string) => {
    const row = await rowOf(reference);
    return { state: row.statePath, ...statesKept<'recommendation'>(row).memory };
  };
  const importing = (lines: readonly string[]) =>
    product.get(ImportPlans).recommendations({ file: 'printed.csv', bytes: fileOf(lines) });
  const importingInto = (plan: string, lines: readonly string[]) =>
    product.get(ImportPlans).actionPlan(plan, { file: 'plan.csv', bytes: fileOf(lines) });
  const facts = () => dataSource.manager.count(Fact);

  it('gives each published report a plan of its own, and loses no row', async () => {
    const report = await importing([recommendationHeadings, ...recommendationsPrinted]);
    expect(report).toMatchObject({ rows: 9, imported: 2, importedWithWarnings: 7, rejected: 0 });
    expect(report.items.map(({ reference }) => reference)).toEqual([
      ...[1, 2, 3, 4, 5].map((number) => `S-0002/recommendation/${number}`),
      ...[1, 2, 3, 4].map((number) => `S-0003/recommendation/${number}`),
    ]);
    expect(statesKept<'source'>(await rowOf('S-0002')).memory).toMatchObject({
      title: 'Published review: Northshire, death in 2014, published April 2023',
      publishedOn: '2023-04',
      link: 'https://example.org/reviews/harbour',
    });
  });

  it('keeps every number as it is printed, even one that stands there twice', async () => {
    const labels = [];
    for (const number of [1, 2, 3, 4, 5]) {
      labels.push((await recommendation(`S-0002/recommendation/${number}`)).label);
    }
    expect(labels).toEqual(['9.1 b', '3.140(a)', '10 (NCCG)', '1', '1']);
  });

  it('finds whom the printed words mean by name, by other names and by earlier ones', async () => {
    expect(await recommendation('S-0002/recommendation/1')).toMatchObject({
      state: 'assigned',
      lead: 'O-0001',
      addressees: [{ printed: 'Kent Police', organisation: 'O-0001' }],
    });
    expect(await recommendation('S-0002/recommendation/2')).toMatchObject({
      lead: 'O-0002',
      support: ['O-0001'],
      addressees: [
        { printed: 'KMPT', organisation: 'O-0002' },
        { printed: 'Kent Police', organisation: 'O-0001' },
      ],
    });
    expect(await recommendation('S-0003/recommendation/2')).toMatchObject({
      lead: 'O-0003',
      addressees: [{ printed: 'Kent Probation Area' }],
    });
  });

  it('adds a body that is named in full, and decides nothing else', async () => {
    expect((await rowOf('O-0004')).title).toBe('Northshire Clinical Commissioning Group');
    for (const [reference, printed] of [
      ['S-0002/recommendation/4', 'Multiple Agencies'],
      ['S-0002/recommendation/5', '[not shown]'],
      ['S-0003/recommendation/1', 'Fo [cut off]'],
      ['S-0003/recommendation/3', 'GP Practice'],
    ] as const) {
      expect(await recommendation(reference)).toMatchObject({
        state: 'proposed',
        lead: null,
        addressees: [{ printed, organisation: null }],
      });
    }
    expect(await dataSource.manager.countBy(WorkflowInstance, { kind: 'organisation' })).toBe(4);
  });

  it('changes nothing when it is read a second time', async () => {
    const before = await facts();
    const again = await importing([recommendationHeadings, ...recommendationsPrinted]);
    expect(again).toMatchObject({ rows: 9, imported: 9, rejected: 0 });
    expect(again.items[8]).toMatchObject({
      reference: 'S-0003/recommendation/4',
      says: 'It was already here; nothing was added.',
    });
    expect(await facts()).toBe(before);
  });

  it('lists what a person has to decide, and its counts add up', async () => {
    const lines = recommendationsPrinted.map((line) => line.replaceAll('reviews/', 'copies/'));
    const { remarks } = await importing([recommendationHeadings, ...lines]);
    expect(remarks).toEqual([
      'Addressees: 9. On the register: 5; added to it: 0; several bodies together: 1; for a person to decide: 3.',
      'For a person to decide: “Fo [cut off]” (row 6); “GP Practice” (rows 8, 9).',
      'Several bodies together, to be named one by one: “Multiple Agencies” (row 4).',
    ]);
  });

  it('knows a name that a person has told, when the next plan is read in', async () => {
    const { id } = await dataSource.manager.findOneByOrFail(WorkflowInstance, {
      title: Like('%A doctor asks%'),
    });
    const answers = {
      printed: 'GP Practice',
      outcome: 'organisation',
      organisation: 'O-0001',
      always: true,
      reason: 'For this test only',
    };
    const question = { event: 'recommendation.nameAddressee', answers };
    const actor = { ...theImporter, roles: ['kcst-administrator'] as const };
    const told = await executor().ask(id, question, { id: newId(), actor });
    expect(told).toMatchObject({ ok: true });

    const line =
      'https://example.org/reviews/vale,Northshire,May 2023,,1,Ask twice,The GP practice,no';
    const { items } = await importing([recommendationHeadings, line]);
    const { state, lead } = await recommendation(items[0]?.reference ?? '');
    expect([state, lead]).toEqual(['assigned', 'O-0001']);
  });

  it('keeps printed dates in words, and sets a day only where one is certain', async () => {
    const report = await importingInto('S-0001', [actionHeadings, ...actionRowsPrinted]);
    expect(report).toMatchObject({ rows: 10, rejected: 0 });
    const targets = [];
    for (const number of [1, 2, 3, 4, 5, 10]) {
      const { targetPrinted, target } = await recommendation(`S-0001/recommendation/${number}`);
      targets.push([targetPrinted, target]);
    }
    expect(targets).toEqual([
      ['31 July 2026', '2026-07-31'],
      ['Ongoing March 2020 Ongoing', null],
      ['next 3 months', null],
      ['once the final version is available', null],
      ['March 2020', null],
      ['by 31st July 2026', '2026-07-31'],
    ]);
  });

  it('takes as complete what is printed so, on a day only where that is certain', async () => {
    expect(await recommendation('S-0001/recommendation/6')).toMatchObject({
      state: 'complete',
      completedOn: '2019-05-14',
      completionPrinted: '14 May 2019',
    });
    expect(await recommendation('S-0001/recommendation/7')).toMatchObject({
      state: 'complete',
      completedOn: null,
      completionPrinted: 'Completed by 11 July (exact day not given)',
    });
    expect(await recommendation('S-0001/recommendation/9')).toMatchObject({
      state: 'proposed',
      completionPrinted: 'in due course',
    });
  });

  it('keeps a row without a recommendation, one with 46 owners and one with none', async () => {
    expect(await recommendation('S-0001/recommendation/5')).toMatchObject({
      label: '(continuation of 4)',
      text: 'Write the guide and hand it out',
      action: 'Write the guide and hand it out',
    });
    for (const [number, printed] of [
      [8, 'Chief Constables (46 forces)'],
      [9, '(not stated)'],
      [10, 'Robin'],
    ] as const) {
      expect(await recommendation(`S-0001/recommendation/${number}`)).toMatchObject({
        lead: null,
        addressees: [{ printed }],
      });
    }
  });

  it('says of an action that it was done before the recommendation was made', async () => {
    const { items } = await importing(doneBefore);
    expect(items[0]).toMatchObject({
      stage: 'Complete',
      warnings: ['The action was complete before the recommendation was made.'],
    });
  });

  it('keeps each row word for word, in columns that it does not know too', async () => {
    const { id } = await rowOf('S-0001/recommendation/8');
    const { payload } = await dataSource.manager.findOneByOrFail(Fact, { instanceId: id, seq: 1 });
    expect(payload).toContain('irregularities: 46 owners');
  });

  it('keeps what is too long for its box with the printed row', async () => {
    const long = 'A number that goes on '.repeat(20);
    const { items } = await importing([
      recommendationHeadings,
      `https://example.org/reviews/lake,Northshire,,,${long},Boats are counted,Kent Police,no`,
    ]);
    expect(items[0]?.warnings[0]).toContain('The number is longer than 300 characters');
    const { id } = await rowOf(items[0]?.reference ?? '');
    const { payload } = await dataSource.manager.findOneByOrFail(Fact, { instanceId: id, seq: 1 });
    expect(payload).toContain(long.trim());
  });

  it('gives back a row that does not say where it was published, and what else is no plan', async () => {
    const { items } = await importing([
      recommendationHeadings,
      ',Northshire,,,1,Count the boats,,no',
    ]);
    expect(items[0]).toMatchObject({
      outcome: 'rejected',
      text: ',Northshire,,,1,Count the boats,,no',
    });
    await expect(importing(['source_url,text', 'a,b'])).rejects.toThrow(SpreadsheetRefused);
    await expect(importingInto('R-0099', [actionHeadings])).rejects.toThrow(
      'There is no review and no other source R-0099',
    );
  });
});
