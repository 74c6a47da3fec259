import { checkShape } from '../../workflows/language/answers';
import { plainDate } from '../../workflows/language/dates';
import { chairTenureEvents } from '../../workflows/chair-tenure/chair-tenure.events';
import { qualityAssuranceEvents } from '../../workflows/quality-assurance/quality-assurance.events';
import { reviewCaseEvents } from '../../workflows/review-case/review-case.events';
import { adoptionOf } from './adoption';
import type { Column } from './columns';
import { aRowWith } from './earlier-record.factory';

const today = plainDate('2026-03-02');
const adoptionFrom = (words: Partial<Record<Column, string>>) => adoptionOf(aRowWith(words), today);

const wholeLife = {
  csp: 'Kent and Medway',
  date_of_death: 'November 2023',
  csp_notified: '2023-12-04',
  decision_to_review: '2024-01-03 (directed by the Secretary of State)',
  home_office_notified: '2024-01-05',
  chair_appointed: '2024-02-12',
  first_panel: '2024-03-12',
  panel_meetings: 'five',
  criminal_or_coroner_events: 'trial ended in May 2024',
  pauses: 'for the trial',
  report_dated: '2024-11',
  csp_approved: '2024-12-02',
  submitted_to_home_office: '2024-12-09',
  qa_panel_met: '2025-03-19',
  qa_letter: '2025-04-24',
} as const;

describe('what a row asks of the charts', () => {
  it('gives every date that stands alone in its cell, as fully as it is known', () => {
    const { review } = adoptionFrom(wholeLife);
    expect(review).toMatchObject({
      stage: 'withHomeOffice',
      since: '2025-04-24',
      title: 'Willow/2019',
      area: 'Kent and Medway',
      directed: true,
      deathDate: '2023-11',
      cspAwareDate: '2023-12-04',
      homeOfficeInformedOn: '2024-01-05',
      chairAppointedOn: '2024-02-12',
      firstPanelOn: '2024-03-12',
      reportDated: '2024-11',
      signedOffOn: '2024-12-02',
      submittedOn: '2024-12-09',
      qualityPanelOn: '2025-03-19',
      letterOn: '2025-04-24',
    });
  });

  it('makes no date out of a cell that says more than a date', () => {
    const { review } = adoptionFrom({
      date_of_death: '2023-11-14 or after',
      decision_to_review: '2024-01-03 (minuted)',
      published: '2026-05-01',
    });
    expect(review).not.toHaveProperty('deathDate');
    expect(review).not.toHaveProperty('decidedOn');
    expect(review).not.toHaveProperty('publishedOn');
    expect(review).not.toHaveProperty('since');
    expect(review.asPrinted).toEqual([
      'case: Willow/2019',
      'csp: Kent and Medway',
      'date_of_death: 2023-11-14 or after',
      'decision_to_review: 2024-01-03 (minuted)',
      'published: 2026-05-01',
    ]);
  });

  it('keeps pauses and criminal proceedings in their own words only', () => {
    const { review } = adoptionFrom(wholeLife);
    expect(review.asPrinted).toEqual(
      expect.arrayContaining([
        'pauses: for the trial',
        'criminal_or_coroner_events: trial ended in May 2024',
      ]),
    );
    const { asPrinted, ...answers } = review;
    expect(asPrinted).toHaveLength(16);
    expect(JSON.stringify(answers)).not.toContain('trial');
  });

  it('says which cell shows the stage, and what is not known', () => {
    expect(adoptionFrom({ published: '2020-05-01', qa_letter: '2020-04-01' }).review.shownBy).toBe(
      'The column published of the earlier record says: “2020-05-01”. Not known: date_of_death, csp_notified, decision_to_review, home_office_notified, chair_appointed, first_panel, report_dated, csp_approved, submitted_to_home_office, qa_panel_met.',
    );
    expect(adoptionFrom({}).review.shownBy).toMatch(/^No column of the earlier record shows more/);
  });

  it('says since when a review is concluded, where that is known', () => {
    const published = '2020-05-01';
    const { review, chair } = adoptionFrom({ published, concluded: '2021-11-30' });
    expect(review).toMatchObject({
      stage: 'concluded',
      since: '2021-11-30',
      publishedOn: published,
      shownBy: expect.stringContaining('The column concluded of the earlier record says') as string,
    });
    expect(review).not.toHaveProperty('concluded');
    expect(chair).toBeNull();
    expect(adoptionFrom({ published, concluded: 'yes' }).review).not.toHaveProperty('since');
  });

  it('carries its warnings onto the case', () => {
    const { review, warnings } = adoptionFrom({ date_of_death: '2010' });
    expect(warnings).toHaveLength(1);
    expect(review.warnings).toEqual(warnings);
  });

  it.each(['first_panel', 'report_dated', 'csp_approved', 'submitted_to_home_office'] as const)(
    'puts a chair in post where %s shows that there must be one, known or not',
    (column) => {
      expect(adoptionFrom({ [column]: '2024-03-12' }).chair).toEqual({});
    },
  );

  it('gives the chair the date of appointment, or its words', () => {
    expect(adoptionFrom({ first_panel: '2024-03-12', chair_appointed: '2024-02' }).chair).toEqual({
      appointedOn: '2024-02',
      asPrinted: '2024-02',
    });
    expect(adoptionFrom({ chair_appointed: 'before the trial' }).chair).toEqual({
      asPrinted: 'before the trial',
    });
  });

  it.each([
    ['a review was only decided on', { decision_to_review: '2024-01-03' }],
    ['no review is held', { decision_to_review: 'no review' }],
    ['the report is published', { published: '2024-01-03', chair_appointed: '2022-01-03' }],
  ])('puts no chair in post where %s', (_where, words) => {
    expect(adoptionFrom(words).chair).toBeNull();
  });

  it.each([
    [{ submitted_to_home_office: '2025-01-06' }, { stage: 'submitted', since: '2025-01-06' }],
    [{ qa_panel_met: '2025-03-19' }, { stage: 'considered', since: '2025-03-19' }],
    [{ qa_letter: 'undated' }, { stage: 'considered' }],
    [{ qa_letter: 'subject to changes' }, { stage: 'clearedSubjectToChanges' }],
    [{ qa_letter: 'not adequate' }, { stage: 'returnedForResubmission' }],
    [{ published: 'Home Office approval July 2014' }, { stage: 'cleared' }],
  ])('takes the round of quality assurance over where it stands: %j', (words, expected) => {
    expect(adoptionFrom(words).qualityAssurance).toMatchObject(expected);
  });

  it('opens no round before the report is submitted or after it is published', () => {
    expect(adoptionFrom({ csp_approved: '2025-01-06' }).qualityAssurance).toBeNull();
    expect(adoptionFrom({ published: '2025-01-06' }).qualityAssurance).toBeNull();
  });

  it('fits the forms, however much a cell holds', () => {
    const long = 'x'.repeat(20_000);
    for (const words of [
      wholeLife,
      { case: long, csp: long, chair_appointed: long, qa_letter: long },
    ]) {
      const { review, chair, qualityAssurance } = adoptionFrom(words);
      const asked = [
        [reviewCaseEvents['case.adopt'].fields, review],
        [chairTenureEvents['chair.adopt'].fields, chair],
        [qualityAssuranceEvents['qualityAssurance.adopt'].fields, qualityAssurance],
      ] as const;
      for (const [fields, answers] of asked) {
        expect(answers).not.toBeNull();
        expect(checkShape(fields, answers ?? {}, today).errors).toEqual([]);
      }
    }
  });
});
