import { Controller, Get, Query, Render } from '@nestjs/common';
import type { Typed } from '../../asking';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { Audits } from '../../web/audits';
import { SearchQuery } from '../queries/search.query';
import { search } from './addresses';
import { searchAsked, searchPage } from './search.view';

/** Everything that somebody may open, by the words in it. */
@Controller()
export class SearchPage {
  constructor(private readonly query: SearchQuery) {}

  @Get(search.pattern)
  @Requires('reviews.list')
  @Audits('search')
  @Render('search/pages/search')
  async show(@Query() typed: Typed, @CurrentActor() actor: Actor) {
    const asked = searchAsked(typed);
    return { ...searchPage(asked, await this.query.find(asked, actor)), action: search.to() };
  }
}
