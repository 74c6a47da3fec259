import type { Actor } from '../../kernel/actor';
import type { Command } from '../../kernel/command';
import type { Answer } from '../commands/ask.handler';
import { AnswersToCheck, backToForm, checkPage } from './check.view';
import type { Typed } from './form-answers';
import { commandOf, type FormOf } from './form.view';

/**
 * Asks what a form says. What goes outside is only rehearsed at first: whatever stands in its way
 * is said while it can still be mended, and it is asked in earnest once its answers were checked.
 *
 * @throws AnswersToCheck when it would be recorded and was not looked through yet
 * @throws RefusedForm with the form as it was typed, for whoever goes back to change an answer
 */
export async function askChecked(
  of: FormOf,
  typed: Typed,
  actor: Actor,
  ask: (command: Command) => Promise<Answer>,
): Promise<Answer> {
  if (typed._change !== undefined) throw backToForm(of, typed);
  const command = commandOf(actor, typed);
  if (of.definition.leaves === undefined || typed._checked === 'yes') return ask(command);
  const rehearsed = await ask({ ...command, rehearses: true });
  if (rehearsed.ok) throw new AnswersToCheck(checkPage(of, typed));
  return rehearsed;
}
