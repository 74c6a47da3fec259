import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { notFound } from '../../kernel/outcome';
import { Audits } from '../../web/audits';
import { answerTo } from '../../web/problem';
import { TellDto } from '../pages/tell.dto';
import { noticesOnPage, NoticesQuery } from '../queries/notices.query';
import { TellThem } from '../tell-them';
import { ListNoticesDto } from './list-notices.dto';

/** Who has still to be told of what. */
@ApiTags('To be told')
@ApiBearerAuth()
@Controller('api/v1/notices')
@Requires('post.tell')
export class NoticesController {
  constructor(
    private readonly notices: NoticesQuery,
    private readonly tellThem: TellThem,
  ) {}

  @Get()
  @Audits('list of those to be told')
  @ApiOperation({ summary: 'Waiting and failed oldest first, done latest first; 25 on a page' })
  async list(@Query() { which, page }: ListNoticesDto, @CurrentActor() actor: Actor) {
    const { rows, total } = await this.notices.page(which, page, actor);
    return { total, page, perPage: noticesOnPage, notices: rows };
  }

  @Post(':notice/told')
  @HttpCode(200)
  @Audits('that somebody was told')
  @ApiOperation({ summary: 'Say how somebody was told, or why they need not be told' })
  async settle(
    @Param('notice') notice: string,
    @Body() told: TellDto,
    @CurrentActor() actor: Actor,
  ) {
    const id = /^[1-9]\d{0,8}$/.test(notice) ? Number(notice) : 0;
    const found = await this.notices.one(id, actor);
    if (!found) throw answerTo(notFound());
    await this.tellThem.settle(found, told, actor);
    return this.notices.one(id, actor);
  }
}
