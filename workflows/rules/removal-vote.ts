import type { AuthoritySeated } from '../language/governance';

export interface RemovalVote {
  readonly carried: boolean;
  /** Responsible authorities that voted for it, each once. */
  readonly votes: number;
  /** All responsible authorities, there or not. */
  readonly of: number;
  /** The smallest number that is more than half. */
  readonly needs: number;
  /** Organisations named that have no vote: they are no responsible authority of this body. */
  readonly withoutVote: readonly string[];
  readonly says: string;
}

/**
 * Whether a chair or vice-chair is removed: "only … if more than 50% of the responsible
 * authorities so decide by way of a vote at a meeting" (terms of reference of the KCSP, section
 * 6). Half of all of them is taken, not half of those who came; each has one vote, however many
 * of its officers raise a hand.
 *
 * @param votesFor references of the organisations that voted for it: 'O-0001'
 */
export function removalVote(
  authorities: readonly AuthoritySeated[],
  votesFor: readonly string[],
): RemovalVote {
  const all = new Set(authorities.map(({ unit }) => unit));
  const forIt = new Set(
    authorities
      .filter(({ organisations }) => organisations.some((one) => votesFor.includes(one)))
      .map(({ unit }) => unit),
  );
  const needs = Math.floor(all.size / 2) + 1;
  const carried = forIt.size >= needs;
  const withVote = new Set(authorities.flatMap(({ organisations }) => organisations));
  return {
    carried,
    votes: forIt.size,
    of: all.size,
    needs,
    withoutVote: votesFor.filter((one) => !withVote.has(one)),
    says:
      `${carried ? 'Carried' : 'Not carried'}: ${forIt.size} of ${all.size} responsible ` +
      `authorities voted for it, and more than half are ${needs}`,
  };
}
