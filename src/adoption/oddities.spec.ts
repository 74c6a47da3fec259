import { plainDate } from '../../workflows/language/dates';
import type { Column } from './columns';
import { aRowWith } from './earlier-record.factory';
import { oddities, warningsAbout } from './oddities';

type Words = Partial<Record<Column, string>>;

const today = plainDate('2026-03-02');
const oddIn = (words: Words) =>
  oddities.filter(({ cells }) => cells(aRowWith(words), today).length > 0).map(({ id }) => id);

/** One row that is odd and one beside it that is not. */
const examples: Readonly<Record<string, { readonly odd: Words; readonly inOrder: Words }>> = {
  'death-after-notification': {
    odd: { date_of_death: '2024-05-02', csp_notified: '2024-05-01' },
    inOrder: { date_of_death: '2024-05', csp_notified: '2024-05-01' },
  },
  'death-before-duty': {
    odd: { date_of_death: '2011-04-12' },
    inOrder: { date_of_death: '2011-04-13' },
  },
  'decision-before-notification': {
    odd: { csp_notified: '2024-06', decision_to_review: '2024-05-31' },
    inOrder: { csp_notified: '2024-06-01', decision_to_review: '2024-06-01' },
  },
  'home-office-told-before-decision': {
    odd: { decision_to_review: '2024-06-20', home_office_notified: '2024-06-19' },
    inOrder: { decision_to_review: '2024-06-20', home_office_notified: 'June 2024' },
  },
  'told-without-decision': {
    odd: { csp_notified: '2024-06-01', home_office_notified: '2024-06-19' },
    inOrder: { decision_to_review: 'no review', home_office_notified: '2024-06-19' },
  },
  'chair-before-decision': {
    odd: { decision_to_review: '2024', chair_appointed: '2023' },
    inOrder: { decision_to_review: '2024', chair_appointed: 'January 2024' },
  },
  'panel-before-chair': {
    odd: { chair_appointed: '2024-09-03', first_panel: '2024-09-02' },
    inOrder: { chair_appointed: '2024-09-03', first_panel: '2024-09-03' },
  },
  'scoping-is-not-panel': {
    odd: { first_panel: '2024-09-02 (scoping meeting)' },
    inOrder: { first_panel: '2024-09-02' },
  },
  'review-panel-at-weekend': {
    odd: { first_panel: '2024-09-07' },
    inOrder: { first_panel: '2024-09-09' },
  },
  'report-after-approval': {
    odd: { report_dated: 'June 2025', csp_approved: '2025-05-31' },
    inOrder: { report_dated: 'May 2025', csp_approved: '2025-05-31' },
  },
  'briefing-is-not-approval': {
    odd: { csp_approved: 'KCSP briefing 2025-05-31' },
    inOrder: { csp_approved: '2025-05-31' },
  },
  'submission-before-report': {
    odd: { report_dated: '2025-06-02', submitted_to_home_office: '2025-06-01' },
    inOrder: { report_dated: '2025-06-01', submitted_to_home_office: '2025-06-02' },
  },
  'submission-before-approval': {
    odd: { csp_approved: '2025-06-02', submitted_to_home_office: '2025-06-01' },
    inOrder: { csp_approved: '2025-06-01', submitted_to_home_office: '2025-06-01' },
  },
  'quality-panel-before-submission': {
    odd: { submitted_to_home_office: '2025-06-01', qa_panel_met: '2025-05-30' },
    inOrder: { submitted_to_home_office: '2025-06-01', qa_panel_met: '2025-06-30' },
  },
  'quality-panel-at-weekend': {
    odd: { qa_panel_met: '2025-06-29' },
    inOrder: { qa_panel_met: 'June 2025' },
  },
  'letter-before-panel': {
    odd: { qa_panel_met: '2025-06-30', qa_letter: '2025-06-27' },
    inOrder: { qa_panel_met: '2025-06-30', qa_letter: '2025-07-02' },
  },
  'report-after-letter': {
    odd: { report_dated: '2025-08', qa_letter: '2025-07-02' },
    inOrder: { report_dated: '2025', qa_letter: '2025-07-02' },
  },
  'undated-letter': {
    odd: { qa_letter: '(no date on the published page)' },
    inOrder: { qa_letter: 'not yet received' },
  },
  'letter-outcome-not-known': {
    odd: { qa_letter: '2025-07-02' },
    inOrder: { qa_letter: '2025-07-02', published: '2025-09-01' },
  },
  'publication-before-letter': {
    odd: { qa_letter: '2025-07-02', published: 'June 2025' },
    inOrder: { qa_letter: '2025-07-02', published: 'July 2025' },
  },
  'report-after-publication': {
    odd: { report_dated: '2025-07-02', published: '2025-07-01' },
    inOrder: { report_dated: '2025-07-01', published: '2025-07-02' },
  },
  'published-twice': {
    odd: { published: 'April 2023 and February 2024' },
    inOrder: { published: 'April 2023 (April 2023 on the site)' },
  },
  'approval-is-not-publication': {
    odd: { published: 'Approved for publication in August 2019' },
    inOrder: { qa_letter: '2019-08-01: adequate' },
  },
  'publication-of-another-report': {
    odd: { published: 'independent investigation published 2020-06-24' },
    inOrder: { published: '2020-06-24' },
  },
  'publication-not-dated': {
    odd: { published: 'on the website' },
    inOrder: { published: 'April 2023 and February 2024' },
  },
  'conclusion-before-publication': {
    odd: { published: '2020-05-01', concluded: '2020-04' },
    inOrder: { published: '2020-05-01', concluded: '2020-05' },
  },
  'several-dates': {
    odd: { report_dated: 'August 2021 / Updated May 2022 (Final v5)' },
    inOrder: { report_dated: '17/07/2019 (item 4)' },
  },
  'date-ahead': {
    odd: { published: '2026-04-01' },
    inOrder: { published: '2026-03-02' },
  },
  'no-date-at-all': {
    odd: { pauses: 'for the trial of May 2021' },
    inOrder: { date_of_death: '2019' },
  },
};

describe('what looks odd in a row', () => {
  it('is told apart by ids that are used once', () => {
    const ids = oddities.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(examples).sort()).toEqual([...ids].sort());
  });

  it.each(Object.entries(examples))('%s', (id, { odd, inOrder }) => {
    expect(oddIn(odd)).toContain(id);
    expect(oddIn(inOrder)).not.toContain(id);
  });

  it('is nothing in a row that is in order', () => {
    expect(
      oddIn({
        date_of_death: '2023-11',
        csp_notified: '2023-12-04',
        decision_to_review: '2024-01-03',
        home_office_notified: '2024-01-05',
        chair_appointed: '2024-02-12',
        first_panel: '2024-03-12',
        report_dated: '2024-11',
        csp_approved: '2024-12-02',
        submitted_to_home_office: '2024-12-09',
        qa_panel_met: '2025-03-19',
        qa_letter: '2025-04-24',
        published: '2025-06-02',
        concluded: '2026-02',
      }),
    ).toEqual([]);
  });

  it('is said in a sentence that quotes the cells', () => {
    const row = aRowWith({ qa_panel_met: '2025-06-30', qa_letter: '27 June 2025, adequate' });
    expect(warningsAbout(row, today)).toEqual([
      'The letter is dated before the QA Panel met (qa_letter: “27 June 2025, adequate”; qa_panel_met: “2025-06-30”).',
    ]);
  });
});
