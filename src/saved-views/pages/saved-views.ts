import { Injectable } from '@nestjs/common';
import type { Actor } from '../../identity';
import { SavedViewsRepository } from '../records/saved-views.repository';
import { forgetView, savedViews } from './addresses';

/** What `saved-views/pages/parts.njk` draws above a list. */
export interface ViewsShown {
  readonly list: string;
  readonly query: string;
  readonly action: string;
  readonly views: readonly {
    readonly name: string;
    readonly href: string;
    readonly isShown: boolean;
    readonly forget: string;
  }[];
  /** The view that is shown has a name, or is the list as it comes. */
  readonly mayKeep: boolean;
}

/** The kept views of whoever looks at a list. */
@Injectable()
export class SavedViews {
  constructor(private readonly kept: SavedViewsRepository) {}

  /** @param address of the list as it is shown, with its query */
  async shown({ id }: Pick<Actor, 'id'>, address: string): Promise<ViewsShown> {
    const [list = '', query = ''] = address.split('?');
    const views = await this.kept.of(id, list);
    return {
      list,
      query,
      action: savedViews.to(),
      views: views.map((view) => ({
        name: view.name,
        href: `${view.list}?${view.query}`,
        isShown: view.query === query,
        forget: forgetView.to({ id: view.id }),
      })),
      mayKeep: query !== '' && views.every((view) => view.query !== query),
    };
  }
}
