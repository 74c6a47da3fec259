import {
  isGovernanceKind,
  isMonitoringKind,
  isPlannedKind,
  type WorkflowKind,
} from '../../../workflows/language/kinds';
import type { FoundKind } from './search-entry';

/**
 * Who may find an entry. `title`: that a review exists. `file`: what is in it. `plan`: its
 * recommendations. `partnership`: the partnership's own records. `confidence`: its bodies and
 * meetings that are about people.
 */
export type Circle = 'title' | 'file' | 'plan' | 'partnership' | 'confidence';

/** A letter of nobody's alphabet: no text that is searched has it, and nobody can search for it. */
const apart = '\uE000';

/** One word for the index. The digit at its end keeps a stemmer from shortening it. */
const word = (...parts: readonly string[]): string => {
  const plain = parts.join('').replace(/[^A-Za-z0-9]/g, '');
  return `${apart}${plain.toLowerCase()}0`;
};

export const circleMark = (circle: Circle): string => word(circle);
export const caseMark = (circle: Circle, caseId: string): string => word(circle, caseId);
/** Of whatever belongs to a review, for those who may find all of it. */
export const wholeMark = (caseId: string): string => word('case', caseId);
export const recordMark = (instanceId: string): string => word('record', instanceId);
export const kindMark = (kind: FoundKind): string => word('kind', kind);

interface Place {
  readonly id: string;
  readonly caseId: string;
  readonly kind: WorkflowKind;
}

/** The marks of an entry of a record; `isTitle` for that by which a review is listed. */
export function marksOf(
  { id, caseId, kind }: Place,
  found: FoundKind,
  { isTitle, isConfidential }: { readonly isTitle: boolean; readonly isConfidential: boolean },
): string {
  const isOfThePartnership = isGovernanceKind(kind) || isMonitoringKind(kind);
  if (isOfThePartnership) {
    return [kindMark(found), circleMark(isConfidential ? 'confidence' : 'partnership')].join(' ');
  }
  const circle = isPlannedKind(kind) ? 'plan' : isTitle ? 'title' : 'file';
  const marks = [circleMark(circle), caseMark(circle, caseId), wholeMark(caseId)];
  const own = kind === 'agency-review' ? [recordMark(id)] : [];
  return [kindMark(found), ...marks, ...own].join(' ');
}
