import { Injectable } from '@nestjs/common';
import { IsNull, LessThan } from 'typeorm';
import { Document } from '../../kernel/records/document.entity';
import { UnitOfWork } from '../../kernel/unit-of-work';

/** Keeps files until a fact names them, and afterwards for good. */
@Injectable()
export class DocumentsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The same file handed in twice with the same form is kept once, and the first one stands. */
  async add(document: Document, content: Buffer): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await tx.createQueryBuilder().insert().into(Document).values(document).orIgnore().execute();
      await tx.query(
        'INSERT INTO document_content (document_id, content) VALUES ($1, $2) ON CONFLICT DO NOTHING',
        [document.id, content],
      );
    });
  }

  /**
   * Clears away what was handed in before that moment and is named by no fact. What somebody laid
   * aside with a form stays with it.
   */
  async clear(before: string): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      const waiting = await tx.find(Document, {
        where: { record: IsNull(), uploadedAt: LessThan(before) },
        select: { id: true, uploadedBy: true },
      });
      let cleared = 0;
      for (const { id, uploadedBy } of waiting) {
        const drafts: unknown[] = await tx.query(
          'SELECT 1 FROM draft WHERE user_id = $1 AND answers LIKE $2',
          [uploadedBy, `%${id}%`],
        );
        if (drafts.length > 0) continue;
        await tx.delete(Document, { id });
        cleared += 1;
      }
      return cleared;
    });
  }
}
