import { Command } from 'commander';
import { isPlainDate, type PlainDate } from '../../workflows/language/dates';
import { roles } from '../../workflows/language/roles';
import { FindRecordQuery } from '../cases';
import { capacities, CaseAccessBook, OwnPersonQuery, UserAccounts } from '../identity';
import { theSystem } from '../kernel/actor';
import { answering, CommandRefused, type Shell } from './shell';
import type { Terminal } from './terminal';

interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly role: readonly string[];
  readonly organisation?: string;
  readonly person?: string;
  readonly passwordStdin?: true;
}

interface Change {
  readonly name?: string;
  readonly role?: readonly string[];
  readonly organisation?: string;
  /** False: nobody. */
  readonly person?: string | false;
}

interface Gift {
  readonly from?: string;
  readonly until?: string;
}

export const userCommand = (shell: Shell): Command =>
  new Command('user')
    .description('people who may sign in')
    .addCommand(addUser(shell))
    .addCommand(editUser(shell))
    .addCommand(setPassword(shell))
    .addCommand(closeUser(shell))
    .addCommand(reopenUser(shell))
    .addCommand(giveCase(shell));

const addUser = (shell: Shell): Command =>
  answering<NewAccount>(
    shell,
    new Command('add')
      .description('make an account; the password is asked for, and never part of the command')
      .requiredOption('--email <address>', 'email address to sign in with')
      .requiredOption('--name <name>', 'name that the records will show')
      .requiredOption('--role <role...>', `one or more of: ${Object.keys(roles).join(', ')}`)
      .option('--organisation <name>', 'organisation that the person is from')
      .option('--person <reference>', 'who this is on the register of people, such as P-0003')
      .option('--password-stdin', 'read the password from standard input'),
    async (_args, { email, name, role, organisation, person, passwordStdin }) => {
      const named = rolesIn(role);
      const password = await passwordFrom(
        shell.terminal,
        passwordStdin === true,
        'no account was made',
      );
      const id = await shell.withProduct((product) =>
        product.get(UserAccounts, { strict: false }).addUser({
          email,
          name,
          password,
          roles: named,
          organisation: organisation ?? null,
          person: person ?? null,
        }),
      );
      return {
        says: `${name} may sign in as ${email.trim().toLowerCase()}.`,
        json: { id, email: email.trim().toLowerCase(), roles: named },
      };
    },
  );

const editUser = (shell: Shell): Command =>
  answering<Change>(
    shell,
    new Command('edit')
      .description('say what somebody is called, what they are, of which organisation, and who')
      .argument('<email>', 'email address of the account')
      .option('--name <name>', 'name that the records will show')
      .option(
        '--role <role...>',
        `instead of the roles it has, one or more of: ${Object.keys(roles).join(', ')}`,
      )
      .option('--organisation <name>', 'organisation that the person is from')
      .option('--person <reference>', 'who this is on the register of people, such as P-0003')
      .option('--no-person', 'nobody on the register of people'),
    async ([email = ''], { name, role, organisation, person }) => {
      if ([name, role, organisation, person].every((one) => one === undefined)) {
        throw new CommandRefused(
          'Say what is to change: --name, --role, --organisation, --person or --no-person.',
        );
      }
      const own = await shell.withProduct(async (product) => {
        const accounts = product.get(UserAccounts, { strict: false });
        await accounts.change(email, {
          ...(name === undefined ? {} : { name }),
          ...(role === undefined ? {} : { roles: rolesIn(role) }),
          ...(organisation === undefined ? {} : { organisation }),
          ...(person === undefined ? {} : { person: person === false ? null : person }),
        });
        return product.get(OwnPersonQuery, { strict: false }).of(await accounts.userWith(email));
      });
      const whose = own
        ? `${own.known === 'tied' ? 'is tied to' : 'is taken by its name for'} ${own.name} (${own.reference})`
        : 'is tied to nobody on the register of people';
      return {
        says: `The account ${email} was changed. It ${whose}.`,
        json: { email, person: own?.reference ?? null, known: own?.known ?? null },
      };
    },
  );

