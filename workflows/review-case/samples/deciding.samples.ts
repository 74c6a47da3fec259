import { ask, type Ask, type Samples } from '../../proof/scenario';

const reasons = {
  reasonsOnAge: 'Met: aged 34',
  reasonsOnCause: 'Met: the injuries were not accidental',
  reasonsOnConnection: 'Met: the suspect is a former partner',
  coerciveControl: 'Controlling behaviour was reported twice in the year before',
};

const recommending = (outcome: string): Ask => ask('corePanel.recommend', { outcome, ...reasons });

const holding = { documents: ['core-panel-minute', 'decision-record'] };

export const decidingSamples: Samples = {
  'corePanel.convene': [ask('corePanel.convene', { meetingOn: '2026-03-16' })],
  'corePanel.meet': [
    ask('corePanel.meet', {
      heldOn: '2026-03-02',
      present: ['Kent Police representative', 'Medway Council representative'],
    }),
  ],
  'corePanel.recommend': ['review', 'noReview', 'joint', 'otherLeads'].map(recommending),
  'corePanel.defer': [
    ask('corePanel.defer', {
      awaiting: 'The report of the post-mortem examination',
      deferredUntil: '2026-03-20',
    }),
  ],
  'corePanel.receiveAwaited': [
    ask('corePanel.receiveAwaited', { what: 'The report of the post-mortem examination' }),
  ],
  'corePanel.endDeferral': [ask('corePanel.endDeferral', {}, { on: '2026-03-20' })],
  'decision.ratify': [
    ask(
      'decision.ratify',
      { ratifiedBy: 'kcspChair', decidedOn: '2026-03-02' },
      { evidence: holding },
    ),
    ask(
      'decision.ratify',
      { ratifiedBy: 'kcspViceChair', decidedOn: '2026-03-02', whyViceChair: 'The Chair is away' },
      { evidence: holding },
    ),
  ],
  'decision.referBack': [
    ask('decision.referBack', {
      referredBy: 'kcspChair',
      reasons: 'The third limb is not reasoned through',
    }),
  ],
  'decision.rescind': [
    ask('decision.rescind', {
      agreedBy: 'kcspChair',
      homeOfficeTold: true,
      reasons: 'The two had never met: it was a stranger',
    }),
  ],
  'partner.agree': [
    ask('partner.agree', {
      body: 'Kent and Medway Safeguarding Adults Board',
      kind: 'safeguardingAdultsBoard',
      lead: 'Kent Community Safety Partnership',
      coversBoth: true,
    }),
  ],
  'homeOffice.inform': [
    ask(
      'homeOffice.inform',
      {
        informedOn: '2026-03-02',
        reasons: 'As in the record of the decision',
        whyFamilyNotTold: 'The family liaison officer asked us to wait',
        contentSecured: true,
      },
      { evidence: { documents: ['home-office-decision-letter'] } },
    ),
  ],
  'homeOffice.agreeNoReview': [ask('homeOffice.agreeNoReview', { reference: 'HO/1' })],
  'homeOffice.askReconsider': [
    ask('homeOffice.askReconsider', { what: 'Look again at the reports of control' }),
  ],
  'homeOffice.treatAsNoReview': [
    ask('homeOffice.treatAsNoReview', { what: 'The other review has no duty to publish' }),
  ],
  'direction.receive': [
    ask(
      'direction.receive',
      {
        directedOn: '2026-03-02',
        kind: 'establish',
        body: 'Canterbury Community Safety Partnership',
      },
      { evidence: { documents: ['direction'] } },
    ),
  ],
  'otherReview.conclude': [
    ask('otherReview.conclude', {
      report: 'Report of the Safeguarding Adults Review, on its website',
      contentCovered: true,
    }),
  ],
  'otherReview.handBack': [
    ask('otherReview.handBack', { reasons: 'The other board decided against a review' }),
  ],
};
