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
  type Type,
} from '@nestjs/common';
import type { Request } from 'express';
import type { GovernanceKind, MonitoringKind } from '../../../workflows/language/kinds';
import { mayAsk, permissionFor } from '../../../workflows/rules/evaluate';
import { CurrentActor, Requires, type Actor, type Permission } from '../../identity';
import { notFound, refused } from '../../kernel/outcome';
import type { WorkflowInstance } from '../../kernel/records/workflow-instance.entity';
import { Audits } from '../../web/audits';
import { answerTo } from '../../web/problem';
import { RecordsQuery } from '../queries/records.query';
import type { Typed } from './form-answers';
import type { Link } from './form.view';
import { RecordForms, type Around } from './record-forms';
import { RefusedFormFilter } from './refused-form.filter';

type RegisterKind = GovernanceKind | MonitoringKind;

interface Register {
  readonly kind: RegisterKind;
  /** What a role must be given to record on it. */
  readonly records: Permission;
  /** The page of a record. */
  readonly page: { to(of: { readonly reference: string }): string };
  /** What the access log says of opening the form, and of sending it. */
  readonly audits: { readonly form: string; readonly sent: string };
}

interface Opening extends Register {
  readonly event: string;
  readonly form: { readonly pattern: string; to(): string };
  readonly back: Link;
  /** Who records it instead, for those whose role never does. */
  readonly refusal: string;
}

interface Asking extends Register {
  readonly form: {
    readonly pattern: string;
    to(of: { readonly reference: string; readonly event: string }): string;
  };
}

/** The form by which a record of a register is begun; it leads to the page of the new one. */
export function openingForm(of: Opening): Type<unknown> {
  const around: Around = { caption: null, back: of.back, action: of.form.to() };

  @Controller()
  @UseFilters(RefusedFormFilter)
  class OpeningForm {
    constructor(private readonly forms: RecordForms) {}

    @Get(of.form.pattern)
    @Requires(of.records)
    @Audits(of.audits.form)
    @Render('asking/pages/form')
    show(@Query() typed: Typed, @CurrentActor() actor: Actor) {
      const isTheirs = mayAsk(permissionFor(of.event, 'g2016'), actor.roles);
      if (!isTheirs) throw answerTo(refused('not-permitted', of.refusal));
      return this.forms.showOpening(of.kind, of.event, typed, around);
    }

    @Post(of.form.pattern)
    @Requires(of.records)
    @Audits(of.audits.sent)
    @Redirect(of.back.href, 303)
    async submit(@CurrentActor() actor: Actor, @Req() request: Request): Promise<{ url: string }> {
      const opened = await this.forms.submitOpening(of.kind, of.event, actor, request, around);
      return { url: of.page.to(opened) };
    }
  }
  return OpeningForm;
}

/** The forms of every event of a record of a register; each leads back to its page. */
export function askingForms(of: Asking): Type<unknown> {
  const around = ({ title, reference }: WorkflowInstance, event: string): Around => ({
    caption: title,
    back: { text: title, href: of.page.to({ reference }) },
    action: of.form.to({ reference, event }),
  });

  @Controller()
  @UseFilters(RefusedFormFilter)
  class AskingForms {
    constructor(
      private readonly records: RecordsQuery,
      private readonly forms: RecordForms,
    ) {}

    @Get(of.form.pattern)
    @Requires(of.records)
    @Audits(of.audits.form)
    @Render('asking/pages/form')
    async show(
      @Param('reference') reference: string,
      @Param('event') event: string,
      @Query() typed: Typed,
      @CurrentActor() actor: Actor,
    ) {
      const row = await this.row(reference, actor);
      return this.forms.show(row, event, actor, typed, around(row, event));
    }

    @Post(of.form.pattern)
    @Requires(of.records)
    @Audits(of.audits.sent)
    @Redirect('/', 303)
    async submit(
      @Param('reference') reference: string,
      @Param('event') event: string,
      @CurrentActor() actor: Actor,
      @Req() request: Request,
    ): Promise<{ url: string }> {
      const row = await this.row(reference, actor);
      await this.forms.submit(row, event, actor, request, around(row, event));
      return { url: of.page.to({ reference }) };
    }

    /** @throws ProblemAnswer when there is none, or none that this actor may see */
    private async row(reference: string, actor: Actor): Promise<WorkflowInstance> {
      const kept = await this.records.find(of.kind, reference, actor);
      if (kept) return kept.row;
      throw answerTo(notFound());
    }
  }
  return AskingForms;
}
