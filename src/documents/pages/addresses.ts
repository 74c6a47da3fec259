import { path } from '../../web/paths';

export const document = path('/documents/:reference');

/** Where a file is opened. */
export const documentAddress = (reference: string): string => document.to({ reference });
