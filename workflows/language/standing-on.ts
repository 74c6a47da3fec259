import { line, oneOf } from './fields';

/** Who decides for the partnership between its meetings. */
export const offices = {
  kcspChair: 'KCSP Chair',
  kcspViceChair: 'KCSP Vice-Chair',
} as const;

export type Office = keyof typeof offices;

/** The decision of a meeting that an event stands on: 'M-0007/3'. */
export const decision = line('Decision of the meeting it stands on', {
  optional: true,
  hint: 'Filled in for you when it is decided at a meeting kept here: M-0007/3',
  restricted: 'open',
});

export const takenBy = oneOf('If it is not taken at a meeting: who takes it', offices, {
  optional: true,
});
