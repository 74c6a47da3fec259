import { Body, Controller, Get, Param, Post, Redirect, Render, Req } from '@nestjs/common';
import type { Request } from 'express';
import { roles } from '../../../workflows/language/roles';
import { notFound } from '../../kernel/outcome';
import { Audits } from '../../web/audits';
import { sayOnNextPage } from '../../web/flash';
import { answerTo } from '../../web/problem';
import { AccountsQuery, type Account } from '../queries/accounts.query';
import { OrganisationNamesQuery } from '../queries/organisation-names.query';
import { OwnPersonQuery } from '../queries/own-person.query';
import { Requires } from '../requires';
import { UserAccounts } from '../user-accounts';
import { ChangedAccountForm, NewAccountForm } from './account.dto';
import { accountShown, organisationItems, personItems } from './accounts.view';
import { account, accounts, newAccount } from './addresses';

/** Who may sign in, as what, and who of the register of people each of them is. */
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
    return { rows: (await this.all.open()).map(accountShown), add: newAccount.to() };
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
      roleItems: Object.entries(roles).map(([value, text]) => ({ value, text })),
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

  @Get(account.pattern)
  @Requires('administration')
  @Audits('account')
  @Render('identity/pages/account')
  async show(@Param('id') id: string) {
    const found = await this.found(id);
    return {
      ...accountShown(found),
      back: accounts.to(),
      action: account.to({ id }),
      people: personItems(await this.people.everybody()),
      organisations: organisationItems(await this.organisations.all(), found.organisation),
      tiedTo: found.person?.known === 'tied' ? found.person.reference : '',
    };
  }

  @Post(account.pattern)
  @Requires('administration')
  @Audits('change of an account')
  @Redirect(accounts.to(), 303)
  async change(
    @Param('id') id: string,
    @Body() form: ChangedAccountForm,
    @Req() request: Request,
  ): Promise<{ url: string }> {
    const { email, name } = await this.found(id);
    await this.book.change(email, { organisation: form.organisation, person: form.person });
    sayOnNextPage(request, `The account of ${name} was changed.`);
    return { url: account.to({ id }) };
  }

  /** @throws ProblemAnswer when there is no open account of that id */
  private async found(id: string): Promise<Account> {
    const found = (await this.all.open()).find((one) => one.id === id);
    if (!found) throw answerTo(notFound());
    return found;
  }
}
