import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The last number given out; taken inside the transaction that uses it, so no number is skipped. */
@Entity('counter')
export class Counter {
  @PrimaryColumn({ type: 'text' })
  name: string;

  @Column({ type: 'integer' })
  value: number;
}
