import { path } from '../../web/paths';

export const meetingReply = path('/today/meetings/:reference/reply');
