import { Body, Controller, Get, Post, Redirect, Render, Req } from '@nestjs/common';
import type { Request } from 'express';
import { mayAsk, permissionFor } from '../../../workflows/rules/evaluate';
import { commandOf, textIn, type Answer, type Typed } from '../../asking';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { refused } from '../../kernel/outcome';
import { Audits } from '../../web/audits';
import { sayOnNextPage } from '../../web/flash';
import { InvalidInput } from '../../web/invalid-input';
import { answerTo } from '../../web/problem';
import { NameAddresseeHandler } from '../commands/name-addressee.handler';
import { FollowedQuery } from '../queries/followed.query';
import { KnownOrganisationsQuery } from '../queries/known-organisations.query';
import { OpenedWithQuery } from '../queries/opened-with.query';
import { PlansQuery } from '../queries/plans.query';
import { addressees } from './addresses';
import { addresseesShown, boxFor, undecidedIn } from './addressees.view';
import { titlesBy } from './monitoring.view';

const event = 'recommendation.nameAddressee';

/** Whom printed names mean: every one that is still open, over all plans. */
@Controller()
export class AddresseesPage {
  constructor(
    private readonly followed: FollowedQuery,
    private readonly known: KnownOrganisationsQuery,
    private readonly opened: OpenedWithQuery,
    private readonly plans: PlansQuery,
    private readonly handler: NameAddresseeHandler,
  ) {}

  @Get(addressees.pattern)
  @Requires('plans.record')
  @Audits('list of addressees to be decided')
  @Render('monitoring/pages/addressees')
  async show(@CurrentActor() actor: Actor) {
    return this.page(actor);
  }

  @Post(addressees.pattern)
  @Requires('plans.record')
  @Audits('decision on a printed addressee')
  @Redirect(addressees.to(), 303)
  async decide(
    @Body() typed: Typed,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
  ): Promise<{ url: string }> {
    const here = { url: addressees.to() };
    const { undecided, register } = await this.open(actor);
    const group = undecided.find(({ key }) => key === textIn(typed, 'words'));
    if (!group) {
      sayOnNextPage(request, 'These words were decided about meanwhile');
      return here;
    }
    const isOurs = textIn(typed, 'outcome') !== 'notOurs';
    const one = register.find(({ reference }) => reference === textIn(typed, 'organisation'));
    if (isOurs && !one) {
      throw notAccepted(group.key, `Choose which organisation “${group.words}” means`);
    }
    const wanted = {
      on: group.on,
      organisation: isOurs && one ? one.reference : null,
      always: group.kind === 'body',
      reason: textIn(typed, 'reason') ?? 'Decided from the list of printed names',
    };
    const answer = await this.handler.name(wanted, commandOf(actor, typed));
    if (!answer.ok) throw notAccepted(group.key, sayRefused(answer));
    const means = isOurs && one ? `means ${one.name}` : 'is no body of ours';
    sayOnNextPage(request, `“${group.words}” ${means}\nRecorded on ${counted(group.on.length)}.`);
    return here;
  }

  private async page(actor: Actor) {
    const { undecided, register } = await this.open(actor);
    const owners = await this.plans.owners(actor);
    return addresseesShown(undecided, register, titlesBy(owners));
  }

  /** @throws ProblemAnswer when it is not theirs to say */
  private async open(actor: Actor) {
    if (!mayDecideAddressees(actor)) {
      throw answerTo(
        refused(
          'not-permitted',
          'This is not for your role to record. The Kent Community Safety Team says whom printed names mean.',
        ),
      );
    }
    const [followed, register] = await Promise.all([this.followed.seenBy(actor), this.known.all()]);
    const open = followed.filter(({ undecided }) => undecided.length > 0);
    const readIn = await this.opened.fromEarlierRecords(
      open.filter(({ lead }) => lead === null).map(({ id }) => id),
    );
    return { register, undecided: undecidedIn(open, register, readIn) };
  }
}

export const mayDecideAddressees = ({ roles }: Actor): boolean =>
  mayAsk(permissionFor(event, 'g2016'), roles);

const sayRefused = (answer: Exclude<Answer, { readonly ok: true }>): string =>
  answer.code === 'shape'
    ? answer.errors.map(({ says }) => says).join('. ')
    : [answer.says, ...answer.missing.map(({ says }) => says)].join(' ');

const notAccepted = (key: string, says: string): InvalidInput =>
  new InvalidInput([{ field: 'organisation', says, target: boxFor(key) }]);

const counted = (count: number): string =>
  count === 1 ? '1 recommendation' : `${count} recommendations`;
