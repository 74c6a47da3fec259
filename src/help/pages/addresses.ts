import { path } from '../../web/paths';

export const problems = path('/problems');
export const settleProblem = path('/problems/:id/settled');
export const hideGuide = path('/guide/hidden');
export const showGuide = path('/guide/shown');
