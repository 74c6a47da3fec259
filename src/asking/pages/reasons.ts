import type { Missing } from '../../../workflows/language/missing';
import { sayRole, type SaidSource } from '../../../workflows/rules/rulebook-page';
import { listed } from '../../web/page-filters';
import { path, withQuery } from '../../web/paths';
import { cited } from './cited';
import { fullStop } from './sentences';

/** One reason why not, as a page says it: who can put it right, and which rule asks for it. */
export interface Reason {
  readonly says: string;
  readonly curedBy: string;
  readonly rule: string;
  readonly ruleHref: string;
  readonly source: SaidSource;
}

const rulePage = path('/rules/rule');

/** The rows of the rulebook are found by their id: '/rules/rule?edition=g2016&id=C2%2Fdecide'. */
export const ruleAddress = (edition: string, rule: string): string =>
  withQuery(rulePage.to(), { edition, id: rule });

export const reasonsOf = (missing: readonly Missing[], edition: string): readonly Reason[] =>
  missing.map(({ says, curedBy, rule, citation }) => ({
    says: fullStop(says),
    curedBy: listed(curedBy.map(sayRole).map(withinSentence), 'or'),
    rule,
    ruleHref: ruleAddress(edition, rule),
    source: cited(citation),
  }));

const withinSentence = (body: string): string => body.replace(/^The /, 'the ');
