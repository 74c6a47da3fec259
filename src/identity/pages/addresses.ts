import { path } from '../../web/paths';

export const accounts = path('/accounts');
export const newAccount = path('/accounts/new');
export const account = path('/accounts/:id');

/** Where an account is looked at and changed. */
export const accountAddress = (id: string): string => account.to({ id });

export const accountsAddress = accounts.to();
