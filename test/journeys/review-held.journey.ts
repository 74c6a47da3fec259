import { journey } from '../support/journey';
import { concluded, untilPublished } from '../support/passages';
import { on, review } from '../support/stories';

journey(
  'a review, held from the notification to its conclusion, and opened again',
  [
    ...untilPublished('2024-01-08'),
    on('2024-12-12', review('actionPlan.activate')),
    on('2025-03-03', review('actionPlan.review', { nextReviewOn: '2025-06-02' })),
    on('2025-06-02', concluded()),
    on(
      '2026-01-05',
      review('case.reopen', { because: 'inquest', what: 'actionPlan' }).reaching('Published'),
      review('actionPlan.addRecommendation', { source: 'inquest' }),
    ),
  ],
  async (told) => {
    const { states, ribs } = await told.view();
    expect(states).toMatchObject({ lifecycle: 'monitoring.published', actionPlan: 'active' });
    expect(ribs.map(({ kind, stage }) => [kind, stage])).toEqual([
      ['agency-review', 'Accepted'],
      ['chair-tenure', 'Work complete'],
      ['family-strand', 'Takes part'],
      ['panel-member', 'Sits on the panel'],
      ['panel-member', 'Sits on the panel'],
      ['quality-assurance', 'Cleared'],
    ]);
    expect((await told.facts()).filter((fact) => !fact.startsWith('document.'))).toEqual([
      'case.notified',
      'case.jurisdictionConfirmed',
      'scoping.sent',
      'scoping.returned',
      'scoping.returned',
      'case.accepted',
      'corePanel.convened',
      'corePanel.met',
      'corePanel.recommended',
      'decision.ratified',
      'family.informed',
      'homeOffice.informed',
      'panel.invited',
      'panel.constituted',
      'panel.met',
      'terms.agreed',
      'report.draftStarted',
      'report.draftCirculated',
      'report.commentsClosed',
      'report.familyReadingClosed',
      'report.factsConfirmed',
      'report.factCheckFinished',
      'actionPlan.drafted',
      'report.finalDraftAgreed',
      'actionPlan.agencyAgreed',
      'actionPlan.qualityAssured',
      'report.signedOff',
      'copy.sent',
      'report.submitted',
      'report.cleared',
      'publication.familyTold',
      'publication.agenciesTold',
      'publication.scheduled',
      'publication.published',
      'actionPlan.activated',
      'actionPlan.reviewed',
      'actionPlan.allResolved',
      'actionPlan.audited',
      'kcsp.reported',
      'case.concluded',
      'case.reopened',
      'actionPlan.recommendationAdded',
    ]);
    expect(await told.facts('/chair-tenure/1')).toContain('chair.completed');
  },
);
