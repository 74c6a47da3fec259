import { Body, Controller, Get, Param, Post, Redirect, Render, Req } from '@nestjs/common';
import type { Request } from 'express';
import { notFound } from '../../kernel/outcome';
import { Audits } from '../../web/audits';
import { sayOnNextPage } from '../../web/flash';
import { answerTo } from '../../web/problem';
import { CurrentActor, type Actor } from '../actor';
import { AccountsQuery, type Account } from '../queries/accounts.query';
import { GivenCasesQuery } from '../queries/given-cases.query';
import { OrganisationNamesQuery } from '../queries/organisation-names.query';
import { OwnPersonQuery } from '../queries/own-person.query';
import { Requires } from '../requires';
import { UserAccounts } from '../user-accounts';
import { ChangedAccountForm, PasswordForm, StandingForm } from './account.dto';
import {
  accountShown,
  casesShown,
  organisationItems,
  personItems,
  reviewsShown,
  roleItems,
} from './accounts.view';
import { account, accountPassword, accounts, accountStanding, closedAccounts } from './addresses';

/** One account: what it is called and may do, its password, and whether anybody signs in with it. */
@Controller()
@Requires('administration')
export class AccountPage {
  constructor(
    private readonly all: AccountsQuery,
    private readonly people: OwnPersonQuery,
    private readonly organisations: OrganisationNamesQuery,
    private readonly cases: GivenCasesQuery,
    private readonly book: UserAccounts,
  ) {}

  @Get(account.pattern)
  @Audits('account')
  @Render('identity/pages/account')
  async show(@Param('id') id: string) {
    const { found, isOpen } = await this.found(id);
    return {
      ...accountShown(found),
      isOpen,
      back: isOpen
        ? { text: 'Back to accounts', href: accounts.to() }
        : { text: 'Back to closed accounts', href: closedAccounts.to() },
      action: account.to({ id }),
      password: accountPassword.to({ id }),
      standing: accountStanding.to({ id }),
      reviews: isOpen ? reviewsShown(found, await this.cases.givenTo(found)) : null,
      held: found.roles,
      roleItems,
      people: personItems(await this.people.everybody()),
      organisations: organisationItems(await this.organisations.all(), found.organisation),
      tiedTo: found.person?.known === 'tied' ? found.person.reference : '',
    };
  }

  @Post(account.pattern)
  @Audits('change of an account')
  @Redirect(accounts.to(), 303)
  async change(
    @Param('id') id: string,
    @Body() { name, roles, organisation, person }: ChangedAccountForm,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
  ): Promise<{ url: string }> {
    const { email } = await this.foundOpen(id);
    const change = { name, roles: [roles ?? []].flat(), organisation, person };
    await this.book.change(email, change, actor.id);
    sayOnNextPage(request, `The account of ${name.trim()} was changed.`);
    return { url: account.to({ id }) };
  }

  @Get(accountPassword.pattern)
  @Audits('form of a new password')
  @Render('identity/pages/account-password')
  async showPassword(@Param('id') id: string, @CurrentActor() actor: Actor) {
    const { name } = await this.foundOpen(id);
    const action = accountPassword.to({ id });
    return { name, action, back: account.to({ id }), isOwn: id === actor.id };
  }

  @Post(accountPassword.pattern)
  @Audits('new password of an account')
  @Redirect(accounts.to(), 303)
  async setPassword(
    @Param('id') id: string,
    @Body() { password }: PasswordForm,
    @Req() request: Request,
  ): Promise<{ url: string }> {
    const { email, name } = await this.foundOpen(id);
    await this.book.setPassword(email, password);
    sayOnNextPage(request, `${name} has a new password. Hand it over in person or by telephone.`);
    return { url: account.to({ id }) };
  }

  @Get(accountStanding.pattern)
  @Audits('form of closing or opening an account')
  @Render('identity/pages/account-standing')
  async showStanding(@Param('id') id: string, @CurrentActor() actor: Actor) {
    const { found, isOpen } = await this.found(id);
    const { name, email } = found;
    return {
      name,
      email,
      isOpen,
      action: accountStanding.to({ id }),
      back: account.to({ id }),
      cases: casesShown(await this.cases.of(found)),
      whyNot: await this.book.whyNotClosed(email, actor.id),
    };
  }

  @Post(accountStanding.pattern)
  @Audits('closing or opening of an account')
  @Redirect(accounts.to(), 303)
  async setStanding(
    @Param('id') id: string,
    @Body() { standing }: StandingForm,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
  ): Promise<{ url: string }> {
    const { found } = await this.found(id);
    const { email, name } = found;
    if (standing === 'closed') await this.book.close(email, actor.id);
    else await this.book.reopen(email);
    const says = standing === 'closed' ? 'can sign in no more' : 'may sign in again';
    sayOnNextPage(request, `${name} ${says}.`);
    return { url: account.to({ id }) };
  }

  /** @throws ProblemAnswer when there is no account of that id */
  private async found(id: string): Promise<{ found: Account; isOpen: boolean }> {
    const [open, closed] = await Promise.all([this.all.open(), this.all.closed()]);
    const isOpen = open.some((one) => one.id === id);
    const found = [...open, ...closed].find((one) => one.id === id);
    if (!found) throw answerTo(notFound());
    return { found, isOpen };
  }

  /** @throws ProblemAnswer when there is no open account of that id */
  private async foundOpen(id: string): Promise<Account> {
    const { found, isOpen } = await this.found(id);
    if (!isOpen) throw answerTo(notFound());
    return found;
  }
}
