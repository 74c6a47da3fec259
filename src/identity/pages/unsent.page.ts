import { Controller, Get, Post, Redirect, Render, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Clock } from '../../kernel/clock';
import { Audits } from '../../web/audits';
import { sayOnNextPage } from '../../web/flash';
import { home, path, unsent } from '../../web/paths';
import { boxesOf, unsentOf, writtenIn } from '../../web/unsent';
import { CurrentActor, type Actor } from '../actor';
import { Public } from '../requires';

export const forgetUnsent = path('/unsent/forget');

/** What somebody wrote and could not send, because they were locked out or signed out meanwhile. */
@Controller()
@Public()
export class UnsentPage {
  constructor(private readonly clock: Clock) {}

  @Get(unsent.pattern)
  @Audits('form that was not sent')
  @Render('identity/pages/unsent')
  show(@CurrentActor() { id }: Actor, @Req() request: Request) {
    const kept = unsentOf(request, id, this.clock.now());
    if (!kept) return { kept };
    const boxes = boxesOf(kept.typed);
    const prose = new Set(boxes.filter(({ isProse }) => isProse).map(({ label }) => label));
    const written = writtenIn(kept.typed).filter(({ label }) => !prose.has(label));
    return { kept, boxes, written, forget: forgetUnsent.to() };
  }

  @Post(forgetUnsent.pattern)
  @Audits('form that was not sent, thrown away')
  @Redirect(home.to(), 303)
  forget(@CurrentActor() _actor: Actor, @Req() request: Request): void {
    delete request.session.unsent;
    sayOnNextPage(request, 'What you had written is thrown away. Nothing was saved.');
  }
}
