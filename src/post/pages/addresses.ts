import { path } from '../../web/paths';

export const toBeTold = path('/to-be-told');
export const oneToBeTold = path('/to-be-told/:notice');
