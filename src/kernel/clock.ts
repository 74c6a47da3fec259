import { Injectable } from '@nestjs/common';
import { plainDate, type PlainDate } from '../../workflows/language/dates';

const london = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day on which an instant in UTC fell where the reviews are held: a summer day ends at 23:00 UTC. */
export const dayOf = (instant: string): PlainDate => plainDate(london.format(new Date(instant)));

/** The only source of the present moment. Tests hand in one that stands still. */
@Injectable()
export class Clock {
  /** The present instant, ISO 8601 in UTC with milliseconds. */
  now(): string {
    return new Date().toISOString();
  }

  /** Today's date where the reviews are held (Europe/London). */
  today(): PlainDate {
    return dayOf(this.now());
  }
}

/** A clock that a test or a story moves by hand. */
export class StoppedClock extends Clock {
  constructor(private instant: string) {
    super();
  }

  override now(): string {
    return this.instant;
  }

  moveTo(instant: string): void {
    this.instant = instant;
  }
}
