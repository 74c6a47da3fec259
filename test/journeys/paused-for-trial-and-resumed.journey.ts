import { journey, type ToldStory } from '../support/journey';
import { register, untilPanelSits } from '../support/passages';
import { on, review, type Chapter } from '../support/stories';

const moreTime = {
  newDate: '2025-03-31',
  panelAgreedOn: '2024-08-01',
  cspAgreedOn: '2024-08-05',
};

/** Decided on 29 February 2024; paused for the trial on 1 May. */
const untilPaused: Chapter[] = [
  ...untilPanelSits('2024-02-11'),
  on(
    '2024-05-01',
    review('criminal.recordStatus', { status: 'investigating' }),
    review('criminal.charge'),
    review('criminal.listTrial', { trialOn: '2024-10-07' }),
    review('disclosure.consult', { advice: 'hold', disclosureReviewOn: undefined }).refusedFor(
      'REVIEW_DAY_SET',
    ),
    review('disclosure.consult', { advice: 'hold', disclosureReviewOn: '2024-08-01' }),
    review('hold.pause', { holdReviewOn: '2024-05-01' }).refusedFor('REVIEW_DAY_AHEAD'),
    review('hold.pause', { holdReviewOn: '2024-08-01' })
      .by('independent-chair')
      .reaching('Review panel constituted'),
    review('homeOffice.tell', { about: 'pause' }),
  ),
  on(
    '2024-05-13',
    register('terms-of-reference'),
    review('terms.agree', { officerConsulted: undefined })
      .by('independent-chair')
      .refusedFor('OFFICER_CONSULTED'),
    review('terms.agree', { officerConsulted: true }).by('independent-chair'),
    review('report.startDraft').by('independent-chair').reaching('Drafting the report'),
    review('report.circulateDraft').by('independent-chair').refusedFor('NOT_ON_HOLD'),
  ),
];

const theReportClock = async (told: ToldStory) => (await told.clocks('C5/report'))[0];

describe('a review that is paused for a trial', () => {
  journey(
    'keeps its clock, and goes on after the verdict',
    [
      ...untilPaused,
      on(
        '2024-11-01',
        review('criminal.recordVerdict', { verdict: 'murder' }),
        review('disclosure.lift', { liftedBy: 'verdict' }),
        review('hold.resume').by('independent-chair'),
        review('criminal.sentence'),
        review('report.circulateDraft').by('independent-chair').reaching('Draft with the panel'),
      ),
    ],
    async (told) => {
      expect(await theReportClock(told)).toMatchObject({
        startedOn: '2024-02-29',
        statutoryDue: '2024-08-29',
        agreedDue: null,
        metOn: null,
        lateAgainstStatutory: true,
      });
      const { states } = await told.view();
      expect(states).toMatchObject({
        hold: 'running',
        criminal: 'concluded',
        disclosure: 'unrestricted',
      });
    },
  );

  journey(
    'is given more time by panel and partnership together, beside the date that never moves',
    [
      ...untilPaused,
      on(
        '2024-08-01',
        review('timescale.requestExtension', { newDate: '2025-03-31' }).by('independent-chair'),
        review('hold.review', { reason: 'trial', holdReviewOn: '2024-11-01' }),
        review('disclosure.askAgain', { disclosureReviewOn: '2024-11-01' }),
      ),
      on(
        '2024-08-05',
        review('timescale.agreeExtension', {
          ...moreTime,
          cspAgreedOn: undefined,
          cspAgreedBy: undefined,
        })
          .by('kcsp-chair')
          .refusedFor('CSP_AGREEMENT'),
        review('timescale.agreeExtension', { ...moreTime, panelAgreedOn: undefined })
          .by('kcsp-chair')
          .refusedFor('PANEL_AGREEMENT'),
        review('timescale.agreeExtension', moreTime).by('kcsp-chair'),
      ),
      on('2024-08-30', review('note.add')),
    ],
    async (told) => {
      expect(await theReportClock(told)).toMatchObject({
        statutoryDue: '2024-08-29',
        agreedDue: '2025-03-31',
        lateAgainstStatutory: true,
        lateAgainstAgreed: false,
      });
      told.product.moveTo('2025-03-31');
      expect(await theReportClock(told)).toMatchObject({ lateAgainstAgreed: false });
      told.product.moveTo('2025-04-01');
      expect(await theReportClock(told)).toMatchObject({ lateAgainstAgreed: true });
    },
  );

  journey('may be refused more time', [
    ...untilPaused,
    on(
      '2024-08-01',
      review('timescale.requestExtension', { newDate: '2025-03-31' }).by('independent-chair'),
      review('timescale.refuseExtension').by('kcsp-chair').reaching('Drafting the report'),
    ),
  ]);
});
