import { remembered } from '../proof/remembered';
import type { Ask } from '../proof/scenario';
import { reviewCase } from './review-case.workflow';
import {
  asking,
  closed,
  concluded,
  contributing,
  decided,
  drafting,
  formingPanel,
  preparing,
  received,
  scoping,
  told,
} from './scenarios/roads.factory';

const after = (...asked: readonly Ask[]) => remembered<'review-case'>(reviewCase, ...asked);

describe('what a review remembers', () => {
  it('T12: that a direction years later is its origin', () => {
    expect(after(...closed, asking('direction.receive'))).toMatchObject({
      directed: true,
      origin: 'directed',
      decision: 'review',
    });
  });

  it('T13: that it was voluntary, although a direction followed', () => {
    expect(after(...decided(), asking('direction.receive'))).toMatchObject({
      directed: true,
      origin: 'voluntary',
      decision: 'review',
    });
  });

  it('that what was decided before is open again after new information', () => {
    expect(after(...closed, asking('newInformation.receive'))).toMatchObject({
      recommendation: null,
      decision: null,
      familyToldOfDecision: false,
    });
  });

  it('that nothing is decided by a recommendation alone', () => {
    const memory = after(...decided('noReview').slice(0, -1));
    expect(memory).toMatchObject({ recommendation: 'noReview', decision: null });
  });

  it('an agency once, however its name is written', () => {
    const again = asking('scoping.send', { agencies: [' kent police ', 'Medway Council'] });
    expect(after(...scoping, again).scopingAsked).toEqual(['Kent Police', 'Medway Council']);
  });

  it('a duty body only if it had contact', () => {
    const reply = (agency: string, contact: boolean, dutyBody: boolean) =>
      asking('scoping.recordReturn', { agency, contact, dutyBody });
    const memory = after(
      ...received,
      asking('case.confirmJurisdiction'),
      asking('scoping.send', { agencies: ['Kent Police', 'Medway Council', 'A charity'] }),
      reply('Kent Police', true, true),
      reply('Medway Council', false, true),
      reply('A charity', true, false),
    );
    expect(memory.dutyBodiesWithContact).toEqual(['Kent Police']);
  });

  it('the name of the case and the partnership responsible', () => {
    const named = asking('case.name', { pseudonym: 'Alma', year: 2025 });
    expect(after(...scoping, named)).toMatchObject({ title: 'Alma/2025', area: 'Canterbury' });
  });

  it('a corrected day only where the day and the box are the ones it has in mind', () => {
    const set = [...told, asking('publication.schedule', { scheduledFor: '2026-03-09' })];
    const correcting = (field: string, from: string, to: string) =>
      after(...set, asking('date.correct', { field, from, to })).scheduledFor;
    expect(correcting('scheduledFor', '2026-03-09', '2026-03-10')).toBe('2026-03-10');
    expect(correcting('scheduledFor', '2026-03-08', '2026-03-10')).toBe('2026-03-09');
    expect(correcting('cspAwareDate', '2026-03-09', '2026-03-10')).toBe('2026-03-09');
    expect(correcting('scheduledFor', '2026-03-09', '2026-04')).toBe('2026-03-09');
  });

  it('that a comment is open until it is settled', () => {
    const disputed = [
      ...drafting,
      asking('report.circulateDraft'),
      asking('report.closeComments'),
      asking('report.closeFamilyReading'),
      asking('report.confirmFacts', { correct: false }),
      asking('report.confirmFacts', { agency: 'Medway Council', correct: true }),
    ];
    expect(after(...disputed).openDraftComments).toBe(true);
    expect(after(...disputed, asking('report.settleComments')).openDraftComments).toBe(false);
  });

  it('that a new draft answers the comments on the last one, and is checked afresh', () => {
    const again = [
      ...drafting,
      asking('report.circulateDraft'),
      asking('report.closeComments'),
      asking('report.closeFamilyReading'),
      asking('report.confirmFacts', { correct: false }),
      asking('report.rework'),
      asking('report.circulateDraft'),
    ];
    expect(after(...again)).toMatchObject({ openDraftComments: false, factsConfirmedBy: [] });
  });

  it('how often the terms of reference were agreed', () => {
    expect(after(...drafting).termsVersion).toBe(1);
    expect(after(...drafting, asking('terms.revise')).termsVersion).toBe(2);
  });

  it('that the panel has gaps until they are closed', () => {
    const gaps = [...formingPanel, asking('panel.constituteWithGaps')];
    expect(after(...gaps).panelGaps).toBe(true);
    expect(after(...gaps, asking('panel.closeGaps')).panelGaps).toBe(false);
  });

  it('the agencies that lead an action, those added later too', () => {
    const added = asking('actionPlan.addRecommendation', { leadAgency: 'Medway Council' });
    const plan = [
      ...drafting,
      asking('actionPlan.draft', { leadAgencies: ['Kent Police'] }),
      asking('actionPlan.recordAgreement'),
      asking('actionPlan.passQualityAssurance'),
      asking('actionPlan.activate'),
    ];
    expect(after(...plan, added).planLeads).toEqual(['Kent Police', 'Medway Council']);
    expect(after(...plan, asking('actionPlan.addRecommendation')).planLeads).toEqual([
      'Kent Police',
    ]);
  });

  it('that a review which the Home Office sees as none was not decided on', () => {
    expect(after(...contributing, asking('homeOffice.treatAsNoReview')).decision).toBe('noReview');
  });

  it('the area that a partnership named when it handed the case over', () => {
    expect(after(asking('case.receiveTransfer', { area: 'Dover' })).area).toBe('Dover');
  });

  it('that a report taken back for clearance has none, and no exception', () => {
    expect(
      after(...preparing, asking('publication.recordException'), asking('report.seekClearance')),
    ).toMatchObject({ cleared: false, clearanceException: false });
  });

  it('that a report opened again has to be cleared again, and told of again', () => {
    expect(after(...concluded, asking('case.reopen', { what: 'report' }))).toMatchObject({
      cleared: false,
      clearanceException: false,
      familyToldOfPublication: false,
      agenciesToldOfPublication: false,
      kcspTold: false,
    });
    expect(after(...concluded, asking('case.reopen', { what: 'actionPlan' })).cleared).toBe(true);
  });
});

