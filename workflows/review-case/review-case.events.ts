import { catalogue, type EventsOf } from '../language/events';
import { actionPlanEvents } from './events/action-plan.events';
import { decidingEvents } from './events/deciding.events';
import { everywhereEvents } from './events/everywhere.events';
import { intakeEvents } from './events/intake.events';
import { publishingEvents } from './events/publishing.events';
import { regionEvents } from './events/regions.events';
import { reviewingEvents } from './events/reviewing.events';
import { signingOffEvents } from './events/signing-off.events';

/** Everything that may be asked of a review, and the fact each leaves. */
export const reviewCaseEvents = catalogue({
  ...intakeEvents,
  ...decidingEvents,
  ...reviewingEvents,
  ...signingOffEvents,
  ...publishingEvents,
  ...actionPlanEvents,
  ...regionEvents,
  ...everywhereEvents,
});

export type ReviewCaseEvent = EventsOf<typeof reviewCaseEvents>;
