import { createHash } from 'node:crypto';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { addDays, type PlainDate } from '../../workflows/language/dates';
import type { RefusedFile } from '../../workflows/language/files';
import { Clock } from '../kernel/clock';
import { sumOf } from '../kernel/document-keeper';
import type { Document } from '../kernel/records/document.entity';
import { mostBytes, mostFilesAtOnce, type Upload } from '../web/uploads';
import { cleanName, judge, saySize } from './accepted-types';
import { DocumentsRepository } from './records/documents.repository';

/** How long a file waits for a fact that names it, in days. */
const daysKeptWithoutFact = 7;

/** Takes files as they arrive, before anything is asked of a record. */
@Injectable()
export class Intake implements OnApplicationBootstrap {
  private clearedOn: PlainDate | null = null;

  constructor(
    private readonly documents: DocumentsRepository,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.clearAway();
  }

  /**
   * Keeps a file for whoever handed it in, or says why it is not kept.
   *
   * @param sending what is the same when the same form is sent twice: then the file is kept once
   */
  async take(upload: Upload, actorId: string, sending: string): Promise<Document | RefusedFile> {
    const name = cleanName(upload.name);
    const { content, field } = upload;
    if (upload.isOneTooMany) {
      return {
        refused: `“${name}” is one too many: attach ${mostFilesAtOnce} files or fewer at once`,
      };
    }
    if (content === null) {
      const most = saySize(mostBytes).replace('.0', '');
      return { refused: `“${name}” is larger than ${most}: make it smaller or divide it` };
    }
    const judged = judge(name, content);
    if ('refused' in judged) return judged;
    const sha256 = sumOf(content);
    const document: Document = {
      id: referenceFor([actorId, sending, field, name, sha256]),
      name,
      mediaType: judged.mediaType,
      size: content.length,
      sha256,
      uploadedBy: actorId,
      uploadedAt: this.clock.now(),
      record: null,
      factId: null,
    };
    await this.documents.add(document, content);
    if (this.clearedOn !== this.clock.today()) await this.clearAway();
    return document;
  }

  /** Clears away what waited too long: at the start, and on each day on which a file arrives. */
  async clearAway(): Promise<void> {
    this.clearedOn = this.clock.today();
    await this.documents.clear(addDays(this.clearedOn, -daysKeptWithoutFact));
  }
}

const referenceFor = (parts: readonly string[]): string =>
  `D-${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)}`;
