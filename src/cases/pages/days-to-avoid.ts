import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { addDays, isPlainDate, sayDate, type PlainDate } from '../../../workflows/language/dates';
import { schedulingFieldOf } from '../../../workflows/rules/sensitive-dates/scheduling';
import {
  comingUp,
  sensitiveOn,
  warningOf,
  type SensitiveDate,
} from '../../../workflows/rules/sensitive-dates/sensitive-dates';
import {
  drawForm,
  happenedOnBox,
  readForm,
  RefusedForm,
  type FormOf,
  type Sent,
  type Typed,
} from '../../asking';
import { Clock } from '../../kernel/clock';
import type { Actor } from '../../kernel/actor';
import type { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { withQuery } from '../../web/paths';
import { DaysToAvoidQuery } from '../queries/days-to-avoid.query';

const daysAhead = 365;

/** Warns on the forms of letters, contacts and publications. It forbids nothing. */
@Injectable()
export class DaysToAvoid {
  constructor(
    private readonly dates: DaysToAvoidQuery,
    private readonly clock: Clock,
  ) {}

  /** The form, saying which days to avoid before one is chosen. */
  async saidOn<Form extends FormOf>(
    of: Form,
    row: WorkflowInstance,
    actor: Actor,
    typed: Typed,
  ): Promise<Form> {
    if (schedulingFieldOf(of.event) === null) return of;
    const dates = await this.dates.of(row.caseId, actor);
    const chosen = this.chosenIn(of, typed);
    const today = this.clock.today();
    const says = [
      ...(chosen === null ? [] : warningsOn(chosen, dates)),
      ...comingSaid(dates, today),
    ];
    return says.length === 0 ? of : { ...of, says: [...(of.says ?? []), ...says] };
  }

  /**
   * The first time a form names a day to avoid, it is drawn again with the warning and with all
   * that was typed; sent once more for the same day, it is taken.
   *
   * @returns the form, to be drawn where it is refused for something else
   * @throws RefusedForm with the warning
   */
  async warnedOf<Form extends FormOf>(
    of: Form,
    row: WorkflowInstance,
    actor: Actor,
    typed: Typed,
    request: Request,
  ): Promise<Form> {
    if (schedulingFieldOf(of.event) === null) return of;
    const chosen = this.chosenIn(of, typed);
    if (chosen === null || chosen < this.clock.today()) return of;
    const warned = { ...of, action: withQuery(of.action, { warned: chosen }) };
    if (request.query.warned === chosen) return warned;
    const warnings = warningsOn(chosen, await this.dates.of(row.caseId, actor));
    if (warnings.length === 0) return of;
    const says = [...warnings, 'Nothing is recorded yet. Change the day, or send it to keep it.'];
    throw new RefusedForm(200, drawForm({ ...warned, says }, typed));
  }

  /** For programs, which have no form: what its warning would say. None for a day that is past. */
  async warningsOf(sent: Sent, row: WorkflowInstance, actor: Actor): Promise<readonly string[]> {
    const chosen = this.chosenOf(sent);
    if (chosen === null || chosen < this.clock.today()) return [];
    return warningsOn(chosen, await this.dates.of(row.caseId, actor));
  }

  private chosenIn({ event, definition }: FormOf, typed: Typed): PlainDate | null {
    return this.chosenOf({ event, ...readForm(definition.fields, typed) });
  }

  /** The day that was chosen; where nothing is said of when it happened, that is today. */
  private chosenOf({ event, answers, effectiveOn }: Sent): PlainDate | null {
    const field = schedulingFieldOf(event);
    if (field === null) return null;
    const day = field === happenedOnBox ? (effectiveOn ?? this.clock.today()) : answers[field];
    return isPlainDate(day) ? day : null;
  }
}

function warningsOn(day: PlainDate, dates: readonly SensitiveDate[]): readonly string[] {
  const found = sensitiveOn(day, dates);
  return found.length === 0 ? [] : [warningOf(day, found)];
}

function comingSaid(dates: readonly SensitiveDate[], today: PlainDate): readonly string[] {
  const coming = comingUp(dates, today, addDays(today, daysAhead));
  if (coming.length === 0) return [];
  const said = coming.map(({ on, what }) => `${sayDate(on)} (${what})`);
  return [`Days to avoid in the coming year, if you can: ${said.join('; ')}.`];
}
