import type { Citation } from '../../language/missing';

export { localPractice } from '../g2016/sources';

/** What the Steering Group has to do with action plans, by its terms of reference of 2019. */
export const steeringGroupMonitors: Citation = {
  instrument:
    'Terms of reference of the Kent and Medway DHR Steering Group, put to the KCSP on 17 July 2019',
  status: 'as published',
};
