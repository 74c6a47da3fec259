import { journey } from '../support/journey';
import { concluded, untilCleared } from '../support/passages';
import { on, review, round } from '../support/stories';

journey(
  'a report that is not published, and a review concluded all the same',
  [
    ...untilCleared('2024-01-08'),
    on(
      '2024-11-18',
      round(1)('qualityAssurance.recordOpinion').refusedFor('OPINION_ASKED_FOR'),
      round(1)('qualityAssurance.requestNonPublication').by('kcsp-chair'),
      round(1)('qualityAssurance.recordOpinion'),
      review('publication.withhold', { welfareGround: 'none' })
        .by('kcsp-chair')
        .refusedFor('COMPELLING_WELFARE_REASON'),
      review('publication.withhold', { qualityPanelTold: false })
        .by('kcsp-chair')
        .refusedFor('QUALITY_PANEL_TOLD'),
      review('publication.withhold').by('kcst-case-officer').refusedToThisRole(),
      review('publication.withhold').by('kcsp-chair').reaching('Not to be published'),
      review('actionPlan.activate'),
      review('learning.share'),
    ),
    on(
      '2025-06-02',
      review('case.conclude')
        .by('kcsp-chair')
        .refusedFor('PLAN_AUDITED', 'KCSP_TOLD', 'CLOSURE_ON_REGISTER'),
      concluded(),
    ),
    on(
      '2026-01-05',
      review('case.reopen', { because: 'republication', what: 'actionPlan' })
        .by('kcsp-chair')
        .reaching('Not to be published'),
      review('publication.reconsider').by('kcsp-chair').reaching('Preparing publication'),
    ),
  ],
  async (told) => {
    expect(await told.facts()).not.toContain('publication.published');
    expect(await told.facts()).toContain('case.concluded');
  },
);
