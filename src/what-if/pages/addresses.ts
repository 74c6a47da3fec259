import { path } from '../../web/paths';

export const whatIf = path('/reviews/:reference/what-if');
export const review = path('/reviews/:reference');

/** The form of an event of the review, which the module of the cases draws. */
export const reviewForm = path('/reviews/:reference/do/:event');
