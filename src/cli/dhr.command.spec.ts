import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrations } from '../../data/migrations';
import { describeOnEachDatabase, type FreshDatabase } from '../../test/support/databases';
import { dhr } from './dhr.command';
import type { Terminal } from './terminal';

interface Typed {
  readonly typedIn?: readonly string[];
  readonly pipedIn?: string;
}

/** Types a command as somebody would, and answers what they would see. */
async function typing(databaseUrl: string, args: readonly string[], typed: Typed = {}) {
  const said: string[] = [];
  const complained: string[] = [];
  const secrets = [...(typed.typedIn ?? [])];
  const terminal: Terminal = {
    say: (text) => void said.push(text),
    complain: (text) => void complained.push(text),
    progress: () => undefined,
    canAsk: typed.typedIn !== undefined,
    askSecretly: () => Promise.resolve(secrets.shift() ?? ''),
    piped: () => Promise.resolve(typed.pipedIn ?? ''),
  };
  const exitCode = await dhr(args, terminal, databaseUrl);
  return { exitCode, said: said.join('\n'), complained: complained.join('\n') };
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dhr-cli-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const reviews = 'case,csp,published\nAlder/2015,Ashford,2017-05-02\n(a remark),,\n';

const fileWith = async (name: string, content: string): Promise<string> => {
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
};

const oneSentence = /^[^\n]+\.$/;

describeOnEachDatabase('the command line', (openDatabase, kind) => {
  let database: FreshDatabase;
  const type = (args: readonly string[], typed?: Typed) => typing(database.url, args, typed);

  describe('over a database that is up to date', () => {
    beforeEach(async () => {
      database = await openDatabase();
    });

    const account = (email: string, role: string) =>
      type(['user', 'add', '--email', email, '--name', role, '--role', role, '--password-stdin'], {
        pipedIn: 'three unrelated words',
      });

    const oneReview = async () =>
      type(['import', 'reviews', await fileWith('one.csv', 'case,published\nAlder,2017-05-02\n')]);

    it('builds the search afresh', async () => {
      const { exitCode, said } = await type(['search', 'rebuild']);
      expect([exitCode, said]).toEqual([0, 'The search was built afresh from 0 entries.']);
    });

    it('makes an account, whose password is never part of the command', async () => {
      const made = await type(
        [
          ...['user', 'add', '--email', 'Admin@example.org', '--name', 'KCST administrator'],
          ...['--role', 'kcst-administrator', 'auditor', '--password-stdin', '--json'],
        ],
        { pipedIn: 'three unrelated words\n' },
      );
      expect(made).toMatchObject({ exitCode: 0, complained: '' });
      expect(JSON.parse(made.said)).toMatchObject({
        email: 'admin@example.org',
        roles: ['kcst-administrator', 'auditor'],
      });
      expect(made.said).not.toContain('unrelated');
    });

    it('asks twice for a password at a terminal', async () => {
      const chair = ['user', 'add', '--email', 'chair@example.org', '--name', 'A chair'];
      const command = [...chair, '--role', 'independent-chair'];
      expect(await type(command, { typedIn: ['three unrelated words', 'three others'] })).toEqual({
        exitCode: 1,
        said: '',
        complained: 'The two passwords differ: no account was made.',
      });
      const twice = ['three unrelated words', 'three unrelated words'];
      expect(await type(command, { typedIn: twice })).toMatchObject({
        exitCode: 0,
        said: 'A chair may sign in as chair@example.org.',
      });
    });

    it('does not wait for a password that nobody can type', async () => {
      const answer = await type([
        ...['user', 'add', '--email', 'a@example.org', '--name', 'A', '--role', 'auditor'],
      ]);
      expect(answer.exitCode).toBe(2);
      expect(answer.complained).toContain('--password-stdin');
    });

    it('says what is wrong with an account', async () => {
      const answer = await type(
        [
          ...['user', 'add', '--email', 'nowhere', '--name', 'A', '--role', 'king'],
          ...['--password-stdin', '--json'],
        ],
        { pipedIn: 'short' },
      );
      expect(answer.exitCode).toBe(1);
      expect(answer.complained).toContain('There is no role “king”');
      expect(JSON.parse(answer.said)).toEqual({ refused: answer.complained });
    });

    it('makes a token and shows it, and can list and revoke it', async () => {
      await account('admin@example.org', 'kcst-administrator');
      const made = await type(['token', 'create', 'admin@example.org', 'nightly', '--json']);
      const { id, token } = JSON.parse(made.said) as { id: string; token: string };
      expect(token).toMatch(/^dhr_/);
      const listed = await type(['token', 'list', 'admin@example.org']);
      expect(listed.said).toContain('nightly');
      expect(listed.said).not.toContain(token);
      expect(await type(['token', 'revoke', id])).toMatchObject({ exitCode: 0 });
      expect(await type(['token', 'revoke', id])).toMatchObject({ exitCode: 1, said: '' });
    });

    it('imports reviews, and keeps the report in a file', async () => {
      const file = await fileWith('reviews.csv', reviews);
      const kept = join(folder, 'report.json');
      const answer = await type(['import', 'reviews', file, '--json', kept]);
      expect(answer.exitCode).toBe(0);
      expect(answer.said).toContain('2 rows. Imported: 1; with warnings: 0; rejected: 1.');
      expect(JSON.parse(await readFile(kept, 'utf8'))).toMatchObject({
        file,
        rows: 2,
        imported: 1,
        importedWithWarnings: 0,
        rejected: 1,
        items: [
          { row: 1, reference: 'R-0001', outcome: 'imported' },
          { row: 2, reference: null, outcome: 'rejected', text: '(a remark),,' },
        ],
      });
    });

    it('imports by a mapping file, and under the name of an administrator', async () => {
      await account('admin@example.org', 'kcst-administrator');
      await account('chair@example.org', 'independent-chair');
      const file = await fileWith('theirs.csv', 'Name of DHR;CSP\nRowan/2020;Dover\n');
      const mapping = await fileWith('mapping.json', '{"Name of DHR": "case"}');
      const command = ['import', 'reviews', file, '--mapping', mapping, '--as'];
      const chair = await type([...command, 'chair@example.org']);
      expect(chair).toMatchObject({ exitCode: 1, said: '' });
      expect(chair.complained).toContain('name a KCST administrator');
      const administrator = await type([...command, 'admin@example.org', '--json']);
      expect(JSON.parse(administrator.said)).toMatchObject({ rows: 1, importedWithWarnings: 1 });
    });

    it.each([
      ['a file that is not there', ['nowhere.csv'], 'there is no such file'],
      ['a folder', ['.'], 'it is a folder'],
      ['an edition that does not exist', ['x.csv', '--edition', 'g1999'], 'g2016'],
    ])('refuses to import from %s, in one sentence', async (_what, args, says) => {
      const answer = await type(['import', 'reviews', ...args]);
      expect(answer).toMatchObject({ exitCode: 2, said: '' });
      expect(answer.complained).toMatch(oneSentence);
      expect(answer.complained).toContain(says);
    });

    it('never writes the report over the file, and finds its folder first', async () => {
      const file = await fileWith('precious.csv', reviews);
      const over = await type(['import', 'reviews', file, '--json', file]);
      expect(over).toMatchObject({ exitCode: 2 });
      expect(await readFile(file, 'utf8')).toBe(reviews);
      const nowhere = join(folder, 'nowhere', 'report.json');
      expect(await type(['import', 'reviews', file, '--json', nowhere])).toMatchObject({
        exitCode: 2,
      });
    });

    it('sets a partnership up from files, and takes over a list of its members', async () => {
      const partnership = await fileWith(
        'partnership.json',
        JSON.stringify({
          organisations: [{ name: 'A police force', kind: 'police', responsibleAuthority: true }],
          bodies: [{ name: 'A forum', key: 'forum', kind: 'other', confidential: false }],
        }),
      );
      const set = await type(['set-up', partnership, '--json']);
      expect(JSON.parse(set.said)).toMatchObject({ reports: [{ rows: 2, rejected: 0 }] });
      const wrong = await type(['set-up', await fileWith('wrong.json', '{"people": []}')]);
      expect(wrong).toMatchObject({ exitCode: 2, said: '' });
      expect(wrong.complained).toContain('“people”');

      const members = await fileWith(
        'members.csv',
        'organisation,representatives,alternates\nA police force,First / Second,N/A\n',
      );
      const command = ['import', 'members', members, '--on', '2019-06-26', '--body'];
      const taken = await type([...command, 'forum']);
      expect(taken.said).toContain('A police force (member): 2 representatives');
      const nowhere = await type([...command, 'nowhere']);
      expect(nowhere).toMatchObject({ exitCode: 2, said: '' });
      expect(nowhere.complained).toContain('The bodies are: forum.');
    });

    it('takes over recommendations and action plans as they were printed', async () => {
      const printed = await fileWith(
        'recommendations.csv',
        'source_url,rec_no,recommendation,addressed_to\nhttps://example.org/1,9.1 b,Ask alone,Northshire Police\n',
      );
      const kept = await type(['import', 'recommendations', printed, '--no-new-organisations']);
      expect(kept).toMatchObject({ exitCode: 0 });
      expect(kept.said).toContain('1 row. Imported: 1; with warnings: 0; rejected: 0.');
      expect(kept.said).toContain('for a person to decide: 1');
      const plan = await fileWith(
        'plan.csv',
        'row_no,action,lead_agency,target_date\n1,Write a guide,Northshire Police,Ongoing\n',
      );
      const taken = await type(['import', 'action-plan', plan, '--case', 'S-0001', '--json']);
      expect(JSON.parse(taken.said)).toMatchObject({ rows: 1, importedWithWarnings: 1 });
      const nowhere = await type(['import', 'action-plan', plan, '--case', 'R-9999']);
      expect(nowhere).toMatchObject({ exitCode: 2, said: '' });
      expect(nowhere.complained).toContain('There is no review and no other source R-9999');
    });

    it('gives a review to a person who may hold it', async () => {
      await account('chair@example.org', 'independent-chair');
      await oneReview();
      const given = ['chair@example.org', 'independent-chair'];
      expect(await type(['user', 'give-case', 'R-0001', ...given])).toMatchObject({
        exitCode: 0,
        said: 'chair@example.org may work on R-0001 as independent-chair.',
      });
      expect(await type(['user', 'give-case', 'R-9999', ...given])).toMatchObject({
        exitCode: 1,
        complained: 'There is no review R-9999.',
      });
      expect(
        await type(['user', 'give-case', 'R-0001', ...given, '--until', 'Friday']),
      ).toMatchObject({ exitCode: 2 });
    });

    it('sends no email where no mail server is named', async () => {
      expect(await type(['post'])).toEqual({
        exitCode: 2,
        said: '',
        complained: 'No email is sent: set SMTP_URL, MAIL_FROM and PUBLIC_URL first.',
      });
    });

    it('adds a bank holiday once', async () => {
      const command = ['holiday', 'add', '2027-06-09', 'A day off', '--why', 'Proclaimed'];
      expect(await type(command)).toMatchObject({
        exitCode: 0,
        said: '9 June 2027 is a bank holiday. Clocks that now fall due on another day: 0.',
      });
      expect(JSON.parse((await type([...command, '--json'])).said)).toEqual({
        date: '2027-06-09',
        title: 'A day off',
        added: false,
        redated: 0,
      });
      expect(
        await type(['holiday', 'add', '9 June', 'A day off', '--why', 'Proclaimed']),
      ).toMatchObject({ exitCode: 2 });
    });

    it('backs a SQLite database up while it is in use, and sends PostgreSQL to its own tool', async () => {
      await oneReview();
      const copy = join(folder, 'copy.sqlite');
      const answer = await type(['backup', copy]);
      if (kind === 'postgres') {
        expect(answer).toMatchObject({ exitCode: 2, said: '' });
        expect(answer.complained).toMatch(/pg_dump/);
        return;
      }
      expect(answer).toMatchObject({ exitCode: 0, complained: '' });
      expect((await stat(copy)).mode & 0o777).toBe(0o600);
      const [live, kept] = await Promise.all([
        type(['verify', '--json']),
        typing(`sqlite:${copy}`, ['verify', '--json']),
      ]);
      expect(JSON.parse(kept.said)).toEqual(JSON.parse(live.said));

      const again = await type(['backup', copy]);
      expect(again).toMatchObject({ exitCode: 2, said: '' });
      expect(again.complained).toContain('exists already');
      expect(await type(['backup', join(folder, 'nowhere', 'copy')])).toMatchObject({
        exitCode: 2,
      });
    });

    it('verifies, and names the first record that is not what its entries lead to', async () => {
      await oneReview();
      const sound = await type(['verify']);
      expect(sound).toMatchObject({ exitCode: 0, complained: '' });
      expect(sound.said).toMatch(/^All is in order: \d+ records with \d+ entries\.$/);

      await database.dataSource.query(
        `UPDATE workflow_instance SET title = 'Another' WHERE reference = 'R-0001'`,
      );
      const flawed = await type(['verify', '--json']);
      expect(flawed.exitCode).toBe(1);
      expect(flawed.complained).toContain('R-0001');
      expect(JSON.parse(flawed.said)).toMatchObject({ flaw: { reference: 'R-0001' } });
    });
  });

  describe('over a database without tables', () => {
    beforeEach(async () => {
      database = await openDatabase({ migrated: false });
    });

    it('asks to migrate first, and then does so once', async () => {
      const early = await type(['verify']);
      expect(early).toMatchObject({ exitCode: 2, said: '' });
      expect(early.complained).toContain('npm run dhr -- migrate');

      const migrated = await type(['migrate', '--json']);
      expect(migrated.exitCode).toBe(0);
      expect(JSON.parse(migrated.said)).toMatchObject({
        migrations: migrations.map(() => expect.any(String) as string),
      });
      expect((await type(['migrate'])).said).toMatch(/was up to date\.$/);
      expect(await type(['verify'])).toMatchObject({ exitCode: 0 });
    });
  });
});

describe('the command line without a database', () => {
  it.each([
    ['of an unknown kind', 'mysql://localhost/reviews'],
    ['that does not answer', 'postgres://nobody:secret@127.0.0.1:1/reviews'],
    ['in a folder that cannot be', 'sqlite:/dev/null/reviews.sqlite'],
  ])('refuses a database %s in one sentence', async (_kind, url) => {
    for (const command of [
      ['verify'],
      ['migrate'],
      ['holiday', 'add', '2027-06-09', 'x', '--why', 'y'],
    ]) {
      const answer = await typing(url, command);
      expect(answer).toMatchObject({ exitCode: 2, said: '' });
      expect(answer.complained).toMatch(oneSentence);
      expect(answer.complained).not.toContain('secret');
    }
  });

  it('makes no backup of a database that is not there', async () => {
    const copy = join(folder, 'of-nothing.sqlite');
    const answer = await typing(`sqlite:${join(folder, 'nothing.sqlite')}`, ['backup', copy]);
    expect(answer).toMatchObject({ exitCode: 2, said: '' });
    expect(answer.complained).toMatch(oneSentence);
    await expect(stat(copy)).rejects.toThrow('ENOENT');
    await expect(stat(join(folder, 'nothing.sqlite'))).rejects.toThrow('ENOENT');
  });

  it.each([
    ['migrate'],
    ['user add'],
    ['user give-case'],
    ['token create'],
    ['token list'],
    ['token revoke'],
    ['import reviews'],
    ['import members'],
    ['import action-plan'],
    ['import recommendations'],
    ['set-up'],
    ['verify'],
    ['backup'],
    ['holiday add'],
  ])('explains “%s”, which can answer as JSON', async (command) => {
    const { exitCode, said } = await typing('', [...command.split(' '), '--help']);
    expect(exitCode).toBe(0);
    expect(said).toContain(`Usage: dhr ${command}`);
    expect(said).toContain('--json');
  });

  it.each([
    [['verfy'], 'Did you mean verify?'],
    [['import', 'reviews'], "missing required argument 'file'"],
    [['backup', '--fast', 'x'], "unknown option '--fast'"],
    [['user', 'add', '--name', 'A'], '--email'],
    [['verify', 'everything'], 'too many arguments'],
  ])('answers %j in one sentence', async (args, says) => {
    const { exitCode, said, complained } = await typing('', args);
    expect({ exitCode, said }).toEqual({ exitCode: 2, said: '' });
    expect(complained.split('\n')).toHaveLength(1);
    expect(complained.toLowerCase()).toContain(says.toLowerCase());
  });
});
