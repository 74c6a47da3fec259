export { DecideHandler } from './commands/decide.handler';
export { MeetingsModule } from './meetings.module';
export { NextMeetingsQuery, type NextMeeting } from './queries/next-meetings.query';
