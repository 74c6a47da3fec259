import { path } from '../../web/paths';

export const glossaryPage = path('/help/words');
export const problems = path('/problems');
export const settleProblem = path('/problems/:id/settled');
export const hideGuide = path('/guide/hidden');
