import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  Post,
  Query,
  Redirect,
  Render,
  Req,
} from '@nestjs/common';
import type { Request } from 'express';
import { RecordsQuery, textIn, type Kept, type Typed } from '../../asking';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { Clock } from '../../kernel/clock';
import { notFound } from '../../kernel/outcome';
import { POST_SETTINGS, type PostSettings } from '../../post';
import { Audits } from '../../web/audits';
import { sayOnNextPage } from '../../web/flash';
import { answerTo } from '../../web/problem';
import { guestWith, purpose } from '../guest';
import { LinkLetters } from '../link-letters';
import { daysOffered, OneTimeLinks } from '../one-time-links';
import { LinksQuery } from '../queries/links.query';
import {
  answer,
  newLink,
  newLinkFor,
  oneTimeLinks,
  recommendationAddress,
  withdrawal,
} from './addresses';
import { linkShown } from './links.view';
import { NewLinkForm } from './new-link.dto';

/** Links for bodies without an account: made, shown once, looked over and withdrawn. */
@Controller()
@Requires('links.make')
export class LinksPage {
  constructor(
    private readonly links: OneTimeLinks,
    private readonly query: LinksQuery,
    private readonly records: RecordsQuery,
    private readonly letters: LinkLetters,
    private readonly clock: Clock,
    @Inject(POST_SETTINGS) private readonly settings: PostSettings,
  ) {}

  @Get(oneTimeLinks.pattern)
  @Audits('list of one-time links')
  @Render('one-time/pages/links')
  async list(@Query() typed: Typed, @CurrentActor() actor: Actor) {
    const organisation = textIn(typed, 'organisation');
    const names = await this.query.names(organisation ? [organisation] : []);
    const planned = organisation ? await this.query.ledBy(organisation, actor) : [];
    const today = this.clock.today();
    return {
      organisation: organisation && (names.get(organisation) ?? null),
      choices: planned.map(({ reference, title }) => ({
        text: title,
        href: newLinkFor(reference),
      })),
      links: (await this.query.seenBy(actor)).map((link) => linkShown(link, today)),
    };
  }

  @Get(newLink.pattern)
  @Audits('form of a one-time link')
  @Render('one-time/pages/new-link')
  async showNew(
    @Param('reference') plan: string,
    @Param('number') number: string,
    @CurrentActor() actor: Actor,
  ) {
    const kept = await this.one(plan, number, actor);
    const { row, memory } = kept;
    const carrying = [memory.lead, ...memory.support].flatMap((one) => one ?? []);
    const names = await this.query.names(carrying);
    const organisations = carrying.map((value) => ({ value, text: names.get(value) ?? value }));
    const today = this.clock.today();
    return {
      about: memory.title,
      back: recommendationAddress(row.reference),
      action: newLinkFor(row.reference),
      organisations,
      stopped: await this.whyNot(kept, actor, organisations[0]?.text),
      days: [...daysOffered]
        .sort((a, b) => a - b)
        .map((days) => ({ value: String(days), text: `${days} days` })),
      links: (await this.query.seenBy(actor, row.id)).map((link) => linkShown(link, today)),
    };
  }

  /** Drawn at once and not after a redirect: the token is kept nowhere. */
  @Post(newLink.pattern)
  @HttpCode(200)
  @Audits('making of a one-time link')
  @Render('one-time/pages/made')
  async submitNew(
    @Param('reference') plan: string,
    @Param('number') number: string,
    @Body() form: NewLinkForm,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
  ) {
    const kept = await this.one(plan, number, actor);
    const { organisation, person } = form;
    const email = form.email === '' ? null : form.email;
    const wanted = { organisation, person, email, days: Number(form.days) };
    const { token, expiresOn } = await this.links.make(kept, wanted, actor);
    const home = this.settings.publicUrl ?? `${request.protocol}://${request.get('host') ?? ''}`;
    const address = `${home}${answer.to({ token })}`;
    const sent = await this.letters.send({ person, email, address, expiresOn });
    return {
      about: kept.memory.title,
      back: recommendationAddress(kept.row.reference),
      whom: person,
      address,
      expiresOn,
      words: this.letters.words(address, expiresOn),
      sent,
    };
  }

  @Post(withdrawal.pattern)
  @Audits('withdrawal of a one-time link')
  @Redirect(oneTimeLinks.to(), 303)
  async withdraw(
    @Param('link') id: string,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
  ): Promise<void> {
    const link = await this.query.one(id, actor);
    if (!link) throw answerTo(notFound());
    const withdrawn = await this.links.withdraw(link, actor);
    sayOnNextPage(
      request,
      withdrawn ? 'The link is withdrawn.' : 'The link was used or withdrawn before.',
    );
  }

  /** @throws ProblemAnswer when there is none, or not for this actor */
  private async one(plan: string, number: string, actor: Actor): Promise<Kept<'recommendation'>> {
    const reference = `${plan}/recommendation/${number}`;
    const kept = await this.records.find('recommendation', reference, actor);
    if (!kept) throw answerTo(notFound());
    return kept;
  }

  private async whyNot(
    { row }: Kept<'recommendation'>,
    actor: Actor,
    organisation: string | undefined,
  ): Promise<string | null> {
    if (organisation === undefined) {
      return 'No organisation has this recommendation yet. Assign it first, then make a link.';
    }
    const holder = { id: '', instanceId: row.id, person: '', madeByName: actor.name };
    const { offered, stage } = await this.records.standing(row, guestWith(holder, organisation));
    if (offered.some(({ event }) => event === purpose)) return null;
    return `No update can be logged at present. The recommendation stands at: ${stage.label}.`;
  }
}
