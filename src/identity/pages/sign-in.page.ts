import {
  Body,
  Controller,
  Get,
  Inject,
  Optional,
  Post,
  Query,
  Redirect,
  Render,
  Req,
} from '@nestjs/common';
import type { Request } from 'express';
import { Clock } from '../../kernel/clock';
import { Audits } from '../../web/audits';
import { sayOnNextPage } from '../../web/flash';
import { home, localAddress, signIn, signOut, withQuery } from '../../web/paths';
import { unsentOf } from '../../web/unsent';
import { Actors } from '../actors';
import { DEMONSTRATION_ACCOUNTS, type DemonstrationAccount } from '../demonstration';
import { Public } from '../requires';
import { SigningIn } from '../signing-in';
import { SignInForm, SignInQuery } from './sign-in.dto';

@Controller()
@Public()
export class SignInPage {
  constructor(
    private readonly signingIn: SigningIn,
    private readonly actors: Actors,
    private readonly clock: Clock,
    @Optional()
    @Inject(DEMONSTRATION_ACCOUNTS)
    private readonly accounts: readonly DemonstrationAccount[] | null,
  ) {}

  @Get(signIn.pattern)
  @Audits('sign-in page')
  @Render('identity/pages/sign-in')
  show(@Query() { next }: SignInQuery, @Req() { session }: Request) {
    const query = { next: localAddress(next) ?? undefined };
    return {
      action: withQuery(signIn.to(), query),
      accounts: this.accounts ?? [],
      isKept: session.unsent !== undefined,
    };
  }

  @Post(signIn.pattern)
  @Audits('sign in')
  @Redirect(home.to(), 303)
  async submit(
    @Body() form: SignInForm,
    @Query() { next }: SignInQuery,
    @Req() request: Request,
  ): Promise<{ url: string }> {
    const userId = await this.signingIn.signIn(form.email, form.password);
    const kept = unsentOf(request, userId, this.clock.now());
    // A new id, so that an id somebody planted before is worth nothing now.
    await newSession(request);
    request.session.userId = userId;
    if (kept) request.session.unsent = kept;
    request.viewer = (await this.actors.whoAsks(request)) ?? undefined;
    return { url: localAddress(next) ?? home.to() };
  }

  @Post(signOut.pattern)
  @Audits('sign out')
  @Redirect(signIn.to(), 303)
  async signOut(@Req() request: Request): Promise<void> {
    await newSession(request);
    sayOnNextPage(request, 'You have signed out.');
  }
}

/** Ends the session and begins another under a new id. */
const newSession = (request: Request): Promise<void> =>
  new Promise((resolve, reject) => {
    request.session.regenerate((error: unknown) =>
      error ? reject(error instanceof Error ? error : new Error('No session')) : resolve(),
    );
  });
