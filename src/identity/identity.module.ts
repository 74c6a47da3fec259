import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { Request } from 'express';
import { SESSION_STORE } from '../web/sessions';
import { WHO_IS_ASKING, type WhoIsAsking } from '../web/viewer';
import { Actors } from './actors';
import { ApiTokens } from './api-tokens';
import { CaseAccessBook } from './case-access-book';
import { AccountPage } from './pages/account.page';
import { AccountsPage } from './pages/accounts.page';
import { GivenReviewsPage } from './pages/given-reviews.page';
import { SignInPage } from './pages/sign-in.page';
import { UnlockPage } from './pages/unlock.page';
import { UnsentPage } from './pages/unsent.page';
import { Passwords } from './passwords';
import { PermissionGuard } from './permission.guard';
import { AccountsQuery } from './queries/accounts.query';
import { CaseAccessQuery } from './queries/case-access.query';
import { GivenCasesQuery } from './queries/given-cases.query';
import { OrganisationNamesQuery } from './queries/organisation-names.query';
import { OwnPersonQuery } from './queries/own-person.query';
import { ApiTokensRepository } from './records/api-tokens.repository';
import { CaseAccessRepository } from './records/case-access.repository';
import { SessionsRepository } from './records/sessions.repository';
import { UsersRepository } from './records/users.repository';
import { SessionStore } from './session-store';
import { SigningIn } from './signing-in';
import { UserAccounts } from './user-accounts';

const services = [
  UserAccounts,
  ApiTokens,
  CaseAccessBook,
  CaseAccessQuery,
  AccountsQuery,
  OrganisationNamesQuery,
  OwnPersonQuery,
  Actors,
];

@Module({
  controllers: [AccountsPage, AccountPage, GivenReviewsPage, SignInPage, UnlockPage, UnsentPage],
  providers: [
    ...services,
    GivenCasesQuery,
    ApiTokensRepository,
    CaseAccessRepository,
    SessionsRepository,
    UsersRepository,
    Passwords,
    SessionStore,
    SigningIn,
    { provide: APP_GUARD, useClass: PermissionGuard },
    { provide: SESSION_STORE, useExisting: SessionStore },
    {
      provide: WHO_IS_ASKING,
      inject: [Actors],
      useFactory:
        (actors: Actors): WhoIsAsking =>
        (request: Request) =>
          actors.whoAsks(request),
    },
  ],
  exports: services,
})
export class IdentityModule {}
