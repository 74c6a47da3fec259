import { Controller, Get, Param, Res, type StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { CurrentActor, Requires, type Actor } from '../../identity';
import { Audits } from '../../web/audits';
import { HandingOut } from '../handing-out';
import { document } from './addresses';

/** A file, for whoever may see the record that names it. */
@Controller()
export class DocumentPage {
  constructor(private readonly handingOut: HandingOut) {}

  @Get(document.pattern)
  @Requires('documents.open')
  @Audits('document')
  open(
    @Param('reference') reference: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return this.handingOut.to(actor, reference, response);
  }
}
