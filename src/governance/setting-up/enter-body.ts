import { Injectable } from '@nestjs/common';
import { isSameName } from '../../../workflows/language/names';
import type { BodyMemory } from '../../../workflows/language/memory';
import type { Actor } from '../../kernel/actor';
import { referenceOf } from './enter-organisation';
import { Entering, refuseEntry, type Entered } from './entering';
import type { BodyEntry, Said } from './partnership-file';
import { RegistersQuery, type Registered, type Transaction } from './queries/registers.query';

type Bodies = readonly Registered<'body'>[];

/** Enters one body of a partnership's file: what it is, its terms, its list, its cycles. */
@Injectable()
export class EnterBody {
  constructor(
    private readonly registers: RegistersQuery,
    private readonly entering: Entering,
  ) {}

  async enter(tx: Transaction, entry: BodyEntry, actor: Actor): Promise<Entered> {
    const { establishment, notes } = entry;
    const known = await this.registers.body(tx, String(establishment.key));
    const isNew = known === null;
    const own = known ?? (await this.establish(tx, establishment, actor));
    const added = [
      ...(isNew ? ['the body'] : []),
      ...(await this.terms(tx, own, entry.terms, actor)),
      ...(await this.seats(tx, own, entry.seats, actor)),
      ...(await this.rest(own, entry, actor)),
    ];
    for (const text of isNew ? notes : []) {
      await this.entering.ask('body', own, 'body.addNote', { text }, actor);
    }
    return { ok: true, reference: own.reference, added };
  }

  private async establish(tx: Transaction, said: Said, actor: Actor): Promise<Registered<'body'>> {
    const bodies = await this.registers.all(tx, 'body');
    const answers = withBody(said, 'parent', bodies);
    const reference = await this.entering.open('body', 'body.establish', answers, actor);
    const all = await this.registers.all(tx, 'body');
    return all.find((one) => one.reference === reference) ?? refuseEntry('It was not set up.');
  }

  private async terms(
    tx: Transaction,
    own: Registered<'body'>,
    terms: readonly Said[],
    actor: Actor,
  ): Promise<readonly string[]> {
    const missing = terms.filter(({ title, agreedOn }) => !hasTerms(own.memory, title, agreedOn));
    let version = own.memory.terms.length;
    for (const { approvedOn, ...said } of missing) {
      version += 1;
      const answers = withBody(said, 'meetsBefore', await this.registers.all(tx, 'body'));
      await this.entering.ask('body', own, 'body.draftTerms', answers, actor);
      if (approvedOn === undefined) continue;
      const approval = { terms: String(version), approvedOn };
      await this.entering.ask('body', own, 'body.approveTerms', approval, actor);
    }
    return counted(missing.length, 'version of the terms of reference');
  }

  private async seats(
    tx: Transaction,
    own: Registered<'body'>,
    seats: readonly Said[],
    actor: Actor,
  ): Promise<readonly string[]> {
    const missing = seats.filter(
      ({ name }) => !own.memory.seats.some((row) => isSameName(row.name, name)),
    );
    if (missing.length === 0) return [];
    const organisations = await this.registers.all(tx, 'organisation');
    for (const said of missing) {
      const where = `the organisation of the row “${String(said.name)}”`;
      const organisation = referenceOf(organisations, said.organisation, where);
      await this.entering.ask('body', own, 'body.addSeat', { ...said, organisation }, actor);
    }
    return counted(missing.length, missing.length === 1 ? 'row of the list' : 'rows of the list');
  }

  private async rest(
    own: Registered<'body'>,
    { agreements, cycles }: BodyEntry,
    actor: Actor,
  ): Promise<readonly string[]> {
    const issued = agreements.filter(
      ({ version }) => !own.memory.agreements.some((had) => isSameName(had.version, version)),
    );
    const agreed = cycles.filter(({ year }) => !own.memory.cycles.some((had) => had.year === year));
    for (const said of issued) {
      await this.entering.ask('body', own, 'body.issueAgreement', said, actor);
    }
    for (const said of agreed) await this.entering.ask('body', own, 'body.agreeCycle', said, actor);
    return [
      ...counted(issued.length, 'version of the agreement'),
      ...counted(agreed.length, 'cycle of meetings'),
    ];
  }
}

const hasTerms = ({ terms }: BodyMemory, title: unknown, agreedOn: unknown): boolean =>
  terms.some((had) => isSameName(had.title, title) && had.agreedOn === agreedOn);

const counted = (count: number, what: string): readonly string[] =>
  count === 0 ? [] : [`${count} ${what}`];

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '?');

/** A body is named by its short name; here its reference is asked for. */
function withBody(said: Said, field: string, bodies: Bodies): Said {
  const key = said[field];
  if (key === undefined) return said;
  const found = bodies.find(({ memory }) => memory.key === key);
  if (found) return { ...said, [field]: found.reference };
  return refuseEntry(
    `“${field}” names the body “${textOf(key)}”, which is not set up. Use its short name, and put it before this one.`,
  );
}
