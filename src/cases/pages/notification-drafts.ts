import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { addDays, type PlainDate } from '../../../workflows/language/dates';
import { type Begun, DraftsRepository, textIn, type Typed } from '../../asking';
import type { Actor } from '../../identity';
import { Clock, dayOf } from '../../kernel/clock';
import { withQuery } from '../../web/paths';
import { newReview } from './addresses';

/** How long a notification that nobody sends is kept, in days after it was last touched. */
const daysKept = 28;

const beginning = `${newReview.to()}?draft=`;

/** A notification that somebody began and did not send. */
export interface BegunNotification {
  /** Who has died, as far as it was written. */
  readonly says: string;
  /** An instant in UTC. */
  readonly savedAt: string;
  readonly keptUntil: PlainDate;
  readonly href: string;
}

/** The last day on which a notification that was laid aside is there. */
export const keptUntil = ({ savedAt }: Pick<Begun, 'savedAt'>): PlainDate =>
  addDays(dayOf(savedAt), daysKept);

/** Notifications laid aside: each is its writer's alone, and none stays for ever. */
@Injectable()
export class NotificationDrafts implements OnApplicationBootstrap {
  private clearedOn: PlainDate | null = null;

  constructor(
    private readonly drafts: DraftsRepository,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.clearAway();
  }

  async find(id: string, actor: Actor): Promise<Begun | null> {
    await this.clearAway();
    return this.drafts.find(actor.id, addressOf(id));
  }

  async begunBy(actor: Actor): Promise<readonly BegunNotification[]> {
    await this.clearAway();
    const all = await this.drafts.begunUnder(actor.id, beginning);
    return all.map(({ address, typed, savedAt }) => ({
      says: textIn(typed, 'victim') ?? 'Nobody is named yet',
      savedAt,
      keptUntil: keptUntil({ savedAt }),
      href: address,
    }));
  }

  save(id: string, actor: Actor, typed: Typed): Promise<void> {
    return this.drafts.save(actor.id, addressOf(id), typed);
  }

  forget(id: string, actor: Actor): Promise<void> {
    return this.drafts.forget(actor.id, addressOf(id));
  }

  /** Clears away what was kept long enough: at the start, and once on each day. */
  async clearAway(): Promise<void> {
    const today = this.clock.today();
    if (this.clearedOn === today) return;
    this.clearedOn = today;
    await this.drafts.clear(beginning, addDays(today, -daysKept));
  }
}

const addressOf = (draft: string): string => withQuery(newReview.to(), { draft });
