import type { EventDefinition } from '../../../workflows/language/events';
import type { Fields } from '../../../workflows/language/fields';

/** One page of the form by which a review begins. */
export interface Step {
  readonly key: string;
  readonly heading: string;
  readonly purpose: string;
  readonly fields: Fields;
}

interface StepNamed {
  readonly key: string;
  readonly heading: string;
  readonly purpose: string;
  readonly asks: readonly string[];
}

const named: readonly StepNamed[] = [
  {
    key: 'death',
    heading: 'What happened, and when',
    purpose: 'As far as it is known today. What is not known yet can be added to the review later.',
    asks: ['deathKind', 'deathDate', 'area', 'circumstances'],
  },
  {
    key: 'person',
    heading: 'The person who died',
    purpose: 'So that this death is told from every other, and the family is known.',
    asks: ['victim', 'victimAge', 'children'],
  },
  {
    key: 'suspect',
    heading: 'Who is said to have done it',
    purpose: 'What the police say so far. Leave it empty where nothing is said.',
    asks: ['suspect', 'officers'],
  },
  {
    key: 'told',
    heading: 'Who told us',
    purpose: 'The month for the decision counts from the day the partnership came to know.',
    asks: ['source', 'notifier', 'receivedOn', 'cspAwareDate', 'lateReason'],
  },
];

/** The pages of a notification, in their order; what no page names is asked on the last. */
export function stepsOf({ fields }: Pick<EventDefinition, 'fields'>): readonly Step[] {
  const all = named.flatMap(({ asks }) => asks);
  const rest = Object.keys(fields).filter((name) => !all.includes(name));
  return named.map(({ key, heading, purpose, asks }, index) => {
    const own = index === named.length - 1 ? [...asks, ...rest] : asks;
    const asked = own.flatMap((name) => {
      const field = fields[name];
      return field ? [[name, field] as const] : [];
    });
    return { key, heading, purpose, fields: Object.fromEntries(asked) };
  });
}
