import type { EditionId } from '../../../workflows/language/editions';
import { path, withQuery } from '../../web/paths';

export const rules = path('/rules');
export const rule = path('/rules/rule');

export const usualEdition: EditionId = 'g2016';

/** A part of the rulebook, in its usual edition where no other is named. */
export const partAddress = (
  edition: EditionId,
  query: Readonly<Record<string, string | undefined>> = {},
): string =>
  withQuery(rules.to(), { edition: edition === usualEdition ? undefined : edition, ...query });
