import type { Criterion } from '../edition';
import { act2004 } from './sources';

/**
 * The test for holding a review, limb by limb. It is a low threshold: no charge, conviction or
 * finding is needed, and "appears to have" is enough.
 */
export const g2016Criteria: readonly Criterion[] = [
  {
    id: 'criteria/age',
    says: 'The person who died was aged 16 or over',
    citation: act2004('s.9(1)'),
  },
  {
    id: 'criteria/cause',
    says: 'The death has, or appears to have, resulted from violence, abuse or neglect',
    citation: act2004('s.9(1)'),
  },
  {
    id: 'criteria/connection',
    says: 'By a relative, by somebody with whom the person was or had been in an intimate personal relationship, or by a member of the same household',
    citation: act2004('s.9(1)(a) and (b)'),
  },
];

/** Section 9(3B) and (3C), added by the Domestic Abuse Act 2021. */
export const g2016CopiesTo: readonly string[] = ['Domestic Abuse Commissioner'];
