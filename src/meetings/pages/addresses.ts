import { path, withQuery } from '../../web/paths';

export const meetings = path('/meetings');
export const meetingsExport = path('/meetings/export');
export const newMeeting = path('/meetings/new');
export const meeting = path('/meetings/:reference');
export const meetingRoom = path('/meetings/:reference/room');
export const meetingMinutes = path('/meetings/:reference/minutes');
export const meetingHistory = path('/meetings/:reference/history');
export const meetingAgenda = path('/meetings/:reference/agenda');
export const meetingEvent = path('/meetings/:reference/do/:event');
export const itemDecision = path('/meetings/:reference/items/:item/decide');

/** The form of an event of a meeting, with what is known already filled in. */
export const eventAddress = (
  reference: string,
  event: string,
  typed: Readonly<Record<string, string | undefined>> = {},
): string => withQuery(meetingEvent.to({ reference, event }), typed);
