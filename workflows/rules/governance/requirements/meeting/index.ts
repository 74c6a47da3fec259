import { requirementsFor } from '../../../requirement';
import { afterwards } from './afterwards';
import { deciding } from './deciding';
import { inTheRoom } from './in-the-room';
import { preparing } from './preparing';
import { replying } from './replying';

/** What must be true before each step of a meeting of a body (DOMAIN 4). */
export const meetingRequirements = requirementsFor('meeting')([
  ...preparing,
  ...replying,
  ...inTheRoom,
  ...deciding,
  ...afterwards,
]);
