import {
  Body,
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
import { mayAsk, permissionFor } from '../../../workflows/rules/evaluate';
import {
  askChecked,
  readForm,
  RecordForms,
  RefusedFormFilter,
  type Around,
  type Typed,
} from '../../asking';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { notFound, refused } from '../../kernel/outcome';
import type { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { currentWorkflow } from '../../kernel/workflow-registry';
import { Audits } from '../../web/audits';
import { answerTo } from '../../web/problem';
import { AskPartnershipHandler } from '../commands/ask-partnership.handler';
import {
  eventAddress,
  governance,
  isRegister,
  newRecord,
  recordAddress,
  recordEvent,
  registers,
  type RegisteredKind,
} from './addresses';
import { OpenKept } from './open-kept';

/** The forms of every event of organisations, people and bodies, drawn from the catalogue. */
@Controller()
@UseFilters(RefusedFormFilter)
export class RecordFormsPage {
  constructor(
    private readonly open: OpenKept,
    private readonly forms: RecordForms,
    private readonly handler: AskPartnershipHandler,
  ) {}

  @Get(newRecord.pattern)
  @Requires('governance.record')
  @Audits('form of a new record of the partnership')
  @Render('asking/pages/form')
  async showNew(
    @Param('register') register: string,
    @Query() typed: Typed,
    @CurrentActor() actor: Actor,
  ) {
    const kind = kindIn(register);
    const event = openingOf(kind);
    if (!mayAsk(permissionFor(event, 'g2016'), actor.roles)) throw answerTo(notTheirs());
    return this.forms.showOpening(kind, event, typed, aroundNew(register, kind));
  }

  @Post(newRecord.pattern)
  @Requires('governance.record')
  @Audits('opening of a record of the partnership')
  @Redirect(governance.to(), 303)
  async submitNew(
    @Param('register') register: string,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
  ): Promise<{ url: string }> {
    const kind = kindIn(register);
    const { reference } = await this.forms.submitOpening(
      kind,
      openingOf(kind),
      actor,
      request,
      aroundNew(register, kind),
    );
    return { url: recordAddress(reference) };
  }

  @Get(recordEvent.pattern)
  @Requires('governance.record')
  @Audits('form of an event of the partnership')
  @Render('asking/pages/form')
  async show(
    @Param('register') register: string,
    @Param('reference') reference: string,
    @Param('event') event: string,
    @Query() typed: Typed,
    @CurrentActor() actor: Actor,
  ) {
    const { row } = await this.open.one(kindIn(register), reference, actor);
    const permission = permissionFor(event, 'g2016');
    if (permission && !mayAsk(permission, actor.roles)) throw answerTo(notTheirs());
    return this.forms.show(row, event, actor, typed, around(row, event));
  }

  @Post(recordEvent.pattern)
  @Requires('governance.record')
  @Audits('event of the partnership')
  @Redirect(governance.to(), 303)
  async submit(
    @Param('register') register: string,
    @Param('reference') reference: string,
    @Param('event') event: string,
    @Body() typed: Typed,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
  ): Promise<{ url: string }> {
    const { row } = await this.open.one(kindIn(register), reference, actor);
    const of = await this.forms.formOf(row, event, around(row, event));
    const sent = { event, ...readForm(of.definition.fields, typed) };
    const answer = await askChecked(of, typed, actor, (command) =>
      this.handler.ask(row, sent, command),
    );
    await this.forms.acceptedOr(answer, of, typed, request, row, actor);
    return { url: recordAddress(reference) };
  }
}

/** @throws ProblemAnswer when there is no such register */
function kindIn(register: string): RegisteredKind {
  if (isRegister(register)) return registers[register];
  throw answerTo(notFound());
}

const openingOf = (kind: RegisteredKind): string => currentWorkflow(kind).opensWith[0] ?? '';

const notTheirs = () =>
  refused(
    'not-permitted',
    'This is not for your role to record. Ask the KCST administrator, who keeps the registers.',
  );

const aroundNew = (register: string, kind: RegisteredKind): Around => ({
  caption: null,
  back: { text: currentWorkflow(kind).plural, href: `${governance.to()}/${register}` },
  action: newRecord.to({ register }),
});

const around = ({ title, reference }: WorkflowInstance, event: string): Around => ({
  caption: title,
  back: { text: title, href: recordAddress(reference) },
  action: eventAddress(reference, event),
});
