import {
  Body,
  Controller,
  Get,
  Post,
  Query,
  Redirect,
  Render,
  Req,
  UseFilters,
} from '@nestjs/common';
import type { Request } from 'express';
import { editionIds, isEditionId, type EditionId } from '../../../workflows/language/editions';
import { rulebook } from '../../../workflows/rules/rulebook';
import { drawForm, type FormOf, RefusedFormFilter, textIn, type Typed } from '../../asking';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { notFound } from '../../kernel/outcome';
import { currentWorkflow } from '../../kernel/workflow-registry';
import { Audits } from '../../web/audits';
import { withQuery } from '../../web/paths';
import { answerTo } from '../../web/problem';
import { newReview, reviews } from './addresses';
import { Forms } from './forms';

const usualBeginning = 'case.notify';
const usualEdition: EditionId = 'g2016';

/** The forms by which a review is begun: a notification, or a case taken over. */
@Controller()
@UseFilters(RefusedFormFilter)
export class NewReviewPage {
  constructor(private readonly forms: Forms) {}

  @Get(newReview.pattern)
  @Requires('reviews.notify')
  @Audits('form of a new review')
  @Render('asking/pages/form')
  show(@Query() typed: Typed) {
    return drawForm(formOf(textIn(typed, 'event'), usualEdition), typed);
  }

  @Post(newReview.pattern)
  @Requires('reviews.notify')
  @Audits('opening of a review')
  @Redirect(reviews.to(), 303)
  async submit(
    @Query('event') event: string | undefined,
    @Body() typed: Typed,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
  ): Promise<{ url: string }> {
    const chosen = textIn(typed, '_edition') ?? usualEdition;
    if (!isEditionId(chosen)) throw answerTo(notFound());
    return { url: await this.forms.submitReview(formOf(event, chosen), actor, request) };
  }
}

/** @throws ProblemAnswer unless a review may begin with the event, by hand */
function formOf(asked: string | undefined, edition: EditionId): FormOf {
  const { events, opensWith } = currentWorkflow('review-case');
  const event = asked ?? usualBeginning;
  const beginnings = opensWith.filter((name) => !events[name]?.hidden);
  const definition = events[event];
  if (!definition || !beginnings.includes(event)) throw answerTo(notFound());
  const address = (name: string): string =>
    withQuery(newReview.to(), { event: name === usualBeginning ? undefined : name });
  return {
    event,
    definition,
    edition,
    caption: null,
    back: { text: 'Reviews', href: reviews.to() },
    action: address(event),
    warning: null,
    revision: null,
    editions: editionIds.map((id) => ({ id, title: rulebook[id].title })),
    others: beginnings
      .filter((name) => name !== event)
      .map((name) => ({ text: events[name]?.label ?? name, href: address(name) })),
  };
}
