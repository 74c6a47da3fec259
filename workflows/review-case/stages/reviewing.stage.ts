import { accept } from '../../language/chart';
import { acceptWhen, at, chart } from '../review-case.chart';

const whileThePanelSits = {
  'panel.meet': accept(),
  'panel.closeGaps': accept(),
} as const;

const onceTheTermsAreAgreed = {
  ...whileThePanelSits,
  'terms.revise': accept(),
} as const;

const whileTheDecisionCanBeTakenBack = {
  'decision.rescind': accept(at('deciding.decided.notToReview')),
} as const;

/**
 * The review itself. Chair, panel members, agency reviews and family strands have charts of their
 * own; what is asked of them here is counted when it is asked.
 */
export const reviewing = chart.createStateConfig({
  meta: { label: 'Holding the review' },
  initial: 'commissioned',
  tags: 'open',
  states: {
    commissioned: {
      meta: {
        label: 'Review commissioned',
        sentence: 'A review will be held. Chair and panel have still to be found.',
        waitsFor: 'the Kent Community Safety Team',
      },
      on: {
        ...whileTheDecisionCanBeTakenBack,
        'panel.invite': accept('formingPanel'),
      },
    },
    contributing: {
      meta: {
        label: 'Another review leads',
        sentence: 'Another review covers this death; we contribute to it.',
        waitsFor: 'the body that leads the other review',
      },
      on: {
        'direction.receive': accept(at('deciding.decided.directed')),
        'homeOffice.treatAsNoReview': accept(at('deciding.noReview.awaitingHomeOfficeScrutiny')),
        'otherReview.conclude': accept(at('deciding.noReview.closed')),
        'otherReview.handBack': accept('commissioned'),
      },
    },
    formingPanel: {
      meta: {
        label: 'Forming the review panel',
        sentence: 'Agencies have been invited to the review panel.',
        waitsFor: 'the agencies invited',
      },
      on: {
        ...whileTheDecisionCanBeTakenBack,
        'panel.invite': accept(),
        'panel.constitute': accept('panelConstituted'),
        'panel.constituteWithGaps': accept('panelConstituted'),
      },
    },
    panelConstituted: {
      meta: {
        label: 'Review panel constituted',
        sentence: 'The review panel sits. Its terms of reference have still to be agreed.',
        waitsFor: 'the review panel',
      },
      on: {
        ...whileTheDecisionCanBeTakenBack,
        ...whileThePanelSits,
        'terms.agree': accept('gatheringInformation'),
      },
    },
    gatheringInformation: {
      meta: {
        label: 'Gathering information',
        sentence: 'The terms of reference are agreed. Agencies are reviewing what they did.',
        waitsFor: 'the agencies and the independent chair',
      },
      on: {
        ...onceTheTermsAreAgreed,
        'report.startDraft': accept('drafting'),
      },
    },
    drafting: {
      meta: {
        label: 'Drafting the report',
        sentence: 'The overview report is being written.',
        waitsFor: 'the author of the report',
      },
      on: {
        ...onceTheTermsAreAgreed,
        'report.circulateDraft': accept('withPanel'),
      },
    },
    withPanel: {
      meta: {
        label: 'Draft with the panel',
        sentence: 'The review panel is reading the draft.',
        waitsFor: 'the review panel',
      },
      on: {
        ...onceTheTermsAreAgreed,
        'report.closeComments': [acceptWhen('changesAreNeeded', 'drafting'), accept('withFamily')],
      },
    },
    withFamily: {
      meta: {
        label: 'Draft with the family',
        sentence: 'The family is reading the draft, in private and with time.',
        waitsFor: 'the family',
      },
      on: {
        ...onceTheTermsAreAgreed,
        'report.closeFamilyReading': [
          acceptWhen('changesAreNeeded', 'drafting'),
          accept('checkingFacts'),
        ],
      },
    },
    checkingFacts: {
      meta: {
        label: 'Agencies are checking the facts',
        sentence: 'The agencies that contributed are checking the facts in the draft.',
        waitsFor: 'the agencies that contributed',
      },
      on: {
        ...onceTheTermsAreAgreed,
        'report.confirmFacts': accept(),
        'report.settleComments': accept(),
        'report.rework': accept('drafting'),
        'report.finishFactCheck': accept('finalDraft'),
      },
    },
    finalDraft: {
      meta: {
        label: 'Final draft',
        sentence: 'The final draft is written. The review panel has still to agree it.',
        waitsFor: 'the review panel',
      },
      on: {
        ...onceTheTermsAreAgreed,
        'report.settleComments': accept(),
        'report.rework': accept('drafting'),
        'report.agreeFinalDraft': accept(at('signingOff.awaitingCspSignOff')),
      },
    },
  },
});
