import type { PlainDate } from './dates';
import type { Held } from './governance';

interface Correction {
  readonly from: PlainDate | null;
  readonly until: PlainDate | null;
  /** It has no end after all. */
  readonly goesOn: boolean;
}

/** From and until as a correction leaves them: what is not mentioned stays. */
export const termCorrected = (
  held: Held,
  { from, until, goesOn }: Correction,
): { readonly from: PlainDate; readonly until: PlainDate | null } => ({
  from: from ?? held.from,
  until: goesOn ? null : (until ?? held.until),
});
