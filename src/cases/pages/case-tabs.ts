import {
  recordAddress,
  historyAddress,
  plan,
  reviewChart,
  reviewTimeline,
  reviewWhatIf,
} from './addresses';

/** One of the pages of a review, for its sub-navigation. */
export interface CaseTab {
  readonly text: string;
  readonly href: string;
  readonly active: boolean;
}

const tabs = {
  review: 'The review',
  plan: 'Recommendations',
  timeline: 'Timeline',
  chart: 'Picture',
  whatIf: 'What if',
  history: 'History',
} as const;

export type CaseTabName = keyof typeof tabs;

/** The pages of a review that a reader may open; one alone needs no navigation. */
export function caseTabs(
  reference: string,
  current: CaseTabName,
  { stageOnly, seesPlans }: { readonly stageOnly: boolean; readonly seesPlans: boolean },
): readonly CaseTab[] {
  const addresses: Readonly<Record<CaseTabName, string>> = {
    review: recordAddress(reference),
    plan: plan.to({ reference }),
    timeline: reviewTimeline.to({ reference }),
    chart: reviewChart.to({ reference }),
    whatIf: reviewWhatIf.to({ reference }),
    history: historyAddress(reference),
  };
  const open: readonly CaseTabName[] = stageOnly
    ? ['review', ...(seesPlans ? (['plan'] as const) : []), 'timeline']
    : [
        'review',
        ...(seesPlans ? (['plan'] as const) : []),
        'timeline',
        'chart',
        'whatIf',
        'history',
      ];
  return open.map((name) => ({
    text: tabs[name],
    href: addresses[name],
    active: name === current,
  }));
}
