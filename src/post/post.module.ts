import { Module } from '@nestjs/common';
import { AskingModule } from '../asking';
import { IdentityModule } from '../identity';
import { NoticesController } from './api/notices.controller';
import { Courier } from './courier';
import { CourierTimer } from './courier-timer';
import { Mailbox, MAILBOX } from './mailbox';
import { ToBeToldPage } from './pages/to-be-told.page';
import { POST_SETTINGS, postSettingsFrom, type PostSettings } from './post-settings';
import { AddresseesQuery } from './queries/addressees.query';
import { NoticesQuery } from './queries/notices.query';
import { PostRepository } from './records/post.repository';
import { TellThem } from './tell-them';

@Module({
  imports: [AskingModule, IdentityModule],
  controllers: [NoticesController, ToBeToldPage],
  providers: [
    AddresseesQuery,
    Courier,
    CourierTimer,
    NoticesQuery,
    PostRepository,
    TellThem,
    { provide: POST_SETTINGS, useFactory: () => postSettingsFrom(process.env) },
    {
      provide: MAILBOX,
      inject: [POST_SETTINGS],
      useFactory: (settings: PostSettings) => Mailbox.from(settings),
    },
  ],
  exports: [Courier, CourierTimer, MAILBOX, NoticesQuery, POST_SETTINGS],
})
export class PostModule {}