const setPassword = (shell: Shell): Command =>
  answering<Pick<NewAccount, 'passwordStdin'>>(
    shell,
    new Command('password')
      .description('give a new password; it is asked for, and never part of the command')
      .argument('<email>', 'email address of the account')
      .option('--password-stdin', 'read the password from standard input'),
    async ([email = ''], { passwordStdin }) => {
      const password = await passwordFrom(
        shell.terminal,
        passwordStdin === true,
        'the old one stays',
      );
      await shell.withProduct((product) =>
        product.get(UserAccounts, { strict: false }).setPassword(email, password),
      );
      return {
        says: `${email} has a new password, and is signed out everywhere.`,
        json: { email },
      };
    },
  );

const closeUser = (shell: Shell): Command =>
  answering(
    shell,
    new Command('close')
      .description('let an account sign in no more; what it did stays')
      .argument('<email>', 'email address of the account'),
    async ([email = '']) => {
      await shell.withProduct((product) =>
        product.get(UserAccounts, { strict: false }).close(email),
      );
      return { says: `The account ${email} is closed.`, json: { email } };
    },
  );

const reopenUser = (shell: Shell): Command =>
  answering(
    shell,
    new Command('reopen')
      .description('let a closed account sign in again, with the password that it had')
      .argument('<email>', 'email address of the account'),
    async ([email = '']) => {
      await shell.withProduct((product) =>
        product.get(UserAccounts, { strict: false }).reopen(email),
      );
      return { says: `${email} may sign in again.`, json: { email } };
    },
  );

const giveCase = (shell: Shell): Command =>
  answering<Gift>(
    shell,
    new Command('give-case')
      .description('let a person work on one review')
      .argument('<reference>', 'reference of the review, such as R-0042')
      .argument('<email>', 'email address of the person')
      .argument('<capacity>', `one of: ${capacities.join(', ')}`)
      .option('--from <date>', 'first day, as in 2026-03-27; today when left out')
      .option('--until <date>', 'last day; no end when left out'),
    async ([reference = '', email = '', capacity = ''], { from, until }) => {
      const fromOn = dayIn('--from', from);
      const untilOn = dayIn('--until', until) ?? null;
      await shell.withProduct(async (product) => {
        const cases = product.get(FindRecordQuery, { strict: false });
        const review = await cases.review(reference, theSystem);
        if (!review) throw new CommandRefused(`There is no review ${reference}.`, 1);
        const book = product.get(CaseAccessBook, { strict: false });
        const gift = { caseId: review.caseId, email, capacity, untilOn };
        await book.giveCaseAccess(fromOn === undefined ? gift : { ...gift, fromOn });
      });
      return {
        says: `${email} may work on ${reference} as ${capacity}.`,
        json: { reference, email, capacity, from: fromOn ?? null, until: untilOn },
      };
    },
  );

const rolesIn = (typed: readonly string[]): string[] => typed.flatMap((one) => one.split(','));

async function passwordFrom(
  terminal: Terminal,
  piped: boolean,
  otherwise: string,
): Promise<string> {
  if (piped) return (await terminal.piped()).replace(/\r?\n$/, '');
  if (!terminal.canAsk) {
    throw new CommandRefused(
      'There is no terminal to ask for the password: pipe it in and add --password-stdin.',
    );
  }
  const password = await terminal.askSecretly('Password: ');
  if ((await terminal.askSecretly('The same again: ')) !== password) {
    throw new CommandRefused(`The two passwords differ: ${otherwise}.`, 1);
  }
  return password;
}

function dayIn(option: string, given: string | undefined): PlainDate | undefined {
  if (given === undefined || isPlainDate(given)) return given;
  throw new CommandRefused(`${option} must be a day, as in 2026-03-27, not “${given}”.`);
}
