import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { standsForSeat } from '../../../workflows/language/governance';
import type { PartnershipKind } from '../../../workflows/language/kinds';
import type {
  BodyMemory,
  MemoryOf,
  OrganisationMemory,
  PersonMemory,
} from '../../../workflows/language/memory';
import { isSameName } from '../../../workflows/language/names';
import type { Role } from '../../../workflows/language/roles';
import { appointmentsOn, samePerson, seatsOn } from '../../../workflows/rules/room';
import { AccountsQuery, type Account } from '../../identity';
import { Clock } from '../../kernel/clock';
import { KeptRecords, type KeptRecord } from '../../kernel/kept-records';
import { Fact } from '../../kernel/records/fact.entity';
import { meaningOf, type Meant, type Told } from '../meaning';

/** Somebody who is to be told. */
export interface Recipient {
  readonly name: string;
  readonly address: string | null;
  /** Only those who can sign in are written to by the service itself. */
  readonly hasAccount: boolean;
}

export interface Addressees {
  /** What the organisation is called that is told; null where the notice is not to one. */
  readonly organisation: string | null;
  readonly people: readonly Recipient[];
}

interface Register {
  readonly accounts: readonly Account[];
  readonly organisations: ReadonlyMap<string, OrganisationMemory>;
  readonly people: Readonly<Record<string, PersonMemory>>;
  readonly bodies: ReadonlyMap<string, BodyMemory>;
}

const givesALead = [
  'recommendation.assigned',
  'recommendation.reassigned',
  'recommendation.adopted',
];

/** Whom the words of a notice mean today: 'Lead agency' -> the people of that organisation. */
@Injectable()
export class AddresseesQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly accounts: AccountsQuery,
    private readonly records: KeptRecords,
    private readonly clock: Clock,
  ) {}

  async of(notices: readonly Told[]): Promise<readonly Addressees[]> {
    if (notices.length === 0) return [];
    const register = await this.register();
    const found: Addressees[] = [];
    for (const notice of notices) {
      const leads = notice.row.kind === 'recommendation' ? await this.leads(notice) : [];
      const meant = meaningOf(notice, leads);
      found.push({
        organisation: titlesOf(meant, register),
        people: await this.people(meant, notice, register),
      });
    }
    return found;
  }

  private async register(): Promise<Register> {
    const { manager } = this.dataSource;
    const [accounts, organisations, people, bodies] = await Promise.all([
      this.accounts.open(),
      this.records.all(manager, 'organisation'),
      this.records.all(manager, 'person'),
      this.records.all(manager, 'body'),
    ]);
    return {
      accounts,
      organisations: memoriesIn(organisations),
      people: Object.fromEntries(memoriesIn(people)),
      bodies: memoriesIn(bodies),
    };
  }

  /** The lead agencies up to the entry of a notice, the latest last. */
  private async leads({ row, seq }: Told): Promise<readonly string[]> {
    const facts = await this.dataSource.manager.find(Fact, {
      where: { instanceId: row.id, type: In(givesALead) },
      order: { seq: 'ASC' },
      select: { seq: true, payload: true },
    });
    return facts
      .filter((fact) => fact.seq <= seq)
      .flatMap(({ payload }) => (JSON.parse(payload) as { lead?: string }).lead ?? []);
  }

  private async people(
    meant: Meant,
    { row }: Told,
    register: Register,
  ): Promise<readonly Recipient[]> {
    const { accounts } = register;
    const byRole = accounts.filter(({ roles }) => meant.roles?.some((one) => roles.includes(one)));
    const onCase = meant.onCase ? await this.holding(row.caseId, meant.onCase, accounts) : [];
    return unique([
      ...byRole.map(account),
      ...onCase
        .filter(({ organisation }) => !meant.agency || isSameName(meant.agency, organisation))
        .map(account),
      ...(meant.organisations ?? []).flatMap((one) => this.ofOrganisation(one, register)),
      ...this.ofBody(meant, register),
      ...(meant.people ?? []).flatMap((one) => this.listed(one, register)),
    ]);
  }

  private async holding(
    caseId: string,
    role: Role,
    accounts: readonly Account[],
  ): Promise<readonly Account[]> {
    const holders = await this.accounts.givenCase(caseId, role);
    return accounts.filter(({ id, roles }) => holders.has(id) && roles.includes(role));
  }

  /** Its members with an account, and whoever the Steering Group's list names for it besides. */
  private ofOrganisation(reference: string, register: Register): readonly Recipient[] {
    const names = namesOf(reference, register.organisations);
    const members = register.accounts.filter(
      ({ organisation, roles }) =>
        roles.includes('steering-group-member') &&
        names.some((name) => isSameName(name, organisation)),
    );
    const today = this.clock.today();
    const listed = [...register.bodies.values()]
      .filter(({ key }) => key === 'steering-group')
      .flatMap((group) => {
        const seats = seatsOn(group, today).filter((seat) => seat.organisation === reference);
        return appointmentsOn(group, today).filter(
          ({ seat, capacity }) =>
            standsForSeat.includes(capacity) && seats.some(({ id }) => id === seat),
        );
      });
    return [
      ...members.map(account),
      ...listed.flatMap(({ person }) => this.listed(person, register)),
    ];
  }

  private ofBody({ body, capacity, appointment }: Meant, register: Register): readonly Recipient[] {
    const memory = register.bodies.get(body ?? '');
    if (!memory) return [];
    const held = appointment
      ? memory.appointments.filter(({ id }) => id === appointment)
      : appointmentsOn(memory, this.clock.today()).filter(
          (one) => !capacity || one.capacity === capacity,
        );
    return held.flatMap(({ person }) => this.listed(person, register));
  }

  /** Somebody on a list: by their account where they have one. */
  private listed(reference: string, { people, accounts }: Register): readonly Recipient[] {
    const kept = samePerson(people, reference);
    const person = people[kept];
    if (!person) return [];
    const own = accounts.find((one) => one.person?.reference === kept);
    return [
      own ? account(own) : { name: person.title, address: person.secureEmail, hasAccount: false },
    ];
  }
}

const memoriesIn = <K extends PartnershipKind>(
  records: ReadonlyMap<string, KeptRecord<K>>,
): ReadonlyMap<string, MemoryOf[K]> =>
  new Map([...records].map(([reference, { memory }]) => [reference, memory]));

const account = ({ name, email }: Account): Recipient => ({
  name,
  address: email,
  hasAccount: true,
});

/** One message to each address, however many parts somebody plays. */
function unique(people: readonly Recipient[]): readonly Recipient[] {
  const seen = new Map<string, Recipient>();
  for (const person of people) {
    const key = person.address ?? person.name;
    if (!seen.has(key)) seen.set(key, person);
  }
  return [...seen.values()];
}

/** Every name by which people say that they work for it, or for whoever took over its work. */
function namesOf(
  reference: string,
  organisations: ReadonlyMap<string, OrganisationMemory>,
  passed: readonly string[] = [],
): readonly string[] {
  const memory = organisations.get(reference);
  if (!memory || passed.includes(reference)) return [];
  return [
    ...memory.names.map(({ name }) => name),
    ...memory.successors.flatMap((one) => namesOf(one, organisations, [...passed, reference])),
  ];
}

const titlesOf = ({ organisations, agency }: Meant, register: Register): string | null =>
  organisations?.map((one) => register.organisations.get(one)?.title ?? one).join(', ') ||
  (agency ?? null);
