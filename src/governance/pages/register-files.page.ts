import { Controller, Get, Param, Query, Res, type StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { membershipOn } from '../../../workflows/rules/membership';
import { textIn, type Typed } from '../../asking';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { Clock } from '../../kernel/clock';
import { Audits } from '../../web/audits';
import { answerWithSheet } from '../../web/sheet-answer';
import { PartnershipQuery } from '../queries/partnership.query';
import { bodyMembersExport, organisationsExport, peopleExport } from './addresses';
import { dayAsked, membersShown } from './members.view';
import { OpenKept } from './open-kept';
import { organisationLines, organisationsAsked } from './organisation.view';
import { personLines } from './person.view';
import { membersSheet, organisationsSheet, peopleSheet } from './register-files.view';

/** The registers, and the members of a body on a day, as files. */
@Controller()
export class RegisterFilesPage {
  constructor(
    private readonly open: OpenKept,
    private readonly partnership: PartnershipQuery,
    private readonly clock: Clock,
  ) {}

  @Get(bodyMembersExport.pattern)
  @Requires('governance.read')
  @Audits('file of a list of members')
  async members(
    @Param('reference') reference: string,
    @Query() typed: Typed,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { memory } = await this.open.one('body', reference, actor);
    const { organisationsBy, peopleBy } = await this.partnership.seenBy(actor);
    const today = this.clock.today();
    const on = dayAsked(typed, today).on ?? today;
    const membership = membershipOn(memory, organisationsBy, peopleBy, on);
    const sheet = membersSheet(membersShown(membership, organisationsBy), memory.title, on);
    return answerWithSheet(sheet, typed.as, response);
  }

  @Get(organisationsExport.pattern)
  @Requires('governance.read')
  @Audits('file of the list of organisations')
  async organisations(
    @Query() typed: Typed,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const asked = organisationsAsked(typed);
    const today = this.clock.today();
    const lines = organisationLines(await this.partnership.seenBy(actor), asked, today);
    return answerWithSheet(organisationsSheet(lines, asked, today), typed.as, response);
  }

  @Get(peopleExport.pattern)
  @Requires('governance.read')
  @Audits('file of the list of people')
  async people(
    @Query() typed: Typed,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const words = textIn(typed, 'words')?.trim().slice(0, 200) ?? '';
    const today = this.clock.today();
    const lines = personLines(await this.partnership.seenBy(actor), words, today);
    return answerWithSheet(peopleSheet(lines, words, today), typed.as, response);
  }
}
