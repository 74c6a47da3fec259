import { path } from '../../web/paths';

export const accounts = path('/accounts');
export const newAccount = path('/accounts/new');
export const closedAccounts = path('/accounts/closed');
export const account = path('/accounts/:id');
export const accountPassword = path('/accounts/:id/password');
/** Where an account is closed, and opened again. */
export const accountStanding = path('/accounts/:id/standing');

/** Where an account is given a review. */
export const accountReviews = path('/accounts/:id/cases');
/** Where a review is taken away from an account. */
export const accountReviewEnd = path('/accounts/:id/cases/:reference/end');

/** Where an account is looked at and changed. */
export const accountAddress = (id: string): string => account.to({ id });

export const accountsAddress = accounts.to();
