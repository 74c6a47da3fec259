import type { PlainDate } from '../../../workflows/language/dates';
import {
  completionAsPrinted,
  targetAsPrinted,
} from '../../../workflows/rules/recommendations/printed-date';
import type { PlannedRow } from './planned-row';
import type { ReadAddressees } from './printed-bodies';

/** What one row asks of the chart, all but the organisations, and what a person should look at. */
export interface RowAdoption {
  readonly answers: Readonly<Record<string, unknown>>;
  /** The day on which it was made; null where the file does not give it in full. */
  readonly madeOn: PlainDate | null;
  /** As it is printed: nobody has verified it here. */
  readonly isComplete: boolean;
  readonly warnings: readonly string[];
}

const scopes = ['local', 'regional', 'national'];
const saysComplete = /^(?:fully )?(?:complete[d]?|done|achieved|closed|implemented)\b/i;
const longestLine = 300;
const longestText = 8000;

/**
 * Turns a row into the answers of `recommendation.adopt`. Only dates that a cell gives alone and in
 * full count as known; whatever is printed is kept beside them, word for word.
 */
export function adoptionOfRow(
  row: PlannedRow,
  { addressees, none }: ReadAddressees,
  today: PlainDate,
): RowAdoption {
  const warnings: string[] = [];
  const fitting = (text: string, what: string, most: number): string => {
    if (text.length <= most) return text;
    warnings.push(
      `${what} is longer than ${most} characters: the rest is kept with the row as it was printed.`,
    );
    return `${text.slice(0, most - 1)}…`;
  };
  const { day: printed } = completionAsPrinted(row.published);
  const made = printed !== null && printed <= today ? printed : null;
  const target = targetOf(row, warnings);
  const completed = completionOf(row, made, today, warnings);
  const text = textOf(row, warnings);
  warnings.push(...aboutAddressees({ addressees, none }));
  return {
    madeOn: made,
    isComplete: completed.is,
    warnings,
    answers: withoutEmpty({
      label: fitting(row.label, 'The number', longestLine),
      text: fitting(text, 'The recommendation', longestText),
      scope: scopeOf(row, warnings),
      action: fitting(row.action, 'The action', longestText),
      milestones: fitting(row.milestones, 'What is printed of milestones', longestText),
      addresseesPrinted:
        addressees.length > 0 ? addressees.map((one) => one.printed) : [row.addressees],
      targetPrinted: fitting(row.target, 'The target date', longestLine),
      target,
      completionPrinted: fitting(row.outcome, 'The outcome', longestText),
      completedOn: completed.on,
      source: fitting(
        [row.plan, row.source].filter((one) => one !== '').join(', '),
        'The source',
        longestLine,
      ),
      asPrinted: row.asPrinted,
    }),
  };
}

const withoutEmpty = (answers: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(answers).filter(
      ([, value]) =>
        value !== null &&
        value !== '' &&
        !(Array.isArray(value) && value.every((one) => one === '')),
    ),
  );

function textOf(
  { recommendation, action, milestones, cutOff }: PlannedRow,
  warnings: string[],
): string {
  if (/^y(?:es)?$/i.test(cutOff) || /\[[^\]]*\bcut off\b[^\]]*\]$/i.test(recommendation)) {
    warnings.push('The text is cut off in the source: look it up there and complete it.');
  }
  if (recommendation !== '') return recommendation;
  if (action !== '') {
    warnings.push('No recommendation is printed in this row: its action stands in that place too.');
    return action;
  }
  if (milestones !== '') {
    warnings.push('Only milestones are printed in this row: they stand in the place of its words.');
  }
  return milestones;
}

function scopeOf({ scope }: PlannedRow, warnings: string[]): string | null {
  if (scope === '') return null;
  const known = scopes.find((one) => one === scope.toLowerCase());
  if (known) return known;
  warnings.push(`What the scope “${scope}” means is not certain: it was left open.`);
  return null;
}

function targetOf({ target }: PlannedRow, warnings: string[]): PlainDate | null {
  const { day, why } = targetAsPrinted(target);
  if (target !== '' && why !== null) {
    warnings.push(`The target date “${target}” is kept in words. ${why}`);
  }
  return day;
}

function completionOf(
  { outcome }: PlannedRow,
  made: PlainDate | null,
  today: PlainDate,
  warnings: string[],
): { readonly on: PlainDate | null; readonly is: boolean } {
  if (outcome === '') return { on: null, is: false };
  const { day } = completionAsPrinted(outcome.replace(/^complete[d]?(?: on)?:?\s+/i, ''));
  if (day !== null && day > today) {
    warnings.push(`It is printed as complete on a day that is still to come: “${outcome}”.`);
    return { on: null, is: false };
  }
  if (day !== null && made !== null && day < made) {
    warnings.push('The action was complete before the recommendation was made.');
  }
  const is = day !== null || saysComplete.test(outcome);
  if (is && day === null) {
    warnings.push(`It is printed as complete, and the day is not certain: “${outcome}”.`);
  }
  return { on: day, is };
}

function aboutAddressees({ addressees, none }: ReadAddressees): readonly string[] {
  if (none === 'notShown') return ['To whom it is addressed is not shown in the source.'];
  if (none === 'notPrinted') return ['It is not printed to whom it is addressed.'];
  const leads = addressees.filter(({ name }) => name !== null);
  return [
    ...addressees.flatMap(({ printed, means }) =>
      means === 'group'
        ? `“${printed}” are several bodies that the row does not name: say which.`
        : means === 'undecided'
          ? `Whom “${printed}” means is for a person to decide.`
          : [],
    ),
    ...(leads.length > 1 && addressees[0]?.name !== null
      ? [
          `Several are addressed: “${addressees[0]?.printed}” was taken for the lead, being the first.`,
        ]
      : []),
  ];
}
