import { Controller, Get, Param, Query, Render } from '@nestjs/common';
import { sayDate } from '../../../workflows/language/dates';
import { mayAsk, permissionFor } from '../../../workflows/rules/evaluate';
import { membershipOn } from '../../../workflows/rules/membership';
import type { Typed } from '../../asking';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { Clock } from '../../kernel/clock';
import { notFound } from '../../kernel/outcome';
import { Audits } from '../../web/audits';
import { answerTo } from '../../web/problem';
import { downloadsOf } from '../../web/sheet';
import { GovernanceClockQuery } from '../queries/governance-clock.query';
import { PartnershipQuery } from '../queries/partnership.query';
import { bodies, body, bodyMembers, bodyMembersExport, bodyTerms, newAddress } from './addresses';
import { bodyLines, bodyPage, nameOfBody } from './body.view';
import { dayAsked, membersShown } from './members.view';
import { OpenKept } from './open-kept';
import { standingOf, termsInWords } from './terms.view';

/** The bodies of the partnership: by what rules they work, and who sits on them. */
@Controller()
export class BodiesPage {
  constructor(
    private readonly open: OpenKept,
    private readonly partnership: PartnershipQuery,
    private readonly governanceClock: GovernanceClockQuery,
    private readonly clock: Clock,
  ) {}

  @Get(bodies.pattern)
  @Requires('governance.read')
  @Audits('list of bodies')
  @Render('governance/pages/bodies')
  async list(@CurrentActor() actor: Actor) {
    const mayAdd = mayAsk(permissionFor('body.establish', 'g2016'), actor.roles);
    return {
      rows: bodyLines(await this.partnership.seenBy(actor), this.clock.today()),
      add: mayAdd ? newAddress('body') : null,
    };
  }

  @Get(body.pattern)
  @Requires('governance.read')
  @Audits('body')
  @Render('governance/pages/body')
  async show(
    @Param('reference') reference: string,
    @Query() { page }: Typed,
    @CurrentActor() actor: Actor,
  ) {
    const kept = await this.open.one('body', reference, actor);
    const partnership = await this.partnership.seenBy(actor);
    const shown = await this.open.shown(kept, actor, page);
    const mayPlan = mayAsk(permissionFor('meeting.plan', 'g2016'), actor.roles);
    const dues = await this.governanceClock.dues(actor);
    return bodyPage(kept, partnership, shown, dues, this.clock.today(), mayPlan);
  }

  @Get(bodyTerms.pattern)
  @Requires('governance.read')
  @Audits('terms of reference')
  @Render('governance/pages/terms')
  async terms(
    @Param('reference') reference: string,
    @Param('version') version: string,
    @CurrentActor() actor: Actor,
  ) {
    const { memory } = await this.open.one('body', reference, actor);
    const terms = memory.terms.find((one) => String(one.version) === version);
    if (!terms) throw answerTo(notFound());
    const partnership = await this.partnership.seenBy(actor);
    return {
      terms,
      caption: memory.title,
      back: { text: memory.title, href: body.to({ reference }) },
      standing: standingOf(memory, terms, this.clock.today()),
      lines: termsInWords(terms, (one) => nameOfBody(partnership, one)),
    };
  }

  @Get(bodyMembers.pattern)
  @Requires('governance.read')
  @Audits('list of members')
  @Render('governance/pages/members')
  async members(
    @Param('reference') reference: string,
    @Query() typed: Typed,
    @CurrentActor() actor: Actor,
  ) {
    const { memory } = await this.open.one('body', reference, actor);
    const { organisationsBy, peopleBy } = await this.partnership.seenBy(actor);
    const today = this.clock.today();
    const asked = dayAsked(typed, today);
    const on = asked.on ?? today;
    return {
      ...membersShown(membershipOn(memory, organisationsBy, peopleBy, on), organisationsBy),
      caption: memory.title,
      back: { text: memory.title, href: body.to({ reference }) },
      action: bodyMembers.to({ reference }),
      download: downloadsOf(bodyMembersExport.to({ reference }), { on }),
      day: sayDate(on),
      isToday: on === today,
      asked,
      ...(asked.on === null ? wrongDay : {}),
    };
  }
}

const sentence = 'Enter a real day, such as 26 6 2019';
const wrongDay = {
  errorSummary: [{ text: sentence, href: '#on-day' }],
  error: { text: sentence },
};
