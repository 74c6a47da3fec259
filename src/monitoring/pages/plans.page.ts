import {
  Controller,
  Get,
  Post,
  Query,
  Redirect,
  Render,
  Req,
  Res,
  type StreamableFile,
  UseFilters,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { mayAsk, permissionFor } from '../../../workflows/rules/evaluate';
import { RecordForms, RefusedFormFilter, type Around, type Typed } from '../../asking';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { Clock } from '../../kernel/clock';
import { refused } from '../../kernel/outcome';
import { Audits } from '../../web/audits';
import { onePage } from '../../web/pagination';
import { withQuery } from '../../web/paths';
import { answerTo } from '../../web/problem';
import { downloadsOf } from '../../web/sheet';
import { answerWithSheet } from '../../web/sheet-answer';
import { FollowedQuery } from '../queries/followed.query';
import { PlansQuery } from '../queries/plans.query';
import { addressees, newSource, plan, plans, plansExport } from './addresses';
import { mayDecideAddressees } from './addressees.page';
import { plansSheet, plansShown } from './plans.view';

const register = 'source.register';

const perPage = 25;
/** Reviews without a recommendation are counted in full, and named while they can be looked through. */
const mostWithout = 50;

const around: Around = {
  caption: null,
  back: { text: 'Plans', href: plans.to() },
  action: newSource.to(),
};

/** Every plan that is followed: of reviews, and of other sources that the partnership answers. */
@Controller()
@UseFilters(RefusedFormFilter)
export class PlansPage {
  constructor(
    private readonly plans: PlansQuery,
    private readonly followed: FollowedQuery,
    private readonly forms: RecordForms,
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

  @Get(newSource.pattern)
  @Requires('plans.record')
  @Audits('form of a new source')
  @Render('asking/pages/form')
  async showNew(@Query() typed: Typed, @CurrentActor() actor: Actor) {
    if (!mayRegister(actor)) throw answerTo(notTheirs());
    return this.forms.showOpening('source', register, typed, around);
  }

  @Post(newSource.pattern)
  @Requires('plans.record')
  @Audits('opening of a source')
  @Redirect(plans.to(), 303)
  async submitNew(@CurrentActor() actor: Actor, @Req() request: Request): Promise<{ url: string }> {
    const { reference } = await this.forms.submitOpening(
      'source',
      register,
      actor,
      request,
      around,
    );
    return { url: plan.to({ reference }) };
  }
}

const mayRegister = ({ roles }: Actor): boolean => mayAsk(permissionFor(register, 'g2016'), roles);

const notTheirs = () =>
  refused(
    'not-permitted',
    'This is not for your role to record. Ask the KCST administrator, who adds sources.',
  );
