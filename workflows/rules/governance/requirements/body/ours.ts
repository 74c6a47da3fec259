import { localPractice } from '../../sources';
import { requirementsFor } from '../../../requirement';

/** What most rows about a body have in common: our own design, and a mistake in the form. */
export const ours = {
  citation: localPractice,
  force: 'design',
  about: 'answer',
  curedBy: ['kcst-administrator'],
} as const;

export const bodyRows = requirementsFor('body');
