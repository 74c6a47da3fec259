import { Injectable } from '@nestjs/common';
import { checkShape } from '../../../workflows/language/answers';
import type { PlainDate } from '../../../workflows/language/dates';
import type { WorkflowKind } from '../../../workflows/language/kinds';
import { asPrinted } from '../../governance';
import type { Actor } from '../../kernel/actor';
import { Clock } from '../../kernel/clock';
import type { Question } from '../../kernel/command';
import { newId } from '../../kernel/ids';
import { refused, type Accepted, type Outcome, type Refused } from '../../kernel/outcome';
import { Rollback } from '../../kernel/unit-of-work';
import { WorkflowExecutor } from '../../kernel/workflow-executor';
import { currentWorkflow } from '../../kernel/workflow-registry';
import { adoptionOfRow } from './adoption-of-row';
import type { PlannedRow } from './planned-row';
import { kindOf, readAddressees, type ReadAddressee } from './printed-bodies';
import {
  RegisterNamesQuery,
  type Register,
  type Transaction,
} from './queries/register-names.query';

/** Where a row goes: a plan that is here, or a source that is registered for it. */
export type PlanWanted =
  | { readonly caseId: string }
  | { readonly link: string; readonly source: Readonly<Record<string, unknown>> };

export interface RowWanted {
  readonly row: PlannedRow;
  readonly plan: PlanWanted;
  /** Names that printed words stand for, beside those of the register. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Whether a body that is named in full, and is not on the register, is added to it. */
  readonly addsBodies: boolean;
  readonly file: string;
  readonly commandId: string;
  readonly actor: Actor;
}

/** What became of one addressee. */
export interface AddresseeTaken extends ReadAddressee {
  readonly organisation: string | null;
  readonly added: boolean;
}

export interface RowTaken {
  readonly ok: true;
  readonly accepted: Accepted;
  readonly addressees: readonly AddresseeTaken[];
  readonly warnings: readonly string[];
}

/** Enters one row of a plan, with the source and the organisations it needs: all of it, or nothing. */
@Injectable()
export class EnterRow {
  constructor(
    private readonly executor: WorkflowExecutor,
    private readonly names: RegisterNamesQuery,
    private readonly clock: Clock,
  ) {}

  /** @throws Rollback with the refusal, when any step is refused */
  async enter(tx: Transaction, wanted: RowWanted): Promise<RowTaken> {
    const { row, actor, commandId } = wanted;
    const register = await this.names.register(tx);
    const read = readAddressees(row.addressees, nameIn(register, wanted.aliases));
    const addressees = await this.organisations(read.addressees, register, wanted);
    const { answers, madeOn, isComplete, warnings } = adoptionOfRow(row, read, this.clock.today());
    const caseId = await this.plan(tx, wanted);
    const lead = addressees[0]?.organisation ?? null;
    const others = addressees.flatMap(({ organisation }) => organisation ?? []);
    const support = [...new Set(others)].filter((one) => one !== lead);
    const stands = isComplete ? 'complete' : lead === null ? 'proposed' : 'assigned';
    const question = this.question(
      'recommendation',
      'recommendation.adopt',
      {
        ...answers,
        ...(lead === null ? {} : { lead }),
        ...(support.length > 0 ? { support } : {}),
        stands,
      },
      madeOn,
    );
    const command = { id: commandId, actor };
    const accepted = required(
      await this.executor.openRib(caseId, 'recommendation', question, command),
    );
    const added = addressees.filter((one) => one.added);
    return {
      ok: true,
      accepted,
      addressees,
      warnings: [
        ...warnings,
        ...added.map(
          ({ name }) => `“${name}” is new on the register of organisations: check what it is.`,
        ),
      ],
    };
  }

  private async plan(tx: Transaction, { plan, actor }: RowWanted): Promise<string> {
    if ('caseId' in plan) return plan.caseId;
    const known = await this.names.sourceAt(tx, plan.link);
    if (known) return known.caseId;
    const question = this.question('source', 'source.register', plan.source);
    const command = { id: newId(), actor };
    return required(await this.executor.open('source', 'g2016', question, command)).caseId;
  }

  private async organisations(
    read: readonly ReadAddressee[],
    register: Register,
    wanted: RowWanted,
  ): Promise<readonly AddresseeTaken[]> {
    const here = new Map([...register.named].map(([key, { reference }]) => [key, reference]));
    const taken: AddresseeTaken[] = [];
    for (const one of read) {
      const key = asPrinted(one.name ?? '');
      const known = one.name === null ? null : (here.get(key) ?? null);
      const added =
        one.name !== null && known === null && wanted.addsBodies
          ? await this.add(one.name, one.printed, wanted)
          : null;
      if (added !== null) here.set(key, added);
      taken.push({ ...one, organisation: known ?? added, added: added !== null });
    }
    return taken;
  }

  private async add(name: string, printed: string, { actor, file }: RowWanted): Promise<string> {
    const registration = { name, kind: kindOf(name), responsibleAuthority: false };
    const question = this.question('organisation', 'organisation.register', registration);
    const accepted = required(
      await this.executor.open('organisation', 'g2016', question, { id: newId(), actor }),
    );
    const text = `Added when ${file} was read in, because a recommendation in it is addressed to “${printed}”. What kind of body it is was told from its name; its duties were not looked up.`;
    const note = this.question('organisation', 'organisation.addNote', { text });
    required(await this.executor.ask(accepted.instanceId, note, { id: newId(), actor }));
    return accepted.reference;
  }

  /** @throws Rollback when a row holds what no box takes */
  private question(
    kind: WorkflowKind,
    event: string,
    sent: Question['answers'],
    effectiveOn: PlainDate | null = null,
  ): Question {
    const fields = currentWorkflow(kind).events[event]?.fields ?? {};
    const { answers, errors } = checkShape(fields, sent, this.clock.today());
    if (errors.length === 0) {
      return { event, answers, ...(effectiveOn === null ? {} : { effectiveOn }) };
    }
    const says = `${errors.map((error) => error.says).join('. ')}.`;
    throw new Rollback<Refused>(refused('requirements-unmet', says));
  }
}

/** By a name that it has or had; by another name that is known for it; by that of the register first. */
const nameIn =
  ({ named }: Register, aliases: ReadonlyMap<string, string>) =>
  (printed: string): string | null => {
    const key = asPrinted(printed);
    const alias = aliases.get(key);
    return named.get(key)?.name ?? (alias && (named.get(asPrinted(alias))?.name ?? alias)) ?? null;
  };

/** What any step refuses undoes the whole row. */
function required(outcome: Outcome): Accepted {
  if (!outcome.ok) throw new Rollback<Outcome>(outcome);
  return outcome;
}
