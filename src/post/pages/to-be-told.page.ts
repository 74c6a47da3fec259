import {
  Body,
  Controller,
  Get,
  Inject,
  Param,
  Post,
  Query,
  Redirect,
  Render,
  Req,
} from '@nestjs/common';
import type { Request } from 'express';
import { textIn, type Typed } from '../../asking';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { notFound } from '../../kernel/outcome';
import { Audits } from '../../web/audits';
import { sayOnNextPage } from '../../web/flash';
import { answerTo } from '../../web/problem';
import { Courier } from '../courier';
import { POST_SETTINGS, type PostSettings } from '../post-settings';
import { NoticesQuery, type NoticeRow } from '../queries/notices.query';
import { TellThem } from '../tell-them';
import { oneToBeTold, toBeTold } from './addresses';
import { TellDto } from './tell.dto';
import { isWhich, tellPage, toBeToldPage } from './to-be-told.view';

/** Who has still to be told of what, and what became of it. */
@Controller()
@Requires('post.tell')
export class ToBeToldPage {
  constructor(
    private readonly notices: NoticesQuery,
    private readonly tellThem: TellThem,
    private readonly courier: Courier,
    @Inject(POST_SETTINGS) private readonly settings: PostSettings,
  ) {}

  @Get(toBeTold.pattern)
  @Audits('list of those to be told')
  @Render('post/pages/to-be-told')
  async list(@Query() typed: Typed, @CurrentActor() actor: Actor) {
    const asked = textIn(typed, 'which');
    const which = isWhich(asked) ? asked : 'waiting';
    const number = textIn(typed, 'page') ?? '';
    const page = /^[1-9]\d{0,5}$/.test(number) ? Number(number) : 1;
    const found = await this.notices.page(which, page, actor);
    return toBeToldPage(which, page, found, this.courier.sends);
  }

  @Get(oneToBeTold.pattern)
  @Audits('somebody to be told')
  @Render('post/pages/tell')
  async show(@Param('notice') notice: string, @CurrentActor() actor: Actor) {
    return tellPage(await this.one(notice, actor), this.settings.publicUrl);
  }

  @Post(oneToBeTold.pattern)
  @Audits('that somebody was told')
  @Redirect(toBeTold.to(), 303)
  async submit(
    @Param('notice') notice: string,
    @Body() form: TellDto,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
  ): Promise<void> {
    await this.tellThem.settle(await this.one(notice, actor), form, actor);
    sayOnNextPage(request, 'It is recorded, and stands under “Done”.');
  }

  /** @throws ProblemAnswer when there is none, or not for this actor */
  private async one(notice: string, actor: Actor): Promise<NoticeRow> {
    const id = /^[1-9]\d{0,8}$/.test(notice) ? Number(notice) : 0;
    const found = await this.notices.one(id, actor);
    if (!found) throw answerTo(notFound());
    return found;
  }
}
