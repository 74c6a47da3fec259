import {
  Body,
  Controller,
  Get,
  Header,
  HttpException,
  HttpStatus,
  Param,
  Post,
  Redirect,
  Render,
  Req,
  Res,
  UseFilters,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { RecordForms, RecordsQuery, RefusedForm, type Around, type Typed } from '../../asking';
import { Public } from '../../identity';
import { theSystem, type Actor } from '../../kernel/actor';
import type { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { statesKept } from '../../kernel/workflow-states';
import { Audits } from '../../web/audits';
import { LastUpdateQuery } from '../../recommendations';
import { sayOnNextPage } from '../../web/flash';
import { guestWith, purpose } from '../guest';
import { OneTimeLinks } from '../one-time-links';
import { LinksQuery } from '../queries/links.query';
import type { OneTimeLink } from '../records/one-time-link.entity';
import { answer } from './addresses';
import { askedOf, type AskedOf } from './answer.view';
import { closedLink, stoppedHere, unknownLink, type Closed } from './closed.view';
import { RefusedAnswerFilter } from './refused-answer.filter';

interface AroundAnswer extends Around {
  readonly asked: AskedOf;
}

interface Opened {
  readonly link: OneTimeLink;
  readonly row: WorkflowInstance;
  readonly guest: Actor;
  readonly around: AroundAnswer;
}

/** What a guest may fill in of an update, and the command that counts once. */
const boxes = ['status', 'narrative', 'evidenceHeld', 'whyNoEvidence', '_command'];

/**
 * Where somebody without an account answers once, through a link they were given. The address is
 * the key: it is written to no log, and no other site is told of it.
 */
@Controller()
@Public()
@UseFilters(RefusedAnswerFilter)
export class AnswerPage {
  constructor(
    private readonly links: OneTimeLinks,
    private readonly query: LinksQuery,
    private readonly updates: LastUpdateQuery,
    private readonly records: RecordsQuery,
    private readonly forms: RecordForms,
  ) {}

  @Get(answer.pattern)
  @Audits('one-time link')
  @Header('Referrer-Policy', 'no-referrer')
  @Header('X-Robots-Tag', 'noindex, nofollow')
  @Render('one-time/pages/answer')
  async show(
    @Param('token') token: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const opened = await this.open(token, request);
    if ('status' in opened) {
      response.status(opened.status);
      return { closed: opened };
    }
    const { row, guest, around, link } = opened;
    const page = await this.forms.show(row, purpose, guest, {}, around);
    return 'stopped' in page ? { ...page, saysStopped: stoppedHere(link.madeByName) } : page;
  }

  @Post(answer.pattern)
  @Audits('answer through a one-time link')
  @Header('Referrer-Policy', 'no-referrer')
  @Header('X-Robots-Tag', 'noindex, nofollow')
  @Redirect('/', 303)
  async submit(
    @Param('token') token: string,
    @Body() typed: Typed,
    @Req() request: Request,
  ): Promise<{ url: string }> {
    const here = { url: answer.to({ token }) };
    const opened = await this.open(token, request);
    if ('status' in opened) return here;
    const { row, guest, around, link } = opened;
    // Without the revision: an update is added to what is there, whatever changed meanwhile.
    const sent = Object.entries(typed).filter(([name]) => boxes.includes(name));
    request.body = { ...Object.fromEntries(sent), round: await this.openRound() };
    try {
      await this.forms.submit(row, purpose, guest, request, around);
    } catch (error) {
      const isSpent = error instanceof RefusedForm && (await this.query.usedAt(link)) !== null;
      if (isSpent) return here;
      throw error;
    }
    sayOnNextPage(request, 'Thank you. What you said is recorded.');
    return here;
  }

  /**
   * What the link opens, or why it opens nothing.
   *
   * @throws HttpException when the same address has guessed too often
   */
  private async open(token: string, request: Request): Promise<Closed | Opened> {
    const found = await this.links.find(token, request.ip ?? '');
    if (found.is === 'tooManyGuesses') {
      throw new HttpException('Too many guesses', HttpStatus.TOO_MANY_REQUESTS);
    }
    if (found.is === 'unknown') return unknownLink;
    const { link, standing } = found;
    return standing.is === 'open' ? this.behind(link, token) : closedLink(link, standing);
  }

  private async behind(link: OneTimeLink, token: string): Promise<Closed | Opened> {
    const row = await this.query.recommendation(link.instanceId);
    const names = await this.query.names([link.organisation]);
    const organisation = names.get(link.organisation);
    if (!row || organisation === undefined) return unknownLink;
    const { memory } = statesKept<'recommendation'>(row);
    const action = answer.to({ token });
    return {
      link,
      row,
      guest: guestWith(link, organisation),
      around: {
        caption: null,
        back: { text: 'the answer', href: action },
        action,
        asked: askedOf(memory, link, organisation, await this.updates.of(row.id)),
      },
    };
  }

  private async openRound(): Promise<string | undefined> {
    const rounds = await this.records.all('update-round', theSystem);
    return rounds.findLast(({ memory }) => memory.openedOn !== null && memory.closedOn === null)
      ?.row.reference;
  }
}
