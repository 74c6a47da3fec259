import { Controller, Get, Query, Render } from '@nestjs/common';
import type { Typed } from '../../asking';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { Audits } from '../../web/audits';
import { downloadsOf } from '../../web/sheet';
import { recommendations, recommendationsExport } from './addresses';
import { AgencyLists } from './agency-lists';

/** What an organisation has to answer for, most urgent first: for many the only page they see. */
@Controller()
export class ListPage {
  constructor(private readonly lists: AgencyLists) {}

  @Get(recommendations.pattern)
  @Requires('plans.read')
  @Audits('list of recommendations')
  @Render('recommendations/pages/list')
  async show(@Query() { organisation, page }: Typed, @CurrentActor() actor: Actor) {
    const chosen = typeof organisation === 'string' ? organisation : '';
    return {
      ...(await this.lists.page(actor, chosen, page)),
      download: downloadsOf(recommendationsExport.to(), { organisation }),
    };
  }
}
