import type { Missing } from '../../../workflows/language/missing';
import { workflows } from '../../../workflows/registry';
import { sayRole, type SaidSource } from '../../../workflows/rules/rulebook-page';
import { listed } from '../../web/page-filters';
import { path, withQuery } from '../../web/paths';
import { cited } from './cited';
import { fullStop } from './sentences';

/** One reason why not, as a page says it: who can put it right, and which rule asks for it. */
export interface Reason {
  readonly says: string;
  readonly curedBy: string;
  /** What the rule is called: 'terms agreed'. */
  readonly rule: string;
  /** The step that it is a rule of; null where it is of none. */
  readonly ruleOf: string | null;
  readonly ruleHref: string;
  readonly source: SaidSource;
}

const rulePage = path('/rules/rule');

/** The rows of the rulebook are found by their id: '/rules/rule?edition=g2016&id=C2%2Fdecide'. */
export const ruleAddress = (edition: string, rule: string): string =>
  withQuery(rulePage.to(), { edition, id: rule });

const labels: ReadonlyMap<string, string> = new Map(
  Object.values(workflows).flatMap(({ events }) =>
    Object.entries(events).map(([event, { label }]) => [event, label] as const),
  ),
);

/** 'agencyReview.require/terms-agreed' is “terms agreed”: ids of rules stand in the rulebook. */
export const nameOfRule = (id: string): string =>
  id.startsWith('permission/')
    ? 'who may record it'
    : (id.split('/').at(-1) ?? id).replaceAll('-', ' ').replace(/\b(k?csp|ic)\b/g, upperCase);

const upperCase = (letters: string): string => letters.toUpperCase();

export const reasonsOf = (missing: readonly Missing[], edition: string): readonly Reason[] =>
  missing.map(({ says, curedBy, rule, citation }) => ({
    says: fullStop(says),
    curedBy: listed(curedBy.map(sayRole).map(withinSentence), 'or'),
    rule: nameOfRule(rule),
    ruleOf: labels.get(rule.split('/')[0] ?? '') ?? null,
    ruleHref: ruleAddress(edition, rule),
    source: cited(citation),
  }));

const withinSentence = (body: string): string => body.replace(/^The /, 'the ');