describe('what a review remembers of its side regions', () => {
  it('why it is paused, how far and until when, for as long as it is', () => {
    const paused = [...drafting, asking('hold.pause')];
    expect(after(...paused)).toMatchObject({
      holdReason: 'trial',
      holdScope: 'partial',
      holdReviewOn: '2026-09-01',
    });
    expect(after(...paused, asking('hold.review', { reason: 'inquest' }))).toMatchObject({
      holdReason: 'inquest',
      holdScope: 'full',
      holdReviewOn: '2026-12-01',
    });
    expect(after(...paused, asking('hold.resume'))).toMatchObject({
      holdReason: null,
      holdScope: null,
      holdReviewOn: null,
    });
    expect(after(...drafting, asking('hold.adopt'))).toMatchObject({
      holdReason: 'trial',
      holdReviewOn: null,
    });
  });

  it('the day of the trial, and of the next one', () => {
    const listed = [
      ...drafting,
      asking('criminal.recordStatus'),
      asking('criminal.charge'),
      asking('criminal.listTrial'),
    ];
    const retrial = (trialOn: string | undefined) =>
      after(...listed, asking('criminal.orderRetrial', { trialOn })).trialOn;
    expect(after(...listed).trialOn).toBe('2026-10-05');
    expect(retrial('2027-01-11')).toBe('2027-01-11');
    expect(retrial(undefined)).toBeNull();
  });

  it('when the investigating officer is to be asked again, while there is something to ask', () => {
    const limited = [...drafting, asking('disclosure.consult')];
    const until = (...more: readonly Ask[]) => after(...limited, ...more).disclosureReviewOn;
    expect(until()).toBe('2026-06-02');
    expect(until(asking('disclosure.askAgain'))).toBe('2026-09-01');
    expect(until(asking('disclosure.lift'))).toBeNull();
  });
});

describe('what a review entered from earlier records remembers', () => {
  const adopted = (stage: string, more: Readonly<Record<string, unknown>> = {}) =>
    after(asking('case.adopt', { stage, ...more }));

  it('only what its stage shows', () => {
    expect(adopted('decisionAwaited')).toMatchObject({ decision: null, termsVersion: 0 });
    expect(adopted('closedWithoutReview')).toMatchObject({ decision: 'noReview' });
    expect(adopted('commissioned')).toMatchObject({ decision: 'review', termsVersion: 0 });
    expect(adopted('drafting')).toMatchObject({ decision: 'review', termsVersion: 1 });
  });

  it('that it was published before, which is the exception on record', () => {
    expect(adopted('published')).toMatchObject({
      clearanceException: true,
      cleared: false,
      publication: 'published',
    });
    expect(adopted('concluded')).toMatchObject({ clearanceException: true, publication: null });
    expect(adopted('preparingPublication')).toMatchObject({ clearanceException: false });
  });

  it('what the last letter said, and clears nothing that was to be sent again', () => {
    const preparing = (lastOutcome: string) => adopted('preparingPublication', { lastOutcome });
    expect(preparing('A')).toMatchObject({ cleared: true, qualityRound: 1 });
    expect(preparing('B')).toMatchObject({ cleared: true });
    expect(preparing('C')).toMatchObject({ cleared: false, qualityOutcome: 'C' });
    expect(adopted('amending', { lastOutcome: 'B' })).toMatchObject({ cleared: false });
  });

  it('that it was directed, where the earlier record says so', () => {
    expect(adopted('drafting', { directed: true })).toMatchObject({ origin: 'directed' });
    expect(adopted('drafting')).toMatchObject({ origin: 'voluntary', directed: false });
  });
});
