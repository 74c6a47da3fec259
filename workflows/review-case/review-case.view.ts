import { sayDate } from '../language/dates';
import type { ReviewMemory } from '../language/memory';
import { nameOfRegion, saysOf } from '../language/where';
import { reasonsForHold, scopesOfHold } from './events/regions.events';
import { reviewCase } from './review-case.workflow';

/** The steps of a review as a person counts them, in their order, and the stages of each. */
const steps = [
  { label: 'Notification', stages: ['notYetOpened', 'intake'] },
  { label: 'Decision', stages: ['deciding'] },
  {
    label: 'Chair and panel',
    stages: [
      'reviewing.commissioned',
      'reviewing.contributing',
      'reviewing.formingPanel',
      'reviewing.panelConstituted',
    ],
  },
  { label: 'Report', stages: ['reviewing', 'signingOff'] },
  { label: 'Home Office', stages: ['assuring'] },
  { label: 'Publication', stages: ['publishing'] },
  { label: 'Action plan', stages: ['monitoring'] },
  { label: 'Concluded', stages: ['concluded'] },
] as const;

export type StepLabel = (typeof steps)[number]['label'];

export interface Step {
  readonly label: StepLabel;
  readonly state: 'done' | 'now' | 'ahead';
}

const within = (path: string, stage: string): boolean =>
  path === stage || path.startsWith(`${stage}.`);

/** The step a stage belongs to; null for a case that ended as a duplicate or an error. */
export function stepOf(path: string): StepLabel | null {
  return steps.find(({ stages }) => stages.some((stage) => within(path, stage)))?.label ?? null;
}

/** Every step, and how a review standing at this stage has come along them. */
export function stepsAt(path: string): readonly Step[] {
  const now = steps.findIndex(({ label }) => label === stepOf(path));
  return steps.map(({ label }, index) => ({
    label,
    state: index < now ? 'done' : index === now ? 'now' : 'ahead',
  }));
}

/** The stages by which the list of reviews can be narrowed. */
export const stageOptions: readonly { readonly value: string; readonly text: string }[] = [
  { value: 'intake', text: 'Notification' },
  { value: 'deciding', text: 'Decision' },
  { value: 'deciding.noReview', text: 'No review' },
  { value: 'reviewing', text: 'Panel and report' },
  { value: 'signingOff', text: 'Sign-off by the partnership' },
  { value: 'assuring', text: 'Home Office' },
  { value: 'publishing', text: 'Publication' },
  { value: 'monitoring', text: 'Published or withheld; action plan' },
  { value: 'concluded', text: 'Concluded' },
  { value: 'duplicate', text: 'Duplicate' },
  { value: 'enteredInError', text: 'Entered in error' },
];

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

/** Regions of which nothing need be said while they stand as they began. */
const notWorthSaying: Readonly<Record<string, string>> = {
  actionPlan: 'none',
  hold: 'running',
  disclosure: 'notAsked',
  inquest: 'notApplicable',
  timescale: 'asSet',
  entry: 'inOrder',
};

function sayRegion(region: string, path: string, memory: ReviewMemory): string {
  const { label } = saysOf(reviewCase, region, path);
  if (region === 'hold') return [label, ...sayHold(memory)].join('; ');
  const said = `${nameOfRegion(reviewCase, region)}: ${lowerFirst(label)}`;
  const { trialOn, disclosureReviewOn } = memory;
  if (path === 'trialListed' && trialOn !== null) return `${said} for ${sayDate(trialOn)}`;
  return region === 'disclosure' && disclosureReviewOn !== null
    ? `${said}; to be asked again on ${sayDate(disclosureReviewOn)}`
    : said;
}

const sayHold = ({ holdReason, holdScope, holdReviewOn }: ReviewMemory): readonly string[] => [
  ...(holdReason === null ? [] : [lowerFirst(reasonsForHold[holdReason])]),
  ...(holdScope === null ? [] : [lowerFirst(scopesOfHold[holdScope])]),
  ...(holdReviewOn === null ? [] : [`to be looked at again on ${sayDate(holdReviewOn)}`]),
];

/** What is true of the whole review beside its stage, each in a few words: 'Inquest: suspended'. */
export function truthsAt(
  states: Readonly<Record<string, string>>,
  memory: ReviewMemory,
): readonly string[] {
  const isWorthSaying = ([region, path]: readonly [string, string]): boolean =>
    region !== 'lifecycle' && path !== notWorthSaying[region];
  return [
    ...(memory.adopted ? ['Entered here from earlier records'] : []),
    ...(memory.directed ? ['Directed by the Secretary of State'] : []),
    ...(memory.partner === null ? [] : [`Held jointly with: ${memory.partner}`]),
    ...(memory.panelGaps ? ['The review panel began with gaps, and they are not closed'] : []),
    ...(memory.clearanceException && !memory.adopted
      ? ['May be published without clearance: an exception is recorded']
      : []),
    ...Object.entries(states)
      .filter(isWorthSaying)
      .map(([region, path]) => sayRegion(region, path, memory)),
  ];
}
