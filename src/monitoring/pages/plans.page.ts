import { Controller, Get, Query, Render, Res, type StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { mayAsk, permissionFor } from '../../../workflows/rules/evaluate';
import type { Typed } from '../../asking';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { Clock } from '../../kernel/clock';
import { Audits } from '../../web/audits';
import { onePage } from '../../web/pagination';
import { withQuery } from '../../web/paths';
import { downloadsOf } from '../../web/sheet';
import { answerWithSheet } from '../../web/sheet-answer';
import { FollowedQuery } from '../queries/followed.query';
import { PlansQuery } from '../queries/plans.query';
import { addressees, newSource, plans, plansExport } from './addresses';
import { mayDecideAddressees } from './addressees.page';
import { plansSheet, plansShown } from './plans.view';

const register = 'source.register';

const perPage = 25;
/** Reviews without a recommendation are counted in full, and named while they can be looked through. */
const mostWithout = 50;

/** Every plan that is followed: of reviews, and of other sources that the partnership answers. */
@Controller()
export class PlansPage {
  constructor(
    private readonly plans: PlansQuery,
    private readonly followed: FollowedQuery,
    private readonly clock: Clock,
  ) {}

  @Get(plans.pattern)
  @Requires('plans.read')
  @Audits('list of plans')
  @Render('monitoring/pages/plans')
  async list(@Query() typed: Typed, @CurrentActor() actor: Actor) {
    const showsAll = typed.standing === 'all';
    const [owners, followed] = await Promise.all([
      this.plans.owners(actor),
      this.followed.seenBy(actor),
    ]);
    const { rows, without, ...shown } = plansShown(owners, followed, showsAll);
    const standing = showsAll ? 'all' : '';
    const { shown: onPage, pagination } = onePage(rows, typed.page, perPage, (page) =>
      withQuery(plans.to(), { standing, page: String(page) }),
    );
    return {
      ...shown,
      rows: onPage,
      pagination,
      without: without.slice(0, mostWithout),
      withoutInAll: without.length,
      showsAll,
      all: withQuery(plans.to(), { standing: 'all' }),
      onlyOpen: plans.to(),
      add: mayRegister(actor) ? newSource.to() : null,
      addressees: mayDecideAddressees(actor) ? addressees.to() : null,
      download: downloadsOf(plansExport.to(), { standing }),
    };
  }

  @Get(plansExport.pattern)
  @Requires('plans.read')
  @Audits('file of the list of plans')
  async file(
    @Query() { standing, as }: Typed,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const [owners, followed] = await Promise.all([
      this.plans.owners(actor),
      this.followed.seenBy(actor),
    ]);
    const shown = plansShown(owners, followed, standing === 'all');
    return answerWithSheet(plansSheet(shown, standing === 'all', this.clock.today()), as, response);
  }
}

const mayRegister = ({ roles }: Actor): boolean => mayAsk(permissionFor(register, 'g2016'), roles);
