import { Body, Controller, Param, Post, Redirect, Req } from '@nestjs/common';
import type { Request } from 'express';
import { textIn, type Typed } from '../../asking';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { Audits } from '../../web/audits';
import { keepForNextPage, sayOnNextPage } from '../../web/flash';
import { home, localAddress } from '../../web/paths';
import { SavedViewsRepository } from '../records/saved-views.repository';
import { forgetView, savedViews } from './addresses';

const longestName = 60;
const longestQuery = 2_000;

/** Keeps and forgets the views of whoever asks. */
@Controller()
export class SavedViewsPage {
  constructor(private readonly kept: SavedViewsRepository) {}

  @Post(savedViews.pattern)
  @Requires('reviews.list')
  @Audits('keeping of a view')
  @Redirect(home.to(), 303)
  async keep(
    @Body() typed: Typed,
    @CurrentActor() { id }: Actor,
    @Req() request: Request,
  ): Promise<{ url: string }> {
    const name = textIn(typed, 'name')?.trim() ?? '';
    const query = textIn(typed, 'query') ?? '';
    const list = listIn(typed);
    const url = `${list}?${query}`;
    const says = refusalOf(name, query);
    if (says) {
      keepForNextPage(request, url, [{ field: 'name', says }]);
    } else {
      await this.kept.keep({ userId: id, list, name, query });
      sayOnNextPage(request, `The view is kept: ${name}. Only you see it.`);
    }
    return { url };
  }

  @Post(forgetView.pattern)
  @Requires('reviews.list')
  @Audits('forgetting of a view')
  @Redirect(home.to(), 303)
  async forget(
    @Param('id') id: string,
    @Body() typed: Typed,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
  ): Promise<{ url: string }> {
    await this.kept.forget(actor.id, id);
    sayOnNextPage(request, 'The view is no longer kept.');
    return { url: listIn(typed) };
  }
}

/** The list that a view is of: an address of this service, and nothing behind it. */
function listIn(typed: Typed): string {
  const list = localAddress(textIn(typed, 'list'));
  return list && /^\/[a-z/-]+$/.test(list) ? list : home.to();
}

function refusalOf(name: string, query: string): string | null {
  if (name === '') return 'Write a name for this view';
  if (name.length > longestName) return `Write a name of at most ${longestName} characters`;
  return query.length > longestQuery
    ? 'This view is too long to be kept: take a filter away'
    : null;
}
