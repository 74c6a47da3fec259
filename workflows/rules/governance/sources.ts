import type { Terms } from '../../language/governance';
import type { Citation } from '../../language/missing';

export { localPractice } from '../g2016/sources';

/** The three terms of reference that lie in the papers of the KCSP meeting of 17 July 2019. */
const put =
  (body: string) =>
  (section: string): Citation => ({
    instrument: `Terms of reference of the ${body}, put to the KCSP on 17 July 2019`,
    section,
    status: 'as published',
  });

export const kcspTerms = put('Kent Community Safety Partnership');
export const workingGroupTerms = put('KCSP Working Group');
export const steeringGroupTerms = put('Kent and Medway DHR Steering Group');

/** The paper that put those terms to the KCSP: it says what is done about them each year. */
export const termsPaper = (section: string): Citation => ({
  instrument: 'KCSP Terms of Reference Update 2019, report to the KCSP, 17 July 2019',
  section,
  status: 'as published',
});

/** The terms of reference that a body has on record here, whichever they are. */
export const termsOnRecord = (body: string, { title, source }: Terms): Citation => ({
  instrument: `${body}: ${title}`,
  ...(source === '' ? {} : { section: source }),
  status: 'as published',
});
