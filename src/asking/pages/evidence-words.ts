import { isPlainDate, sayDate } from '../../../workflows/language/dates';
import { documentKinds } from '../../../workflows/language/documents';
import type { Evidence, RibStanding } from '../../../workflows/language/evidence';
import type { AttachedFile } from '../../../workflows/language/files';
import {
  capacities,
  type DecisionStanding,
  type OfficeStanding,
  type Room,
} from '../../../workflows/language/governance';
import type { RibKind } from '../../../workflows/language/kinds';
import { saysOf } from '../../../workflows/language/where';
import { currentWorkflow, isRibKind } from '../../kernel/workflow-registry';

export interface Known {
  readonly what: string;
  readonly says: string;
}

/** What the system knew when it said yes, as a person would read it back. */
export function sayEvidence(kept: Readonly<Record<string, unknown>>): readonly Known[] {
  const {
    review,
    ribs,
    documents,
    clocks,
    conflicted,
    openRecommendations,
    decision,
    offices,
    room,
    files,
  }: Partial<Evidence> = kept;
  return [
    ...(review ? [{ what: 'The review stood at', says: stageOf(review.states) }] : []),
    ...Object.entries(ribs ?? {}).flatMap(([kind, standings]) =>
      isRibKind(kind)
        ? [{ what: currentWorkflow(kind).plural, says: sayRibs(kind, standings) }]
        : [],
    ),
    ...(documents ? [{ what: 'Documents on the register', says: sayDocuments(documents) }] : []),
    ...(clocks ? [{ what: 'Clocks running', says: sayClocks(clocks) }] : []),
    ...(conflicted === undefined
      ? []
      : [
          {
            what: 'Conflict of interest declared by whoever entered it',
            says: yesOrNo(conflicted),
          },
        ]),
    ...(openRecommendations
      ? [{ what: 'Recommendations still open', says: list(openRecommendations) }]
      : []),
    ...(decision ? [{ what: 'Decision it stood on', says: sayDecision(decision) }] : []),
    ...(offices ? [{ what: 'In office at the KCSP', says: list(offices.map(sayOffice)) }] : []),
    ...(files ? [{ what: 'Files attached, each sealed', says: list(files.map(sayFile)) }] : []),
    ...(room ? [{ what: 'Terms of reference in force', says: sayTerms(room) }] : []),
  ];
}

/** The beginning of its sum tells the file apart from any other, whatever it is called later. */
const sayFile = ({ name, sha256 }: AttachedFile): string => `${name} (${sha256.slice(0, 12)})`;

const sayOffice = ({ capacity, name }: OfficeStanding): string =>
  `${capacities[capacity]}: ${name}`;

const sayDecision = (decision: DecisionStanding): string =>
  [
    `${decision.reference}, ${decision.standing} on ${sayDate(decision.heldOn)}.`,
    decision.quorum.says,
    decision.dissent.length === 0
      ? 'By consensus.'
      : `Organisations that disagreed: ${decision.dissent.length}.`,
  ].join(' ');

const sayTerms = ({ bodyName, terms }: Room): string =>
  terms === null ? `None for the ${bodyName}` : `${terms.title}, version ${terms.version}`;

const list = (items: readonly string[]): string => (items.length === 0 ? 'none' : items.join('; '));

const yesOrNo = (value: boolean): string => (value ? 'Yes' : 'No');

function stageOf(states: Readonly<Record<string, string>>): string {
  const { lifecycle } = states;
  if (lifecycle === undefined) return 'not known';
  return labelOr(
    lifecycle,
    () => saysOf(currentWorkflow('review-case'), 'lifecycle', lifecycle).label,
  );
}

/** A state that a later version of the chart no longer has keeps its own name. */
function labelOr(path: string, label: () => string): string {
  try {
    return label();
  } catch {
    return path;
  }
}

const sayRibs = (kind: RibKind, standings: readonly RibStanding[]): string =>
  list(
    standings.map(({ title, state }) => {
      const workflow = currentWorkflow(kind);
      const label = labelOr(state, () => saysOf(workflow, workflow.lifecycle ?? '', state).label);
      return `${title}: ${label}`;
    }),
  );

function sayDocuments(held: readonly string[]): string {
  const names: Readonly<Record<string, string>> = documentKinds;
  return list(held.map((kind) => names[kind] ?? kind));
}

const sayClocks = (clocks: NonNullable<Evidence['clocks']>): string =>
  list(
    clocks.map(({ rule, due }) =>
      isPlainDate(due) ? `${rule}, due ${sayDate(due)}` : `${rule}, no date yet`,
    ),
  );
