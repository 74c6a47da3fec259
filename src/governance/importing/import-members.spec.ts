import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import {
  databaseUnderTest,
  freshDatabase,
  type FreshDatabase,
} from '../../../test/support/databases';
import { plainDate } from '../../../workflows/language/dates';
import type { OrganisationMemory, PersonMemory } from '../../../workflows/language/memory';
import { membershipOn } from '../../../workflows/rules/membership';
import { SpreadsheetRefused } from '../../adoption';
import { KernelModule } from '../../kernel/kernel.module';
import { projectRoot } from '../../kernel/project-root';
import { Fact } from '../../kernel/records/fact.entity';
import { readPartnership } from '../setting-up/partnership-file';
import { RegistersQuery } from '../setting-up/queries/registers.query';
import { SetUpPartnership } from '../setting-up/set-up-partnership';
import { ImportMembers } from './import-members';
import { ImportingModule } from './importing.module';
import { fileOf, listOfJune2019 } from './members.factory';

const list = plainDate('2019-06-26');

describe('a partnership that is set up from files', () => {
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
        ImportingModule,
      ],
    })
    class Importer {}

    product = await NestFactory.createApplicationContext(Importer, { logger: ['error'] });
  });

  afterAll(async () => {
    await product.close();
    await database.close();
  });

  const setUp = (text: string) =>
    product
      .get(SetUpPartnership)
      .setUp({ file: 'partnership.json', partnership: readPartnership(text) });

  const setUpShipped = (file: string) =>
    setUp(readFileSync(join(projectRoot, 'data/governance', file), 'utf8'));

  const importing = (lines: readonly string[], on = list, body = 'steering-group') =>
    product.get(ImportMembers).import({ file: 'members.csv', bytes: fileOf(lines), body, on });

  const facts = () => dataSource.manager.count(Fact);

  const membership = async (on: string, key = 'steering-group') => {
    const registers = product.get(RegistersQuery, { strict: false });
    const { manager } = dataSource;
    const body = await registers.body(manager, key);
    if (!body) throw new Error(`There is no body ${key}`);
    const organisations: Record<string, OrganisationMemory> = {};
    for (const one of await registers.all(manager, 'organisation')) {
      organisations[one.reference] = one.memory;
    }
    const people: Record<string, PersonMemory> = {};
    for (const one of await registers.all(manager, 'person')) people[one.reference] = one.memory;
    return membershipOn(body.memory, organisations, people, plainDate(on));
  };

  // The steps build upon each other: what is entered once is looked at from many sides.
  it('has no members to take over before its bodies are there', async () => {
    await expect(importing(listOfJune2019)).rejects.toThrow(SpreadsheetRefused);
    await expect(importing(listOfJune2019)).rejects.toThrow('Set the bodies up first');
  });

  it('refuses an entry whole, with the reason, and enters the others', async () => {
    const report = await setUp(
      JSON.stringify({
        organisations: [
          { name: 'A trust', kind: 'hospital', responsibleAuthority: false },
          { name: 'A county council', kind: 'council', responsibleAuthority: true, colour: 'red' },
        ],
        bodies: [
          {
            name: 'A group',
            key: 'a-group',
            kind: 'subGroup',
            parent: 'kcsp',
            confidential: false,
          },
          {
            name: 'A forum',
            key: 'a-forum',
            kind: 'other',
            confidential: false,
            seats: [{ name: 'Nobody', organisation: 'Nobody knows', from: '2019-01-01' }],
          },
        ],
      }),
    );
    expect(report).toMatchObject({ rows: 4, imported: 0, rejected: 4 });
    expect(report.items.map(({ says }) => says)).toEqual([
      expect.stringContaining('What it is'),
      expect.stringContaining('“colour” is not asked for here'),
      expect.stringContaining('names the body “kcsp”, which is not set up'),
      expect.stringContaining('There is no organisation “Nobody knows” on the register'),
    ]);
    expect(await facts()).toBe(0);
  });

  it('is that of Kent and Medway when its own files are read', async () => {
    expect(await setUpShipped('organisations.json')).toMatchObject({ rejected: 0, rows: 28 });
    expect(await setUpShipped('bodies.json')).toMatchObject({ rejected: 0, rows: 4 });
    const { counts } = await membership('2019-07-17', 'kcsp');
    expect(counts).toEqual({ seats: 8, units: 8, invited: 9 });
    const then = await membership('2019-07-17', 'kcsp');
    expect(then.rows.filter(({ responsibleAuthority }) => responsibleAuthority)).toHaveLength(7);
  });

  it('stays as it is when the same files are read again', async () => {
    const before = await facts();
    const again = await setUpShipped('bodies.json');
    expect(again.items.every(({ says }) => says?.startsWith('It was already here'))).toBe(true);
    await setUpShipped('organisations.json');
    expect(await facts()).toBe(before);
  });

  it('takes over the published list: sixteen rows, none of them lost', async () => {
    const report = await importing(listOfJune2019);
    expect(report).toMatchObject({ rows: 16, imported: 16, importedWithWarnings: 0, remarks: [] });
    const { counts, offices, rows } = await membership('2019-06-26');
    expect(counts).toEqual({ seats: 14, units: 12, invited: 2 });
    expect(offices.map(({ name, capacity }) => [name, capacity])).toEqual([
      ['Head of Community Safety', 'chair'],
      ['Detective superintendent', 'viceChair'],
    ]);
    const row = (name: string) => rows.find((one) => one.name.startsWith(name));
    expect(row('Medway Council')?.representatives).toHaveLength(3);
    expect(row('Kent Fire')?.alternates).toHaveLength(2);
    expect(row('National Probation')).toMatchObject({ alternates: [], note: 'Alternate: N/A' });
    expect(row('Kent Specialist')?.representatives).toMatchObject([{ marks: ['Interim'] }]);
    expect(rows.filter(({ vacant }) => vacant)).toEqual([]);
  });

  it('changes nothing when the same list is taken over twice', async () => {
    const before = await facts();
    const again = await importing(listOfJune2019);
    expect(again.items.every(({ says }) => says?.startsWith('It was already here'))).toBe(true);
    expect(again).toMatchObject({ imported: 16, rejected: 0 });
    expect(await facts()).toBe(before);
  });

  it('ends, on the day before a newer list, whoever is no longer printed on it', async () => {
    const newer = listOfJune2019
      .map((line) =>
        line
          .replace('NHS England representative', 'Second NHS England representative')
          .replace('Interim: Acting assistant director', 'Acting assistant director')
          .replace('Detective superintendent(Vice Chair)', 'Detective chief inspector (Vice-Chair)')
          .replace(',Detective chief inspector,Vice Chair', ',,'),
      )
      .filter((line) => !line.startsWith('14,'));
    const report = await importing(
      [...newer, '15,A new charity,Manager,,,,', '16,,Nobody,,,,'],
      plainDate('2020-06-24'),
    );
    expect(report).toMatchObject({ rows: 17, rejected: 1 });
    expect(report.items.at(-1)).toMatchObject({
      says: expect.stringContaining('names no organisation') as string,
      text: '16,,Nobody,,,,',
    });
    expect(report.items.at(-2)?.warnings).toEqual([
      expect.stringContaining('was added to it. Say there what it is'),
    ]);

    const before = await membership('2020-06-23');
    expect(before.rows[0]?.representatives).toMatchObject([{ name: 'NHS England representative' }]);
    const after = await membership('2020-06-24');
    expect(after.rows[0]?.representatives).toMatchObject([
      { name: 'Second NHS England representative' },
    ]);
    expect(after.offices.map(({ name }) => name)).toEqual([
      'Head of Community Safety',
      'Detective chief inspector',
    ]);
    const children = after.rows.find(({ name }) => name.startsWith('Kent Specialist'));
    expect(children?.representatives).toMatchObject([
      { name: 'Acting assistant director', marks: [] },
    ]);
  });

  it('leaves a row that a newer list does not print, and says so', async () => {
    const report = await importing(
      listOfJune2019.filter((line) => !line.startsWith('14,')),
      plainDate('2021-06-01'),
    );
    expect(report.remarks).toEqual([
      expect.stringContaining('“Medway NHS Foundation Trust” is on the list'),
      expect.stringContaining('“A new charity” is on the list'),
    ]);
    const { rows } = await membership('2021-06-01');
    expect(rows.find(({ name }) => name === 'Medway NHS Foundation Trust')?.vacant).toBe(false);
  });
});
