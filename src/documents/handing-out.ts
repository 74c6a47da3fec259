import { Injectable, StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../kernel/actor';
import { notFound } from '../kernel/outcome';
import { answerTo } from '../web/problem';
import { DocumentsQuery } from './queries/documents.query';

/** Hands a file out to be kept: a browser never shows it as a page of this service. */
@Injectable()
export class HandingOut {
  constructor(private readonly documents: DocumentsQuery) {}

  /** @throws ProblemAnswer when there is none, or it is not one that this actor may see */
  async to(actor: Actor, reference: string, response: Response): Promise<StreamableFile> {
    const document = await this.documents.find(reference, actor);
    if (!document) throw answerTo(notFound());
    const content = await this.documents.contentOf(document);
    response.attachment(document.name);
    response.setHeader('Content-Type', document.mediaType);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    return new StreamableFile(content, { length: content.length });
  }
}
