import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { describeOnEachDatabase } from '../../test/support/databases';
import { plainDate } from '../../workflows/language/dates';
import type { Actor } from '../kernel/actor';
import type { Question } from '../kernel/command';
import { newId } from '../kernel/ids';
import { KernelModule } from '../kernel/kernel.module';
import { Deadline } from '../kernel/records/deadline.entity';
import { Fact } from '../kernel/records/fact.entity';
import { WorkflowInstance } from '../kernel/records/workflow-instance.entity';
import { RecordVerifier } from '../kernel/record-verifier';
import { UnitOfWork } from '../kernel/unit-of-work';
import { WorkflowExecutor } from '../kernel/workflow-executor';
import { AdoptionModule } from './adoption.module';
import { aFileWith } from './earlier-record.factory';
import { ImportReviews } from './import-reviews';

const administrator: Actor = {
  id: 'u-1',
  name: 'KCST administrator',
  roles: ['kcst-administrator'],
  sight: { of: 'all' },
  given: new Map(),
  organisation: null,
};

const published = { case: 'Alder/2015', csp: 'Ashford', published: '2017-05-02' };
const atHomeOffice = {
  case: 'Birch/2022',
  csp: 'Medway',
  submitted_to_home_office: '2025-06-02',
  qa_panel_met: '2025-09-13',
  source_url: 'https://example.org/birch',
};
const drafting = {
  case: 'Cherry/2025',
  decision_to_review: '2026-01-12',
  chair_appointed: 'February 2026',
  report_dated: 'draft only',
  pauses: 'paused for the trial, then “partly” resumed',
};
const remark = { case: '(numbers)', irregularities: 'Every notification gets a number' };

