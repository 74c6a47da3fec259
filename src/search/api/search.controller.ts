import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { Audits } from '../../web/audits';
import { mostCounted, perPage, SearchQuery } from '../queries/search.query';
import { SearchDto } from './search.dto';

/** Search over everything that the token's user may see. */
@ApiTags('Search')
@ApiBearerAuth()
@Controller('api/v1/search')
export class SearchController {
  constructor(private readonly query: SearchQuery) {}

  @Get()
  @Requires('reviews.list')
  @Audits('search')
  @ApiOperation({
    summary: `What has these words, best first, ${perPage} on a page; counts go no further than ${mostCounted + 1}`,
  })
  async search(@Query() { words, kind, page }: SearchDto, @CurrentActor() actor: Actor) {
    const { results, counts } = await this.query.find({ words, kind: kind ?? null, page }, actor);
    return { page, perPage, counts, results };
  }
}
