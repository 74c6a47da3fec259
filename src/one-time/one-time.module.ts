import { Module } from '@nestjs/common';
import { AskingModule } from '../asking';
import { IdentityModule } from '../identity';
import { PostModule } from '../post';
import { RecommendationsModule } from '../recommendations';
import { LinkLetters } from './link-letters';
import { OneTimeLinks } from './one-time-links';
import { AnswerPage } from './pages/answer.page';
import { LinksPage } from './pages/links.page';
import { LinksQuery } from './queries/links.query';
import { LinksRepository } from './records/links.repository';

@Module({
  imports: [AskingModule, IdentityModule, PostModule, RecommendationsModule],
  controllers: [AnswerPage, LinksPage],
  providers: [LinkLetters, LinksQuery, LinksRepository, OneTimeLinks],
})
export class OneTimeModule {}
