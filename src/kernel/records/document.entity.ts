import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Fact } from './fact.entity';

/** A file that was handed in. What is in it is kept apart, in `document_content`. */
@Entity('document')
@Index('document_record', ['record', 'uploadedAt'])
export class Document {
  /** 'D-5e1f…' */
  @PrimaryColumn({ type: 'text' })
  id: string;

  /** As it was called where it came from. */
  @Column({ type: 'text' })
  name: string;

  @Column({ name: 'media_type', type: 'text' })
  mediaType: string;

  /** In bytes. */
  @Column({ type: 'integer' })
  size: number;

  /** In base sixteen. */
  @Column({ type: 'text' })
  sha256: string;

  /** A user's id. */
  @Column({ name: 'uploaded_by', type: 'text' })
  uploadedBy: string;

  @Column({ name: 'uploaded_at', type: 'text' })
  uploadedAt: string;

  /** Reference of the record whose fact names it; null until one does. */
  @Column({ type: 'text', nullable: true })
  record: string | null;

  /** The first fact that names it. */
  @ForeignKey(() => Fact, { name: 'document_named_by' })
  @Column({ name: 'fact_id', type: 'text', nullable: true })
  factId: string | null;
}
