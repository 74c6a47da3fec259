import type { Workflow } from '../language/workflow';
import { code, generated, lines, table } from './markdown';

/** What is printed of a policy: what it does is code, and `says` puts it into words. */
export interface PublishedPolicy {
  readonly id: string;
  readonly says: string;
  readonly on: readonly string[];
}

/** What the system asks by itself, because something was recorded. */
export function printPolicies(
  policies: readonly PublishedPolicy[],
  charts: readonly Workflow[],
): string {
  const events = charts.flatMap((chart) => Object.values(chart.events));
  const sayFact = (fact: string): string => {
    const says = events.find(({ records }) => records === fact)?.says;
    return says === undefined ? code(fact) : `${says} (${code(fact)})`;
  };
  return lines(
    '# What follows by itself',
    '',
    generated,
    '',
    'The system itself asks these steps, in the same moment as the entry that calls for them. The step asked for may still be refused; then the entry is refused with it.',
    '',
    policies.length === 0
      ? 'Nothing follows by itself yet.'
      : table(
          ['When this is recorded', 'this follows', 'Policy'],
          policies.map(({ on, says, id }) => [on.map(sayFact).join('<br>'), says, code(id)]),
        ),
    '',
  );
}
