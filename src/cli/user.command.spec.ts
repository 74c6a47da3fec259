import { describeOnEachDatabase } from '../../test/support/databases';
import { dhr } from './dhr.command';
import type { Terminal } from './terminal';

/** Types a command, and answers what is seen of it. */
async function typing(databaseUrl: string, args: readonly string[]): Promise<string> {
  const seen: string[] = [];
  const terminal: Terminal = {
    say: (text) => void seen.push(text),
    complain: (text) => void seen.push(text),
    progress: () => undefined,
    canAsk: false,
    askSecretly: () => Promise.resolve(''),
    piped: () => Promise.resolve('three unrelated words'),
  };
  const exitCode = await dhr(args, terminal, databaseUrl);
  return [exitCode, ...seen].join(' ');
}

describeOnEachDatabase('an account, from the command line', (openDatabase) => {
  it('is tied to somebody who is on the register of people, or to nobody', async () => {
    const { url } = await openDatabase();
    const type = (...args: readonly string[]) => typing(url, ['user', ...args]);
    const somebody = ['--email', 'a@example.org', '--name', 'A', '--role', 'steering-group-member'];
    const nobody = 'Nobody on the register of people has the reference P-0099';
    const add = ['add', ...somebody, '--password-stdin'];
    expect(await type(...add, '--person', 'P-0099')).toContain(`1 ${nobody}`);
    expect(await type(...add)).toContain('0 A may sign in');
    const edit = ['edit', 'a@example.org'];
    expect(await type(...edit, '--organisation', 'Kent Police', '--no-person')).toBe(
      '0 The account a@example.org was changed. It is tied to nobody on the register of people.',
    );
    expect(await type(...edit, '--person', 'P-0099')).toContain(nobody);
    expect(await type(...edit)).toContain('2 Say what is to change');
  });

  it('is renamed, given another role and a password, closed and opened again', async () => {
    const { url } = await openDatabase();
    const type = (...args: readonly string[]) => typing(url, ['user', ...args]);
    const email = 'a@example.org';
    const role = ['--role', 'kcst-administrator'];
    const add = (address: string, ...rest: readonly string[]) =>
      type('add', '--email', address, '--name', 'A', ...rest, '--password-stdin');
    await add(email, ...role);
    const last = '1 This is the last account with the role KCST administrator';
    expect(await type('edit', email, '--role', 'auditor')).toContain(last);
    expect(await type('close', email)).toContain(last);
    await add('b@example.org', ...role);
    expect(await type('edit', email, '--name', 'C', '--role', 'auditor')).toContain(
      '0 The account',
    );
    expect(await type('password', email, '--password-stdin')).toContain(
      '0 a@example.org has a new',
    );
    expect(await type('close', email)).toBe('0 The account a@example.org is closed.');
    expect(await add(email, ...role)).toContain('1 The closed account of C has the email address');
    expect(await type('reopen', email)).toBe('0 a@example.org may sign in again.');
  });
});
