import { Controller, Get, Param, Query, Render } from '@nestjs/common';
import { mayAsk, permissionFor } from '../../../workflows/rules/evaluate';
import { textIn, type Typed } from '../../asking';
import {
  accountAddress,
  accountsAddress,
  AccountsQuery,
  CurrentActor,
  Requires,
  type Actor,
} from '../../identity';
import { Clock } from '../../kernel/clock';
import { Audits } from '../../web/audits';
import { onePage } from '../../web/pagination';
import { withQuery } from '../../web/paths';
import { downloadsOf } from '../../web/sheet';
import { PartnershipQuery } from '../queries/partnership.query';
import { newAddress, people, peopleExport, person } from './addresses';
import { OpenKept } from './open-kept';
import { personLines, personPage } from './person.view';

const perPage = 50;

/** The register of people, and what each of them holds and held. */
@Controller()
export class PeoplePage {
  constructor(
    private readonly open: OpenKept,
    private readonly partnership: PartnershipQuery,
    private readonly accounts: AccountsQuery,
    private readonly clock: Clock,
  ) {}

  @Get(people.pattern)
  @Requires('governance.read')
  @Audits('list of people')
  @Render('governance/pages/people')
  async list(@Query() typed: Typed, @CurrentActor() actor: Actor) {
    const words = textIn(typed, 'words')?.trim().slice(0, 200) ?? '';
    const mayAdd = mayAsk(permissionFor('person.register', 'g2016'), actor.roles);
    const lines = personLines(await this.partnership.seenBy(actor), words, this.clock.today());
    const { shown, pagination } = onePage(lines, typed.page, perPage, (page) =>
      withQuery(people.to(), { words, page: String(page) }),
    );
    return {
      rows: shown,
      counted: lines.length,
      pagination,
      words,
      action: people.to(),
      download: downloadsOf(peopleExport.to(), { words }),
      add: mayAdd ? newAddress('person') : null,
      accounts: actor.may('administration') ? accountsAddress : null,
    };
  }

  @Get(person.pattern)
  @Requires('governance.read')
  @Audits('person')
  @Render('governance/pages/person')
  async show(
    @Param('reference') reference: string,
    @Query() { page }: Typed,
    @CurrentActor() actor: Actor,
  ) {
    const kept = await this.open.one('person', reference, actor);
    const shown = await this.open.shown(kept, actor, page);
    return {
      ...personPage(kept, await this.partnership.seenBy(actor), shown, this.clock.today()),
      account: actor.may('administration') ? await this.accountOf(reference) : null,
    };
  }

  private async accountOf(reference: string) {
    const found = await this.accounts.ofPerson(reference);
    return {
      link: found && { text: found.name, href: accountAddress(found.id) },
      byName: found?.person?.known === 'by name',
      all: accountsAddress,
    };
  }
}
