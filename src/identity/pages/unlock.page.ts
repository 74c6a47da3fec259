import {
  Body,
  Controller,
  Get,
  HttpCode,
  Post,
  Query,
  Redirect,
  Render,
  Req,
  UnauthorizedException,
} from '@nestjs/common';
import type { Request } from 'express';
import { Audits } from '../../web/audits';
import { home, localAddress, lock, unlock, withQuery } from '../../web/paths';
import { Actors } from '../actors';
import { Public } from '../requires';
import { SigningIn } from '../signing-in';
import { SignInQuery } from './sign-in.dto';
import { UnlockForm } from './unlock.dto';

/** Whoever left the desk for a while proves that it is they who came back. */
@Controller()
@Public()
export class UnlockPage {
  constructor(
    private readonly signingIn: SigningIn,
    private readonly actors: Actors,
  ) {}

  /** A page asks for it that saw nobody for a while; so do the other windows then. */
  @Post(lock.pattern)
  @Audits('lock of the screen')
  @HttpCode(204)
  lock(@Req() { session }: Request): void {
    if (session.userId) session.locked = true;
  }

  @Get(unlock.pattern)
  @Audits('locked screen')
  @Render('identity/pages/unlock')
  async show(@Query() { next }: SignInQuery, @Req() { session }: Request) {
    const { userId, locked = false } = session;
    const person = locked && userId ? await this.actors.actorFor(userId) : null;
    return {
      name: person?.name ?? null,
      action: withQuery(unlock.to(), { next: localAddress(next) ?? undefined }),
      isKept: session.unsent !== undefined,
    };
  }

  @Post(unlock.pattern)
  @Audits('unlocking of the screen')
  @Redirect(home.to(), 303)
  async submit(
    @Body() { password }: UnlockForm,
    @Query() { next }: SignInQuery,
    @Req() request: Request,
  ): Promise<{ url: string }> {
    const { session } = request;
    if (!session.userId) throw new UnauthorizedException();
    await this.signingIn.confirm(session.userId, password);
    delete session.locked;
    request.viewer = (await this.actors.whoAsks(request)) ?? undefined;
    return { url: localAddress(next) ?? home.to() };
  }
}
