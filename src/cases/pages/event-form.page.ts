import {
  Controller,
  Get,
  Param,
  Post,
  Query,
  Redirect,
  Render,
  Req,
  UseFilters,
} from '@nestjs/common';
import type { Request } from 'express';
import { RefusedFormFilter, type Typed } from '../../asking';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { Audits } from '../../web/audits';
import { reviewEvent } from './addresses';
import { Forms } from './forms';
import { OpenRecord } from './open-record';

/** The form of any event of a review. */
@Controller()
@UseFilters(RefusedFormFilter)
export class EventFormPage {
  constructor(
    private readonly open: OpenRecord,
    private readonly forms: Forms,
  ) {}

  @Get(reviewEvent.pattern)
  @Requires('reviews.record')
  @Audits('form of an event')
  @Render('asking/pages/form')
  async show(
    @Param('reference') reference: string,
    @Param('event') event: string,
    @Query() typed: Typed,
    @CurrentActor() actor: Actor,
  ) {
    return this.forms.show(await this.open.review(reference, actor), event, actor, typed);
  }

  @Post(reviewEvent.pattern)
  @Requires('reviews.record')
  @Audits('event of a review')
  @Redirect('/reviews', 303)
  async submit(
    @Param('reference') reference: string,
    @Param('event') event: string,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
  ): Promise<{ url: string }> {
    const row = await this.open.review(reference, actor);
    return { url: await this.forms.submit(row, event, actor, request) };
  }
}
