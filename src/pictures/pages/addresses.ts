import { path } from '../../web/paths';

export const reviews = path('/reviews');
export const review = path('/reviews/:reference');
export const board = path('/reviews/board');
export const durations = path('/reviews/durations');
export const durationsPicture = path('/reviews/durations/:chart/:width');
export const timeline = path('/reviews/:reference/timeline');
