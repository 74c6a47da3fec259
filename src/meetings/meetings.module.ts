import { Module } from '@nestjs/common';
import { AskingModule } from '../asking';
import { DocumentsModule } from '../documents';
import { IdentityModule } from '../identity';
import { MeetingsController } from './api/meetings.controller';
import { AskInRoomHandler } from './commands/ask-in-room.handler';
import { DecideHandler } from './commands/decide.handler';
import { DecisionForms } from './pages/decision-forms';
import { DecisionPage } from './pages/decision.page';
import { MeetingHistoryPage } from './pages/history.page';
import { MeetingEventPage } from './pages/meeting-event.page';
import { MeetingListPage } from './pages/meeting-list.page';
import { MeetingPage } from './pages/meeting.page';
import { MinutesPage } from './pages/minutes.page';
import { OpenMeeting } from './pages/open-meeting';
import { RoomPage } from './pages/room.page';
import { MeetingQuery } from './queries/meeting.query';
import { MovedRecordQuery } from './queries/moved-record.query';
import { NextMeetingsQuery } from './queries/next-meetings.query';
import { WaitingQuery } from './queries/waiting.query';
import { WhoMayOpenPapersQuery } from './queries/who-may-open-papers.query';

@Module({
  imports: [AskingModule, DocumentsModule, IdentityModule],
  controllers: [
    MeetingsController,
    // '/meetings/new' is no reference.
    MeetingListPage,
    MeetingPage,
    RoomPage,
    DecisionPage,
    MinutesPage,
    MeetingHistoryPage,
    MeetingEventPage,
  ],
  providers: [
    AskInRoomHandler,
    DecideHandler,
    DecisionForms,
    MeetingQuery,
    MovedRecordQuery,
    NextMeetingsQuery,
    OpenMeeting,
    WaitingQuery,
    WhoMayOpenPapersQuery,
  ],
  exports: [DecideHandler, NextMeetingsQuery],
})
export class MeetingsModule {}