describeOnEachDatabase('taking over reviews from a spreadsheet', (openDatabase) => {
  let product: INestApplicationContext;
  let dataSource: DataSource;

  beforeEach(async () => {
    ({ dataSource } = await openDatabase());

    @Module({
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => ({}),
          dataSourceFactory: () => Promise.resolve(dataSource),
        }),
        KernelModule,
        AdoptionModule,
      ],
    })
    class UnderTest {}

    product = await NestFactory.createApplicationContext(UnderTest, {
      abortOnError: false,
      logger: false,
    });
  });

  const importing = (bytes: Buffer, more: { actor?: Actor } = {}) =>
    product.get(ImportReviews).import({ file: 'reviews.csv', bytes, edition: 'g2016', ...more });

  const record = (reference: string) =>
    dataSource.manager.findOneByOrFail(WorkflowInstance, { reference });

  const asking = async (reference: string, question: Question) => {
    const { id } = await record(reference);
    const command = { id: newId(), actor: administrator };
    const outcome = await product
      .get(WorkflowExecutor, { strict: false })
      .ask(id, question, command);
    expect(outcome).toMatchObject({ ok: true });
  };

  const factsOf = async (reference: string) => {
    const { id } = await record(reference);
    return dataSource.manager.find(Fact, { where: { instanceId: id }, order: { seq: 'ASC' } });
  };

  const verified = () =>
    product.get(UnitOfWork).read((tx) => product.get(RecordVerifier, { strict: false }).verify(tx));

  it('answers for every row, and the counts add up', async () => {
    const report = await importing(aFileWith(published, remark, atHomeOffice, drafting));
    expect(report).toMatchObject({
      file: 'reviews.csv',
      rows: 4,
      imported: 2,
      importedWithWarnings: 1,
      rejected: 1,
    });
    expect(report.items).toMatchObject([
      { row: 1, reference: 'R-0001', outcome: 'imported', stage: 'Published', warnings: [] },
      { row: 2, reference: null, outcome: 'rejected', stage: null },
      {
        row: 3,
        reference: 'R-0002',
        outcome: 'imported-with-warnings',
        stage: 'With the Home Office',
      },
      { row: 4, reference: 'R-0003', outcome: 'imported', stage: 'Drafting the report' },
    ]);
    expect(report.items[1]?.says).toContain('a remark and not a review');
    expect(report.items[1]?.text).toContain('Every notification gets a number');
    expect((await verified()).flaw).toBeNull();
  });

  it('records an adoption, with the words of the row and nothing invented', async () => {
    await importing(aFileWith(drafting));
    const [adopted, ...others] = await factsOf('R-0001');
    expect(others).toEqual([]);
    expect(adopted).toMatchObject({
      type: 'case.adopted',
      askedEvent: 'case.adopt',
      actor: 'system',
    });
    const answers = JSON.parse(adopted?.payload ?? '{}') as Record<string, unknown>;
    expect(answers).toMatchObject({
      stage: 'drafting',
      title: 'Cherry/2025',
      decidedOn: '2026-01-12',
    });
    expect(answers.asPrinted).toContain('pauses: paused for the trial, then “partly” resumed');
    expect(answers).not.toHaveProperty('reportDated');
    expect(await record('R-0001')).toMatchObject({
      title: 'Cherry/2025',
      statePath: 'reviewing.drafting',
      since: null,
      edition: 'g2016',
    });
  });

  it('lets the clocks run on that a known date starts', async () => {
    await importing(aFileWith(drafting));
    const clock = await dataSource.manager.findOneByOrFail(Deadline, { ruleId: 'C5/report' });
    expect(clock).toMatchObject({ startedOn: '2026-01-12', statutoryDue: '2026-07-12' });
  });

  it('puts the chair in post and opens the round of quality assurance', async () => {
    await importing(aFileWith(drafting, atHomeOffice));
    expect(await record('R-0001/chair-tenure/1')).toMatchObject({
      statePath: 'active',
      since: '2026-02',
    });
    expect(await record('R-0002/quality-assurance/1')).toMatchObject({
      statePath: 'considered',
      since: '2025-09-13',
    });
  });

  it('carries on by ordinary events from where it was taken over', async () => {
    await importing(aFileWith(atHomeOffice));
    const letter = {
      kind: 'quality-assurance-letter',
      title: 'Letter of October 2025',
      marking: 'official',
      whereKept: 'Case folder',
    };
    await asking('R-0001', { event: 'document.register', answers: letter });
    await asking('R-0001/quality-assurance/1', {
      event: 'qualityAssurance.receiveLetter',
      answers: { outcome: 'A' },
      effectiveOn: plainDate('2025-10-20'),
    });
    expect(await record('R-0001')).toMatchObject({
      statePath: 'publishing.preparing',
      since: '2025-10-20',
    });
    expect((await verified()).flaw).toBeNull();
  });

  it('adds nothing when the same file is imported again', async () => {
    const file = aFileWith(published, remark, atHomeOffice);
    const first = await importing(file);
    const again = await importing(file, { actor: administrator });
    const bare = ({ items, ...counts }: typeof first) => ({
      ...counts,
      items: items.map(({ says: _says, ...item }) => item),
    });
    expect(bare(again)).toEqual(bare(first));
    expect(again.items[0]?.says).toBe('It was already here; nothing was added.');
    expect(await dataSource.manager.count(WorkflowInstance)).toBe(4);
  });

  it('makes one review of two rows that are the same', async () => {
    const report = await importing(aFileWith(published, published));
    expect(report.items.map(({ reference }) => reference)).toEqual(['R-0001', 'R-0001']);
    expect(report).toMatchObject({ rows: 2, imported: 2 });
    expect(await dataSource.manager.count(WorkflowInstance)).toBe(1);
  });

  it('leaves a review alone when its row comes back with other words', async () => {
    await importing(aFileWith(drafting));
    const report = await importing(aFileWith({ ...drafting, published: '2026-02-20' }));
    expect(report.items).toMatchObject([{ reference: 'R-0001', outcome: 'rejected' }]);
    expect(report.items[0]?.says).toContain('record what is new on the case itself');
    expect(await record('R-0001')).toMatchObject({ statePath: 'reviewing.drafting' });
  });

  it('makes one review of each row when two people import the file at once', async () => {
    const file = aFileWith(published, atHomeOffice, drafting);
    const reports = await Promise.all([importing(file), importing(file)]);
    for (const report of reports) expect(report).toMatchObject({ rows: 3, rejected: 0 });
    expect(reports[0]?.items.map(({ reference }) => reference).sort()).toEqual(
      reports[1]?.items.map(({ reference }) => reference).sort(),
    );
    expect(await dataSource.manager.countBy(WorkflowInstance, { kind: 'review-case' })).toBe(3);
    expect((await verified()).flaw).toBeNull();
  });

  it('leaves whole rows only when it breaks off, and goes on from there the next time', async () => {
    const executor = product.select(AdoptionModule).get(WorkflowExecutor);
    const breaking = jest
      .spyOn(executor, 'openRib')
      .mockRejectedValueOnce(new Error('The power went off'));
    const file = aFileWith(published, drafting);
    await expect(importing(file)).rejects.toThrow('The power went off');
    expect(await dataSource.manager.count(WorkflowInstance)).toBe(1);

    breaking.mockRestore();
    const report = await importing(file);
    expect(report.items.map(({ reference }) => reference)).toEqual(['R-0001', 'R-0002']);
    expect(await record('R-0002/chair-tenure/1')).toMatchObject({ statePath: 'active' });
  });

  it('undoes the whole row when any part of it is refused, and says why', async () => {
    const caseOfficer: Actor = { ...administrator, roles: ['kcst-case-officer'] };
    const report = await importing(aFileWith(drafting), { actor: caseOfficer });
    expect(report).toMatchObject({ rows: 1, rejected: 1 });
    expect(report.items[0]?.says).toContain('Your role may not do this');
    expect(await dataSource.manager.count(WorkflowInstance)).toBe(0);
    expect(await importing(aFileWith(drafting))).toMatchObject({ imported: 1 });
    expect(await record('R-0001')).toMatchObject({ title: 'Cherry/2025' });
  });

  it('rejects a row that holds more than the record can, and keeps its text', async () => {
    const headings = ['case', ...Array.from({ length: 250 }, (_, index) => `column ${index}`)];
    const cells = headings.map((_, index) => `cell ${index}`);
    const report = await importing(Buffer.from(`${headings.join(',')}\n${cells.join(',')}\n`));
    expect(report).toMatchObject({ rows: 1, rejected: 1 });
    expect(report.items[0]?.says).toContain('takes 200 entries or fewer');
    expect(report.items[0]?.text).toContain('cell 249');
    expect(await dataSource.manager.count(WorkflowInstance)).toBe(0);
  });

  it('is entered under the name of the administrator who imports', async () => {
    await importing(aFileWith(published), { actor: administrator });
    expect(await factsOf('R-0001')).toMatchObject([
      { actor: 'u-1', actorName: 'KCST administrator' },
    ]);
  });
});
