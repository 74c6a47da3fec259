import { restrictionOf, restrictions } from '../../../workflows/language/restrictions';
import { workflows } from '../../../workflows/registry';

/** Some answers of some events; an event that ends in a star stands for all that begin so. */
export interface Named {
  readonly events: readonly string[];
  /** Without them, every answer. */
  readonly fields?: readonly string[];
  readonly why: string;
}

/** What is no word that anybody looks for. */
const noWords: readonly Named[] = [
  {
    events: ['*'],
    fields: ['secureEmail', 'key', 'asks', 'days', 'startsAt'],
    why: 'Not words that anybody looks for, or not theirs to find',
  },
  {
    events: ['learning.*'],
    fields: ['recommendations'],
    why: 'References, which nobody reads as words',
  },
  {
    events: ['clock.redate', '*.correctDate', 'date.correct'],
    why: 'The book-keeping of dates',
  },
];

/** What the catalogue marks: how somebody died, families, suspects, disclosure, interests, earlier records. */
const restricted: readonly Named[] = Object.values(workflows).flatMap(({ events }) =>
  Object.entries(events).flatMap(([event, definition]) =>
    Object.keys(definition.fields).flatMap((field) => {
      const why = restrictionOf(definition, field);
      return why === null ? [] : [{ events: [event], fields: [field], why: restrictions[why] }];
    }),
  ),
);

/** What nobody finds by its words, not even those who may open the file in which it stands. */
export const leftOut: readonly Named[] = [...restricted, ...noWords];

/** What stands on the record itself: in its title, its names or its wording. */
export const onTheRecord: readonly Named[] = [
  {
    events: ['case.adopt', 'case.name', 'source.register', 'learning.record'],
    fields: ['title', 'pseudonym'],
    why: 'It is the title',
  },
  {
    events: ['person.*', 'organisation.register', 'organisation.rename', 'body.establish'],
    fields: ['name'],
    why: 'It is the title',
  },
  {
    events: ['chair.adopt', 'chair.propose', 'parallelReview.identify'],
    fields: ['name', 'candidate', 'body'],
    why: 'It is the title',
  },
  {
    events: ['agencyReview.*', 'panelMember.*'],
    fields: ['agency', 'newAgency'],
    why: 'It is the title',
  },
  {
    events: ['recommendation.propose', 'recommendation.adopt', 'recommendation.reword'],
    fields: ['label', 'text', 'theme', 'finding', 'learningPoint', 'completionPrinted'],
    why: 'It is the wording',
  },
  {
    events: ['recommendation.propose', 'recommendation.adopt', 'recommendation.plan'],
    fields: ['action', 'measure', 'milestones'],
    why: 'It is the plan',
  },
  {
    events: ['recommendation.assign'],
    fields: ['owner'],
    why: 'It is the plan',
  },
];

/**
 * Names that find a review for those who may open it, and that a list does not show: a review goes
 * by the name that was agreed for it.
 */
export const quietNames: readonly Named[] = [
  {
    events: ['case.notify', 'case.receiveTransfer', 'victim.add'],
    fields: ['victim', 'known'],
    why: 'The name of somebody who died',
  },
];

/** Of a review's file, what is written at length is shown in a list only where it is about a plan. */
export const shownAtLength: readonly string[] = ['actionPlan.*', 'learning.*', 'earlyLearning.*'];

export const isOneOf = (patterns: readonly string[], event: string): boolean =>
  patterns.some((pattern) => {
    const [start = '', end] = pattern.split('*');
    return end === undefined
      ? event === pattern
      : event.length >= start.length + end.length && event.startsWith(start) && event.endsWith(end);
  });

export const isNamed = (rows: readonly Named[], event: string, field: string): boolean =>
  rows.some(
    ({ events, fields }) =>
      isOneOf(events, event) && (fields === undefined || fields.includes(field)),
  );
