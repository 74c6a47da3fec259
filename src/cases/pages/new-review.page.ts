import { Body, Controller, Get, Post, Query, Redirect, Req, Res, UseFilters } from '@nestjs/common';
import type { Request, Response } from 'express';
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
import { Notification } from './notification';

const usualBeginning = 'case.notify';
const usualEdition: EditionId = 'g2016';

/** The forms by which a review is begun: a notification, or a case taken over. */
@Controller()
@UseFilters(RefusedFormFilter)
export class NewReviewPage {
  constructor(
    private readonly forms: Forms,
    private readonly notification: Notification,
  ) {}

  @Get(newReview.pattern)
  @Requires('reviews.notify')
  @Audits('form of a new review')
  async show(@Query() typed: Typed, @CurrentActor() actor: Actor, @Res() response: Response) {
    const event = textIn(typed, 'event');
    const of = formOf(event, usualEdition);
    const drawn = event
      ? { view: 'asking/pages/form', page: drawForm(of, typed) }
      : await this.notification.show(of, typed, actor);
    response.render(drawn.view, drawn.page);
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
    const of = formOf(event, chosen);
    if (!event) return { url: await this.notification.submit(of, typed, actor, request) };
    return {
      url:
        event === usualBeginning
          ? await this.notification.submitWhole(of, typed, actor, request)
          : await this.forms.submitReview(of, actor, request),
    };
  }
}

/** @throws ProblemAnswer unless a review may begin with the event, by hand */
function formOf(asked: string | undefined, edition: EditionId): FormOf {
  const { events, opensWith } = currentWorkflow('review-case');
  const event = asked ?? usualBeginning;
  const beginnings = opensWith.filter((name) => !events[name]?.hidden);
  const definition = events[event];
  if (!definition || !beginnings.includes(event)) throw answerTo(notFound());
  const address = (name: string): string => withQuery(newReview.to(), { event: name });
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
      .map((name) => ({
        text: events[name]?.label ?? name,
        href: name === usualBeginning ? newReview.to() : address(name),
      })),
  };
}
