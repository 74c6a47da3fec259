import { plainDate, sayDate } from '../../../../language/dates';
import type { DecisionStanding } from '../../../../language/governance';
import type { BodyMemory } from '../../../../language/memory';
import type { RequirementRow, Situation } from '../../../rows';
import { decisionLike, withoutRule } from '../../ordinary-body';
import { ours } from './ours';

const isOwn = (decision: DecisionStanding, memory: BodyMemory): boolean =>
  decision.bodyKey === memory.key;

const isOfParent = (decision: DecisionStanding, memory: BodyMemory): boolean =>
  memory.parent !== null && decision.body === memory.parent;

/** Whose decision it has to be. */
const deciders = {
  /** Terms are approved by the parent, where there is one. */
  approver: (decision: DecisionStanding, memory: BodyMemory) =>
    memory.parent === null ? isOwn(decision, memory) : isOfParent(decision, memory),
  either: (decision: DecisionStanding, memory: BodyMemory) =>
    isOwn(decision, memory) || isOfParent(decision, memory),
  itself: isOwn,
} as const;

interface Stands {
  readonly on: string;
  readonly by: keyof typeof deciders;
  /** A decision where no rule of quorum is known is not enough. */
  readonly quorate?: true;
}

function wrongWith(
  { memory, asked, evidence: { decision } }: Situation<'body'>,
  gate: string,
  { on, by, quorate }: Stands,
): readonly string[] {
  if (asked.decision === undefined) return [];
  if (!decision) return ['there is no decision of that name'];
  return [
    decision.standing === 'taken'
      ? []
      : ['it was only proposed, and a quorate meeting has still to ratify it'],
    quorate && decision.quorum.verdict !== 'quorate'
      ? ['it was not taken at a meeting known to be quorate']
      : [],
    deciders[by](decision, memory) ? [] : ['it is a decision of another body'],
    decision.asks === gate && decision.aboutThis ? [] : ['it is about something else'],
    decision.heldOn === asked[on]
      ? []
      : [`it was taken on ${sayDate(decision.heldOn)}, not on the day entered`],
  ].flat();
}

/** The decision that is named is one on which this can stand. */
export function decisionCarriesIt(gate: string, stands: Stands): RequirementRow<'body'> {
  const body = { key: 'kcsp', parent: null };
  const asked = { decision: 'M-0007/3', [stands.on]: '2019-07-17' };
  const right = decisionLike({ asks: gate });
  const wrong = (
    decision: DecisionStanding | null,
    why: string,
  ): RequirementRow<'body'>['examples'][number] => ({
    given: { memory: body, asked, evidence: { decision } },
    met: false,
    why,
  });
  return {
    ...ours,
    id: `${gate}/decision-carries-it`,
    gate,
    says: 'The decision that is named was taken, by the body whose decision it is, about this and on that day',
    field: 'decision',
    consults: ['decision'],
    met: (situation) => wrongWith(situation, gate, stands).length === 0,
    names: (situation) => wrongWith(situation, gate, stands),
    examples: [
      { given: { memory: body, asked, evidence: { decision: right } }, met: true },
      { given: { memory: body, asked: {} }, met: true, why: 'none is named' },
      ...(stands.by === 'itself'
        ? []
        : [
            {
              given: {
                memory: { key: 'steering-group', parent: 'B-0001' },
                asked,
                evidence: { decision: right },
              },
              met: true,
              why: 'the body above it decided',
            },
          ]),
      wrong(null, 'there is none of that name'),
      wrong({ ...right, standing: 'proposed' }, 'a proposal binds nobody yet'),
      wrong({ ...right, body: 'B-0003', bodyKey: 'working-group' }, 'another body decided'),
      wrong({ ...right, asks: 'body.agreeCycle' }, 'it decided something else'),
      wrong({ ...right, aboutThis: false }, 'it decided about another body'),
      wrong({ ...right, heldOn: plainDate('2019-07-10') }, 'another day'),
      ...(stands.quorate
        ? [wrong({ ...right, quorum: withoutRule }, 'no rule of quorum was known')]
        : []),
    ],
  };
}
