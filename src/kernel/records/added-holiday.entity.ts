import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A bank holiday that an administrator added to the calendar that is shipped. */
@Entity('holiday')
export class AddedHoliday {
  @PrimaryColumn({ type: 'text' })
  date: string;

  @Column({ type: 'text' })
  title: string;

  @Column({ name: 'added_at', type: 'text' })
  addedAt: string;

  @Column({ name: 'added_by', type: 'text' })
  addedBy: string;

  @Column({ type: 'text' })
  why: string;
}
