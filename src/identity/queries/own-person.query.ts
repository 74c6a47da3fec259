import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isSameName } from '../../../workflows/language/names';
import { KeptRecords, type KeptRecord } from '../../kernel/kept-records';
import { onceForEach } from '../../kernel/once-for-each';
import { AppUser } from '../records/app-user.entity';

/** Somebody on the register of people. */
export interface PersonOnRegister {
  /** 'P-0003' */
  readonly reference: string;
  readonly name: string;
}

/** Who of the register an account belongs to, and how that is known. */
export interface OwnPerson extends PersonOnRegister {
  readonly known: 'tied' | 'by name';
}

/** An account as far as it says who somebody is. */
export type Named = Pick<AppUser, 'id' | 'name' | 'person'>;

interface Register {
  /** Those who are on it, by reference; of two entries for one person, the one that is kept. */
  readonly names: ReadonlyMap<string, string>;
  /** Entries that turned out to be somebody else's: whose, and the name they were made in. */
  readonly sameAs: ReadonlyMap<string, PersonOnRegister>;
}

/**
 * Who of the register of people an account belongs to: the person it is tied to; without a tie, the
 * one person of its name, where no other open account could be theirs.
 */
@Injectable()
export class OwnPersonQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly records: KeptRecords,
  ) {}

  /** Null where nobody can be told. */
  async of(account: Named): Promise<OwnPerson | null> {
    const register = await this.register();
    const mayBeNamed = account.person === null && called(register, account.name).length === 1;
    return personOf(account, register, mayBeNamed ? await this.openAccounts() : []);
  }

  /** By the id of the account, of all that are open; those of whom nobody can be told are left out. */
  async ofAll(accounts: readonly Named[]): Promise<ReadonlyMap<string, OwnPerson>> {
    const register = await this.register();
    return new Map(
      accounts.flatMap((account) => {
        const own = personOf(account, register, accounts);
        return own ? [[account.id, own] as const] : [];
      }),
    );
  }

  /** Null where there is none of that reference: 'P-0003'. */
  async onRegister(reference: string): Promise<PersonOnRegister | null> {
    return entryOf(await this.register(), reference);
  }

  /** Everybody on the register, by name. */
  async everybody(): Promise<readonly PersonOnRegister[]> {
    const { names } = await this.register();
    return [...names]
      .map(([reference, name]) => ({ reference, name }))
      .sort((a, b) => a.name.localeCompare(b.name));
  }

  private openAccounts(): Promise<readonly Named[]> {
    return this.dataSource.manager.find(AppUser, {
      where: { active: 1 },
      select: { id: true, name: true, person: true },
    });
  }

  private async register(): Promise<Register> {
    return registerOf(await this.records.all(this.dataSource.manager, 'person'));
  }
}

/** Asked for at every request: read out of the records once for each change of them. */
const registerOf = onceForEach((people: ReadonlyMap<string, KeptRecord<'person'>>): Register => ({
  names: new Map(
    [...people].flatMap(([reference, { row }]) =>
      row.statePath === 'onRecord' ? [[reference, row.title] as const] : [],
    ),
  ),
  sameAs: new Map(
    [...people].flatMap(([reference, { row, memory }]) =>
      row.statePath === 'sameAsAnother' && memory.sameAs !== null
        ? [[reference, { reference: memory.sameAs, name: row.title }] as const]
        : [],
    ),
  ),
}));

function personOf(
  account: Named,
  register: Register,
  accounts: readonly Named[],
): OwnPerson | null {
  if (account.person !== null) {
    const tied = entryOf(register, account.person);
    return tied && { ...tied, known: 'tied' };
  }
  const [one, another] = called(register, account.name);
  if (!one || another) return null;
  const isAlsoOf = ({ id, name, person }: Named): boolean =>
    id !== account.id &&
    (person === null
      ? isSameName(name, account.name)
      : entryOf(register, person)?.reference === one.reference);
  return accounts.some(isAlsoOf) ? null : { ...one, known: 'by name' };
}

/** Those who are called so today, or were in an entry that turned out to be theirs. */
function called(register: Register, name: string): readonly PersonOnRegister[] {
  const entries = [
    ...register.names,
    ...[...register.sameAs].map(([reference, one]) => [reference, one.name] as const),
  ];
  const found = entries
    .filter(([, title]) => isSameName(title, name))
    .flatMap(([reference]) => entryOf(register, reference) ?? []);
  return [...new Map(found.map((one) => [one.reference, one])).values()];
}

/** Follows 'is the same person as' to the entry that is kept. */
function entryOf({ names, sameAs }: Register, reference: string): PersonOnRegister | null {
  let kept = reference;
  for (let steps = 0; steps <= sameAs.size && !names.has(kept); steps += 1) {
    kept = sameAs.get(kept)?.reference ?? kept;
  }
  const name = names.get(kept);
  return name === undefined ? null : { reference: kept, name };
}
