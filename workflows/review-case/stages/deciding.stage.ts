import { accept } from '../../language/chart';
import { acceptWhen, at, chart } from '../review-case.chart';

/** The Core Panel recommends, the KCSP Chair ratifies, the Home Office is informed either way. */
export const deciding = chart.createStateConfig({
  meta: { label: 'Deciding whether to hold a review' },
  initial: 'awaitingCorePanel',
  on: { 'direction.receive': accept(at('deciding.decided.directed')) },
  states: {
    awaitingCorePanel: {
      meta: {
        label: 'Awaiting the Core Panel',
        sentence: 'The case is ready. The Core Panel has still to be called together.',
        waitsFor: 'the Kent Community Safety Team',
      },
      tags: 'open',
      on: { 'corePanel.convene': accept('corePanelConvened') },
    },
    corePanelConvened: {
      meta: {
        label: 'The Core Panel is called together',
        sentence: 'The Core Panel has been called together.',
        waitsFor: 'the Core Panel',
      },
      tags: 'open',
      on: {
        'corePanel.convene': accept(),
        'corePanel.meet': accept('deliberating'),
      },
    },
    deliberating: {
      meta: {
        label: 'The Core Panel is considering',
        sentence: 'The Core Panel is considering whether the test for a review is met.',
        waitsFor: 'the Core Panel',
      },
      tags: 'open',
      on: {
        'corePanel.meet': accept(),
        'corePanel.recommend': accept('recommended'),
        'corePanel.defer': accept('deferred'),
      },
    },
    deferred: {
      meta: {
        label: 'Deferred',
        sentence: 'The Core Panel is waiting for information. The month for the decision goes on.',
        waitsFor: 'the information asked for',
      },
      tags: 'open',
      on: {
        'corePanel.receiveAwaited': accept('deliberating'),
        'corePanel.endDeferral': accept('deliberating'),
      },
    },
    recommended: {
      meta: {
        label: 'Awaiting the KCSP Chair',
        sentence: 'The Core Panel has recommended. The KCSP Chair has still to ratify it.',
        waitsFor: 'the KCSP Chair',
      },
      tags: 'open',
      on: {
        'decision.ratify': [
          acceptWhen('reviewIsRecommended', 'decided.toReview'),
          acceptWhen('jointReviewIsRecommended', 'decided.jointly'),
          acceptWhen('anotherReviewIsToLead', 'decided.otherReviewLeads'),
          accept('decided.notToReview'),
        ],
        'decision.referBack': accept('deliberating'),
      },
    },
    reconsidering: {
      meta: {
        label: 'The Core Panel is reconsidering',
        sentence: 'The Home Office asked for the decision to be reconsidered.',
        waitsFor: 'the Core Panel',
      },
      tags: 'open',
      on: {
        'corePanel.meet': accept(),
        'corePanel.recommend': accept('recommended'),
      },
    },
    decided: {
      meta: { label: 'Decided', waitsFor: 'the Kent Community Safety Team' },
      initial: 'notToReview',
      tags: 'open',
      states: {
        toReview: {
          meta: {
            label: 'Decided to hold a review',
            sentence: 'A review will be held. The Home Office has still to be informed.',
          },
          on: {
            'direction.receive': accept(),
            'homeOffice.inform': accept(at('reviewing.commissioned')),
            'decision.rescind': accept('notToReview'),
          },
        },
        jointly: {
          meta: {
            label: 'Decided to hold a joint review',
            sentence:
              'A review will be held with another body. That body has to agree, and the Home Office to be informed.',
          },
          on: {
            'direction.receive': accept(),
            'partner.agree': accept(),
            'homeOffice.inform': accept(at('reviewing.commissioned')),
            'decision.rescind': accept('notToReview'),
          },
        },
        otherReviewLeads: {
          meta: {
            label: 'Decided that another review leads',
            sentence: 'Another review will cover it. The Home Office has still to be informed.',
          },
          on: { 'homeOffice.inform': accept(at('reviewing.contributing')) },
        },
        notToReview: {
          meta: {
            label: 'Decided not to hold a review',
            sentence:
              'No review will be held. The Home Office has still to be informed, with reasons.',
          },
          on: {
            'homeOffice.inform': accept(at('deciding.noReview.awaitingHomeOfficeScrutiny')),
          },
        },
        directed: {
          meta: {
            label: 'Directed by the Secretary of State',
            sentence:
              'The Secretary of State directed a review. It will be held; the Home Office has still to be informed.',
          },
          on: {
            'direction.receive': accept(),
            'homeOffice.inform': accept(at('reviewing.commissioned')),
          },
        },
      },
    },
    noReview: {
      meta: { label: 'No review' },
      initial: 'awaitingHomeOfficeScrutiny',
      states: {
        awaitingHomeOfficeScrutiny: {
          meta: {
            label: 'The Home Office is looking at the decision',
            sentence: 'No review is to be held. The Home Office looks at every such decision.',
            waitsFor: 'the Home Office',
          },
          tags: 'open',
          on: {
            'homeOffice.agreeNoReview': accept('closed'),
            'homeOffice.askReconsider': accept(at('deciding.reconsidering')),
          },
        },
        closed: {
          meta: {
            label: 'Closed without a review of its own',
            sentence: 'No review is held here. New information or a direction can wake the case.',
          },
          tags: 'resting',
          on: { 'newInformation.receive': accept(at('deciding.deliberating')) },
        },
      },
    },
  },
});
