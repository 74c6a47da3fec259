import { plainDate } from '../../workflows/language/dates';
import type { Column } from './columns';
import { aRowWith } from './earlier-record.factory';
import { stageEvidenced } from './stage-evidenced';

const today = plainDate('2026-03-02');
const stageOf = (words: Partial<Record<Column, string>>) => stageEvidenced(aRowWith(words), today);

describe('the stage that a row evidences', () => {
  it.each<[Column, string, string]>([
    ['csp_notified', '2024-05-29', 'received'],
    ['decision_to_review', '2024-06-20', 'commissioned'],
    ['decision_to_review', 'by 2024-06-20 (exact day not given)', 'commissioned'],
    ['decision_to_review', 'deferred for the post-mortem', 'decisionAwaited'],
    ['decision_to_review', 'awaited', 'decisionAwaited'],
    ['decision_to_review', 'planned for 2026-04-01', 'decisionAwaited'],
    ['decision_to_review', '2026-04-01', 'decisionAwaited'],
    ['decision_to_review', 'No review: criteria not met', 'awaitingHomeOfficeScrutiny'],
    ['decision_to_review', '2024-06-20 not to hold a review', 'awaitingHomeOfficeScrutiny'],
    ['home_office_notified', '2024-06-24', 'decisionAwaited'],
    ['chair_appointed', 'July 2024', 'commissioned'],
    ['first_panel', '2024-09-03', 'formingPanel'],
    ['panel_meetings', 'six in all', 'gatheringInformation'],
    ['report_dated', 'first draft, May 2025', 'drafting'],
    ['report_dated', 'final draft, May 2025', 'awaitingCspSignOff'],
    ['report_dated', 'May 2025', 'awaitingCspSignOff'],
    ['report_dated', 'August 2021 / Updated May 2022', 'awaitingCspSignOff'],
    ['csp_approved', '2025-06-01', 'signedOff'],
    ['csp_approved', 'briefing 2025-06-01', 'awaitingCspSignOff'],
    ['submitted_to_home_office', '2025-07-01', 'withHomeOffice'],
    ['qa_panel_met', '2025-09-01', 'withHomeOffice'],
    ['qa_letter', '2025-10-01', 'withHomeOffice'],
    ['qa_letter', '(no date on the page)', 'withHomeOffice'],
    ['qa_letter', '2025-10-01: not yet adequate', 'amending'],
    ['qa_letter', '2025-10-01, resubmission asked for', 'amending'],
    ['qa_letter', '2025-10-01, subject to minor changes', 'amending'],
    ['qa_letter', '2025-10-01: adequate, may be published', 'preparingPublication'],
    ['published', '2025-12-01', 'published'],
    ['published', '(news report, undated)', 'published'],
    ['published', 'Approved for publication in August 2025', 'preparingPublication'],
    ['published', '2025-12-01, taken down after 12 months', 'takenDown'],
    ['published', 'withheld for the sake of the children', 'withheld'],
    ['published', 'decided not to publish', 'withheld'],
    ['concluded', '2026-02-02', 'concluded'],
    ['concluded', 'yes, by the KCSP Chair', 'concluded'],
  ])('by %s “%s” is %s', (column, words, stage) => {
    expect(stageOf({ [column]: words }).stage).toBe(stage);
  });

  it.each<[Column, string]>([
    ['published', 'not yet'],
    ['published', 'Not published'],
    ['published', 'awaiting Home Office approval'],
    ['published', '2026-03-03'],
    ['published', 'May 2026'],
    ['published', '2027'],
    ['published', 'independent investigation published 2020-06-24'],
    ['concluded', 'no, plan still open'],
    ['concluded', 'in progress'],
    ['concluded', '2026-03-03'],
    ['csp_approved', 'n/a'],
    ['csp_approved', 'due 2026-01-01'],
    ['qa_letter', 'TBC'],
    ['qa_panel_met', '-'],
    ['report_dated', 'unknown'],
    ['first_panel', '2013-08-19 (initial scoping meeting)'],
    ['first_panel', 'scheduled for next month'],
  ])('is not moved by %s “%s”', (column, words) => {
    expect(stageOf({ [column]: words })).toEqual({ stage: 'received', column: null });
  });

  it('is moved by a date of today, and of this month and year', () => {
    for (const published of ['2026-03-02', 'March 2026', '2026']) {
      expect(stageOf({ published }).stage).toBe('published');
    }
  });

  it('is the furthest that any cell shows, whatever is missing before it', () => {
    expect(stageOf({ csp_notified: '2024-05-29', submitted_to_home_office: '2025-07-01' })).toEqual(
      { stage: 'withHomeOffice', column: 'submitted_to_home_office' },
    );
    expect(stageOf({ chair_appointed: '2024-07-01', decision_to_review: 'deferred' })).toEqual({
      stage: 'commissioned',
      column: 'chair_appointed',
    });
  });

  it('rests on the later cell where two show the same', () => {
    expect(
      stageOf({ submitted_to_home_office: '2025-07-01', qa_panel_met: '2025-09-01' }).column,
    ).toBe('qa_panel_met');
  });

  it('is no further than received where a row shows nothing', () => {
    expect(stageOf({ date_of_death: '2024-05-01', criminal_or_coroner_events: 'trial' })).toEqual({
      stage: 'received',
      column: null,
    });
  });

  it('keeps what the last letter decided, where the row says it', () => {
    expect(stageOf({ qa_letter: '2025-10-01, resubmission asked for' }).lastOutcome).toBe('C');
    expect(stageOf({ qa_letter: 'subject to changes' }).lastOutcome).toBe('B');
    expect(stageOf({ qa_letter: 'adequate' }).lastOutcome).toBe('A');
    expect(stageOf({ qa_letter: '2025-10-01' }).lastOutcome).toBeUndefined();
    expect(stageOf({ qa_letter: 'subject to changes', published: '2025-12-01' })).toEqual({
      stage: 'published',
      column: 'published',
      lastOutcome: 'B',
    });
    expect(
      stageOf({ qa_letter: 'resubmission asked for', published: 'Home Office approval July 2025' })
        .lastOutcome,
    ).toBe('A');
  });
});
