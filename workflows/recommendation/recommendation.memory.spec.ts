import { remembered } from '../proof/remembered';
import { sampled, type Ask } from '../proof/scenario';
import { recommendation } from './recommendation.machine';
import { recommendationSamples, speaking } from './recommendation.samples';

const asking = sampled(recommendationSamples);
const after = (...asked: readonly Ask[]) => remembered<'recommendation'>(recommendation, ...asked);

const assigned = [asking('recommendation.propose'), asking('recommendation.assign')];
const inProgress = [...assigned, asking('recommendation.accept'), asking('recommendation.update')];
const claimed = [...inProgress, asking('recommendation.claimComplete')];
const complete = [...claimed, asking('recommendation.verify')];

describe('what a recommendation remembers', () => {
  it('goes by its printed number and its first words', () => {
    const text = `${'Every agency looks at how it asks about abuse, '.repeat(3)}and says so.`;
    const { title, label } = after(asking('recommendation.propose', { label: '9.1 b', text }));
    expect(label).toBe('9.1 b');
    expect(title).toBe(
      '9.1 b: Every agency looks at how it asks about abuse, Every agency looks at how it…',
    );
    expect(
      after(asking('recommendation.propose', { label: undefined, text: 'Ask every adult.' })).title,
    ).toBe('Ask every adult.');
  });

  it('cuts a text of one long word too', () => {
    const { title } = after(
      asking('recommendation.propose', { label: undefined, text: 'x'.repeat(200) }),
    );
    expect(title).toBe(`${'x'.repeat(80)}…`);
  });

  it('keeps the date in the printed words beside the one that is set', () => {
    expect(after(...assigned)).toMatchObject({
      targetPrinted: 'Within the next six months',
      target: '2026-09-01',
      originalTarget: '2026-09-01',
      slips: 0,
    });
  });

  it('keeps the first date and counts each move to a later one', () => {
    const later = asking('recommendation.changeDate');
    expect(after(...inProgress, later)).toMatchObject({
      target: '2026-11-02',
      originalTarget: '2026-09-01',
      slips: 1,
    });
    const earlier = asking('recommendation.changeDate', { newDate: '2026-10-01' });
    expect(after(...inProgress, later, earlier)).toMatchObject({
      target: '2026-10-01',
      originalTarget: '2026-09-01',
      slips: 1,
    });
  });

  it('keeps the printed words beside whom they mean, and who supports', () => {
    const printed = asking('recommendation.adopt', {
      stands: 'proposed',
      lead: undefined,
      support: undefined,
      addresseesPrinted: ['Kent Police', 'KFRS', 'The hospital'],
    });
    const first = asking('recommendation.nameAddressee', {
      printed: 'Kent Police',
      organisation: 'O-0003',
    });
    const none = asking('recommendation.nameAddressee', {
      printed: 'The hospital',
      outcome: 'notOurs',
      organisation: undefined,
    });
    const second = asking('recommendation.nameAddressee', { others: ['O-0009'] });
    expect(after(printed, first, none, second)).toMatchObject({
      lead: 'O-0003',
      support: ['O-0005', 'O-0009'],
      addressees: [
        { printed: 'Kent Police', organisation: 'O-0003' },
        { printed: 'KFRS', organisation: 'O-0005' },
        { printed: 'The hospital', organisation: null, decided: 'notOurs' },
      ],
    });
    const mended = asking('recommendation.nameAddressee', { organisation: 'O-0006' });
    expect(after(printed, first, second, mended).support).toEqual(['O-0009', 'O-0006']);
  });

  it('keeps when the lead agency was heard last, where one that supports it speaks', () => {
    const supporting = { ...speaking('delegate', 'O-0005').asker, part: 'support' };
    const helps = asking('recommendation.update', {}, {
      on: '2026-04-02',
      evidence: { asker: supporting },
    } as Parameters<typeof asking>[2]);
    const { lastUpdate } = after(...inProgress, helps, helps);
    expect(lastUpdate).toMatchObject({ on: '2026-04-02', leadSaidOn: '2026-03-02' });
  });

  it('takes the date that printed words are said to mean as its first', () => {
    const asked = [asking('recommendation.adopt'), asking('recommendation.setDate')];
    expect(after(...asked)).toMatchObject({
      targetPrinted: 'Ongoing',
      target: '2026-10-01',
      originalTarget: '2026-10-01',
    });
  });

  it('keeps the earlier wording with its last day, and the new one in lists', () => {
    const memory = after(...assigned, asking('recommendation.reword'));
    expect(memory.title).toMatch(/^3\.2: Kent Police trains every response officer/);
    expect(memory.wordings).toEqual([
      {
        text: 'Kent Police trains response officers to recognise coercive control.',
        until: '2026-03-02',
      },
    ]);
    const theme = asking('recommendation.reword', {
      text: 'Kent Police trains response officers to recognise coercive control.',
      theme: 'Training',
    });
    expect(after(...assigned, theme)).toMatchObject({ theme: 'Training', wordings: [] });
  });

  it('adds to a plan without losing what was written before', () => {
    expect(
      after(
        ...assigned,
        asking('recommendation.plan'),
        asking('recommendation.plan', {
          action: undefined,
          measure: undefined,
          milestones: 'First teams by May',
        }),
      ),
    ).toMatchObject({
      action: 'Two days of training for each response team',
      milestones: 'First teams by May',
    });
  });

  it('knows whom a printed name means only where names and agencies come out even', () => {
    expect(after(asking('recommendation.adopt')).addressees).toEqual([
      { printed: 'Kent Police', organisation: 'O-0003' },
      { printed: 'KFRS', organisation: 'O-0005' },
    ]);
    expect(after(asking('recommendation.adopt', { support: undefined })).addressees).toEqual([
      { printed: 'Kent Police', organisation: null },
      { printed: 'KFRS', organisation: null },
    ]);
    expect(
      after(
        asking('recommendation.propose'),
        asking('recommendation.assign', { support: undefined }),
      ).addressees,
    ).toEqual([{ printed: 'Kent Police', organisation: 'O-0003' }]);
  });

  it('T29: keeps an update with the person and the capacity', () => {
    const { lastUpdate, updates } = after(
      ...assigned,
      asking('recommendation.accept'),
      asking('recommendation.update', {}, { by: 'u-7', evidence: speaking('alternate', 'O-0003') }),
    );
    expect(lastUpdate).toEqual({
      on: '2026-03-02',
      by: 'u-7',
      capacity: 'alternate',
      narrative: 'Four of ten teams are trained',
    });
    expect(updates).toBe(1);
  });

  it('takes an answer to the recommendation itself for something said', () => {
    expect(after(...assigned, asking('recommendation.reject')).lastUpdate).toEqual({
      on: '2026-03-02',
      by: 'a-person',
      capacity: 'representative',
      narrative: 'The training is given already',
    });
    expect(after(...assigned, asking('recommendation.accept'))).toMatchObject({
      lastUpdate: { narrative: 'Accepted: Assistant chief constable' },
      updates: 0,
    });
  });

  it('keeps a date that was asked for until one is agreed', () => {
    const asked = asking('recommendation.update', {
      newDateAsked: '2026-10-01',
      newDateReason: 'The trainer is ill',
    });
    const waiting = [...inProgress, asked, asking('recommendation.update')];
    expect(after(...waiting).askedDate).toEqual({
      date: '2026-10-01',
      reason: 'The trainer is ill',
    });
    expect(after(...waiting, asking('recommendation.changeDate')).askedDate).toBeNull();
  });

  it('gathers evidence, each piece once', () => {
    expect(after(...claimed, asking('recommendation.update')).evidenceHeld).toEqual([
      'Training log, with the training department',
      'Audit report, with the training department',
    ]);
  });

  it('remembers that files were attached, and when', () => {
    const withFiles = asking('recommendation.update', { evidenceFiles: ['D-1', 'D-2'] });
    expect(after(...inProgress, withFiles).evidenceHeld).toContain(
      '2 files, attached on 2 March 2026',
    );
  });

  it('is complete on the day of the evidence, and asks for its effect six months later', () => {
    expect(after(...claimed)).toMatchObject({ claimedOn: '2026-02-27', completedOn: null });
    expect(after(...complete)).toMatchObject({
      completedOn: '2026-02-27',
      verifierOrganisation: 'O-0005',
      impactDueOn: '2026-08-27',
    });
  });

  it('asks for the effect again only where it was too early to tell', () => {
    expect(after(...complete, asking('recommendation.recordImpact'))).toMatchObject({
      impact: 'partly',
      impactDueOn: null,
    });
    const early = asking('recommendation.recordImpact', {
      madeADifference: 'tooEarly',
      lookAgainOn: '2026-12-01',
    });
    expect(after(...complete, early)).toMatchObject({
      impact: 'tooEarly',
      impactDueOn: '2026-12-01',
    });
  });

  it('asks nothing of the effect of what was complete before it was kept here', () => {
    const memory = after(
      asking('recommendation.adopt', { stands: 'complete', completedOn: '2019-05-01' }),
    );
    expect(memory).toMatchObject({ completedOn: '2019-05-01', impactDueOn: null });
  });

  it('is as if it had not been complete once it is opened again', () => {
    expect(after(...complete, asking('recommendation.reopen'))).toMatchObject({
      completedOn: null,
      claimedOn: null,
      verifiedBy: null,
      impactDueOn: null,
      originalTarget: '2026-09-01',
      updates: 2,
    });
  });

  it('claims nothing any more once the evidence is sent back', () => {
    expect(after(...claimed, asking('recommendation.rejectEvidence')).claimedOn).toBeNull();
  });

  it('counts refusals by the agency that has it', () => {
    const refused = [...assigned, asking('recommendation.reject')];
    expect(after(...refused)).toMatchObject({ rejections: 1, rejectedOn: '2026-03-02' });
    const given = [
      ...refused,
      asking('recommendation.askAgain'),
      asking('recommendation.reassign'),
    ];
    expect(after(...given)).toMatchObject({
      lead: 'O-0005',
      support: [],
      rejections: 0,
      rejectedOn: null,
    });
  });

  it('waits for nothing once it goes on', () => {
    const blocked = [...inProgress, asking('recommendation.block')];
    expect(after(...blocked)).toMatchObject({ blockReviewOn: '2026-06-01' });
    expect(after(...blocked, asking('recommendation.unblock'))).toMatchObject({
      waitsFor: null,
      blockReviewOn: null,
    });
  });

  it('knows what took its place, what part was accepted, and how often it was taken up', () => {
    expect(after(...inProgress, asking('recommendation.supersede')).supersededBy).toBe(
      'Force policy on coercive control of 2026',
    );
    expect(after(...assigned, asking('recommendation.acceptInPart')).acceptedPart).toMatch(
      /^Response officers/,
    );
    expect(after(...inProgress, asking('recommendation.escalate')).escalations).toEqual([
      { on: '2026-03-02', decision: null },
    ]);
    expect(after(...inProgress, asking('recommendation.link')).commitments).toEqual([
      'das-2019/1.5',
    ]);
  });

  it('knows which department has it since when', () => {
    const national = asking('recommendation.assign', { scope: 'national' });
    expect(
      after(asking('recommendation.propose'), national, asking('recommendation.sendNational')),
    ).toMatchObject({ scope: 'national', sentTo: 'Home Office', sentOn: '2026-03-02' });
  });
});
