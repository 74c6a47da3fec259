import type { Workflow } from '../language/workflow';
import { reviewCaseEvents } from './review-case.events';
import { machine } from './review-case.machine';

export const reviewCase: Workflow = {
  kind: 'review-case',
  version: 1,
  label: 'Review',
  plural: 'Reviews',
  machine,
  lifecycle: 'lifecycle',
  events: reviewCaseEvents,
  opensWith: ['case.notify', 'case.receiveTransfer', 'case.adopt'],
};
