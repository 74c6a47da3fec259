import { Module } from '@nestjs/common';
import { AskingModule } from '../asking';
import { IdentityModule } from '../identity';
import { SearchController } from './api/search.controller';
import { SearchIndex } from './indexing/search-index';
import { SearchPage } from './pages/search.page';
import { FullTextQuery } from './queries/full-text.query';
import { RecordedFactsQuery } from './queries/recorded-facts.query';
import { SearchQuery } from './queries/search.query';
import { WhoMayFindQuery } from './queries/who-may-find.query';
import { SearchEntriesRepository } from './records/search-entries.repository';

@Module({
  imports: [AskingModule, IdentityModule],
  controllers: [SearchController, SearchPage],
  providers: [
    FullTextQuery,
    RecordedFactsQuery,
    SearchEntriesRepository,
    SearchIndex,
    SearchQuery,
    WhoMayFindQuery,
  ],
  exports: [SearchIndex, SearchQuery],
})
export class SearchModule {}
