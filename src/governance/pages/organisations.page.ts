import { Controller, Get, Param, Query, Render } from '@nestjs/common';
import { mayAsk, permissionFor } from '../../../workflows/rules/evaluate';
import type { Typed } from '../../asking';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { Clock } from '../../kernel/clock';
import { Audits } from '../../web/audits';
import { downloadsOf } from '../../web/sheet';
import { PartnershipQuery } from '../queries/partnership.query';
import { newAddress, organisation, organisations, organisationsExport } from './addresses';
import { OpenKept } from './open-kept';
import {
  organisationLines,
  organisationPage,
  organisationsAsked,
  standings,
} from './organisation.view';

/** The register of organisations. */
@Controller()
export class OrganisationsPage {
  constructor(
    private readonly open: OpenKept,
    private readonly partnership: PartnershipQuery,
    private readonly clock: Clock,
  ) {}

  @Get(organisations.pattern)
  @Requires('governance.read')
  @Audits('list of organisations')
  @Render('governance/pages/organisations')
  async list(@Query() typed: Typed, @CurrentActor() actor: Actor) {
    const asked = organisationsAsked(typed);
    const mayAdd = mayAsk(permissionFor('organisation.register', 'g2016'), actor.roles);
    return {
      rows: organisationLines(await this.partnership.seenBy(actor), asked, this.clock.today()),
      asked,
      isFiltered: asked.words !== '' || asked.standing !== '',
      action: organisations.to(),
      download: downloadsOf(organisationsExport.to(), { ...asked }),
      standingItems: [
        { value: '', text: 'All' },
        ...Object.entries(standings).map(([value, text]) => ({ value, text })),
      ],
      add: mayAdd ? newAddress('organisation') : null,
    };
  }

  @Get(organisation.pattern)
  @Requires('governance.read')
  @Audits('organisation')
  @Render('governance/pages/organisation')
  async show(
    @Param('reference') reference: string,
    @Query() { page }: Typed,
    @CurrentActor() actor: Actor,
  ) {
    const kept = await this.open.one('organisation', reference, actor);
    const shown = await this.open.shown(kept, actor, page);
    return organisationPage(kept, await this.partnership.seenBy(actor), shown, this.clock.today());
  }
}
