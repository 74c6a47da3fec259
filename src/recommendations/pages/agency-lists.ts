import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { DraftsRepository } from '../../asking';
import type { Actor } from '../../identity';
import { Clock } from '../../kernel/clock';
import { plural } from '../../web/page-filters';
import { sayOnNextPage } from '../../web/flash';
import { AgencyListQuery, type OnList } from '../queries/agency-list.query';
import { listAddress, partsOf, recommendationAddress, updateForm } from './addresses';
import { stillToAnswer } from './answered';
import { listPage, shownOn, type ListPage, type Looked } from './list.view';

/** Who carries a recommendation out. */
type Carried = Pick<OnList, 'lead' | 'support'>;

/** The list of an organisation, and the way through it from one answer to the next. */
@Injectable()
export class AgencyLists {
  constructor(
    private readonly lists: AgencyListQuery,
    private readonly drafts: DraftsRepository,
    private readonly clock: Clock,
  ) {}

  /** @param chosen an organisation's reference; empty for that of whoever looks */
  async look(actor: Actor, chosen: string): Promise<Looked> {
    const [asker, leads, round, drafts] = await Promise.all([
      this.lists.whoSpeaks(actor),
      this.lists.leads(),
      this.lists.openRound(),
      this.drafts.addressesOf(actor.id),
    ]);
    const isTheirs = chosen === '' || asker.organisations.includes(chosen);
    const organisations = isTheirs ? asker.organisations : [chosen];
    const own = asker.organisations.length > 0 ? actor.organisation : null;
    const name = isTheirs ? own : await this.lists.nameOf(chosen);
    return {
      isMember: actor.roles.includes('steering-group-member'),
      leads,
      organisations,
      name,
      chosen: isTheirs ? '' : chosen,
      list: await this.lists.ledBy(organisations, actor, asker),
      supported: await this.lists.supportedBy(organisations, actor, asker),
      round,
      drafts,
    };
  }

  /** One page of a list, as it is drawn. */
  async page(actor: Actor, chosen: string, page?: unknown): Promise<ListPage> {
    const today = this.clock.today();
    const looked = await this.look(actor, chosen);
    const shown = shownOn(looked, today, page);
    const { toDo, rest, supported } = shown;
    const titles = await this.lists.planTitles([...toDo, ...rest, ...supported]);
    return listPage(looked, shown, titles, today);
  }

  /** What the plans are called of which a list holds parts. */
  planTitles({ list, supported }: Looked): Promise<ReadonlyMap<string, string>> {
    return this.lists.planTitles([...list, ...supported]);
  }

  /**
   * Where somebody goes on after an answer: to the form of the next recommendation that waits for
   * one, or back to the list. What was recorded and what is left is said there.
   *
   * @param answered with the agencies whose list the team goes through for it
   */
  async goOn(
    actor: Actor,
    answered: Carried & { readonly reference: string; readonly title: string },
    request: Request,
    toList: boolean,
  ): Promise<string> {
    const { list, round, chosen } = await this.look(actor, await this.listFor(actor, answered));
    const left = stillToAnswer(list, round, this.clock.today()).filter(
      ({ reference }) => reference !== answered.reference,
    );
    const [next] = left;
    sayOnNextPage(request, [`Recorded: ${answered.title}`, whatIsLeft(left)].join('\n'));
    if (!next || toList) return listAddress(chosen);
    return next.takes === 'recommendation.update'
      ? updateForm.to(partsOf(next.reference))
      : recommendationAddress(next.reference);
  }

  /** Back to the list from which a recommendation was opened. */
  async listOf(actor: Actor, carried: Carried): Promise<string> {
    return listAddress(await this.listFor(actor, carried));
  }

  private async listFor(actor: Actor, { lead, support }: Carried): Promise<string> {
    const { organisations } = await this.lists.whoSpeaks(actor);
    const isTheirs = [lead, ...support].some((one) => one !== null && organisations.includes(one));
    return lead === null || isTheirs ? '' : lead;
  }
}

function whatIsLeft(left: readonly OnList[]): string {
  if (left.length === 0) return 'Nothing else waits for an answer on this list.';
  return `${plural(left.length, 'recommendation')} still ${left.length === 1 ? 'waits' : 'wait'} for an answer.`;
}
