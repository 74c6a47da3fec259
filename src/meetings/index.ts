export { DecideHandler } from './commands/decide.handler';
export { MeetingsModule } from './meetings.module';
