import { path } from '../../web/paths';

export const savedViews = path('/views');
export const forgetView = path('/views/:id/forget');
