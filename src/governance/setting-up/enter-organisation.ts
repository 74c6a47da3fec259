import { Injectable } from '@nestjs/common';
import { isSameName } from '../../../workflows/language/names';
import type { Actor } from '../../kernel/actor';
import { Entering, refuseEntry, type Entered } from './entering';
import type { OrganisationEntry, Said } from './partnership-file';
import { RegistersQuery, type Registered, type Transaction } from './queries/registers.query';

/** Enters one organisation of a partnership's file. */
@Injectable()
export class EnterOrganisation {
  constructor(
    private readonly registers: RegistersQuery,
    private readonly entering: Entering,
  ) {}

  async register(
    tx: Transaction,
    { name, registration, source }: OrganisationEntry,
    actor: Actor,
  ): Promise<Entered> {
    const known = organisationNamed(await this.registers.all(tx, 'organisation'), name);
    if (known) return { ok: true, reference: known.reference, added: [] };
    const reference = await this.entering.open(
      'organisation',
      'organisation.register',
      registration,
      actor,
    );
    if (source !== null) {
      const note = { text: `Source: ${source}` };
      const row = await this.registers.rowOf(tx, reference);
      await this.entering.ask('organisation', row, 'organisation.addNote', note, actor);
    }
    return { ok: true, reference, added: ['the organisation'] };
  }

  /** What became of it, once every organisation of the file is on the register. */
  async complete(
    tx: Transaction,
    { renames, ended, signed }: OrganisationEntry,
    { reference, added }: Entered,
    actor: Actor,
  ): Promise<Entered> {
    const all = await this.registers.all(tx, 'organisation');
    const own = all.find((one) => one.reference === reference);
    if (!own) return refuseEntry(`${reference} is not on the register of organisations.`);
    const { names, existsUntil, agreementsSigned } = own.memory;
    const steps: { readonly event: string; readonly says: string; readonly said: Said }[] = [
      ...renames
        .filter(({ name }) => !names.some((had) => isSameName(had.name, name)))
        .map((said) => ({ event: 'organisation.rename', says: 'a later name', said })),
      ...(ended === null || existsUntil !== null
        ? []
        : [{ event: 'organisation.end', says: 'its end', said: withSuccessors(ended, all) }]),
      ...signed
        .filter(({ version }) => !agreementsSigned.some((had) => isSameName(had.version, version)))
        .map((said) => ({ event: 'organisation.signAgreement', says: 'a signature', said })),
    ];
    for (const { event, said } of steps) {
      await this.entering.ask('organisation', own, event, said, actor);
    }
    return { ok: true, reference, added: [...added, ...steps.map(({ says }) => says)] };
  }
}

function withSuccessors(ended: Said, all: readonly Registered<'organisation'>[]): Said {
  return Object.fromEntries(
    Object.entries(ended).map(([key, value]) =>
      key === 'successor' || key === 'secondSuccessor'
        ? [key, referenceOf(all, value, 'its successor')]
        : [key, value],
    ),
  );
}

/** By any name it has had. */
export const organisationNamed = (
  all: readonly Registered<'organisation'>[],
  name: unknown,
): Registered<'organisation'> | undefined =>
  all.find(
    ({ memory }) =>
      isSameName(memory.title, name) || memory.names.some((had) => isSameName(had.name, name)),
  );

/** @throws Rollback when nothing of that name is on the register */
export function referenceOf(
  all: readonly Registered<'organisation'>[],
  name: unknown,
  where: string,
): string {
  const found = organisationNamed(all, name);
  if (found) return found.reference;
  return refuseEntry(
    `There is no organisation “${String(name)}” on the register, which is named as ${where}. Name it as it stands there, or put it into the file of organisations first.`,
  );
}
