import { journey } from '../support/journey';
import { recommended, untilCorePanel } from '../support/passages';
import { on, review } from '../support/stories';

journey('a KCSP Chair with a conflict of interest, and the Vice-Chair who ratifies instead', [
  ...untilCorePanel('2024-01-08'),
  recommended('2024-01-22', 'review'),
  on(
    '2024-01-29',
    review('decision.referBack').by('kcsp-chair').reaching('The Core Panel is considering'),
    review('corePanel.recommend').by('core-panel-member'),
    review('decision.ratify', { ratifiedBy: 'kcspViceChair', whyViceChair: undefined })
      .by('kcsp-vice-chair')
      .refusedFor('VICE_CHAIR_STANDS_IN'),
    review('conflict.declare', { office: 'kcspChair' }).by('kcsp-chair'),
    review('decision.ratify').by('kcsp-chair').refusedFor('RATIFIER_CONFLICTED'),
    review('decision.ratify').refusedFor('RATIFIER_CONFLICTED'),
    review('decision.ratify').by('kcst-case-officer').refusedToThisRole(),
    review('decision.ratify', { ratifiedBy: 'kcspViceChair', whyViceChair: undefined })
      .by('kcsp-vice-chair')
      .reaching('Decided to hold a review'),
  ),
]);
