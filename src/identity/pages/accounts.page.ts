import { Body, Controller, Get, Post, Redirect, Render, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Audits } from '../../web/audits';
import { sayOnNextPage } from '../../web/flash';
import { AccountsQuery } from '../queries/accounts.query';
import { OrganisationNamesQuery } from '../queries/organisation-names.query';
import { OwnPersonQuery } from '../queries/own-person.query';
import { Requires } from '../requires';
import { UserAccounts } from '../user-accounts';
import { NewAccountForm } from './account.dto';
import { accountShown, organisationItems, personItems, roleItems } from './accounts.view';
import { account, accounts, closedAccounts, newAccount } from './addresses';

/** Who may sign in, as what, and who could before. */
@Controller()
export class AccountsPage {
  constructor(
    private readonly all: AccountsQuery,
    private readonly people: OwnPersonQuery,
    private readonly organisations: OrganisationNamesQuery,
    private readonly book: UserAccounts,
  ) {}

  @Get(accounts.pattern)
  @Requires('administration')
  @Audits('list of accounts')
  @Render('identity/pages/accounts')
  async list() {
    const [open, closed] = await Promise.all([this.all.open(), this.all.closed()]);
    return {
      rows: open.map(accountShown),
      add: newAccount.to(),
      closed: { count: closed.length, href: closedAccounts.to() },
    };
  }

  @Get(closedAccounts.pattern)
  @Requires('administration')
  @Audits('list of closed accounts')
  @Render('identity/pages/closed-accounts')
  async listClosed() {
    return { rows: (await this.all.closed()).map(accountShown), back: accounts.to() };
  }

  @Get(newAccount.pattern)
  @Requires('administration')
  @Audits('form of a new account')
  @Render('identity/pages/new-account')
  async showNew() {
    return {
      back: accounts.to(),
      action: newAccount.to(),
      people: personItems(await this.people.everybody()),
      organisations: organisationItems(await this.organisations.all(), null),
      roleItems,
    };
  }

  @Post(newAccount.pattern)
  @Requires('administration')
  @Audits('new account')
  @Redirect(accounts.to(), 303)
  async add(@Body() form: NewAccountForm, @Req() request: Request): Promise<{ url: string }> {
    const id = await this.book.addUser({ ...form, roles: [form.roles ?? []].flat() });
    sayOnNextPage(request, `${form.name.trim()} may sign in.`);
    return { url: account.to({ id }) };
  }
}
