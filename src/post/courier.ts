import { Inject, Injectable } from '@nestjs/common';
import { addDays, isPlainDate } from '../../workflows/language/dates';
import { theSystem } from '../kernel/actor';
import { Clock } from '../kernel/clock';
import { newId } from '../kernel/ids';
import { Outbox } from '../kernel/outbox';
import type { OutboxEntry } from '../kernel/records/outbox-entry.entity';
import { letterTo } from './letter';
import { Mailbox, MAILBOX, NotTaken } from './mailbox';
import { POST_SETTINGS, type PostSettings } from './post-settings';
import { NoticesQuery, type NoticeRow } from './queries/notices.query';
import { PostRepository } from './records/post.repository';

/** What came of one walk through the outbox. */
export interface Delivered {
  /** Letters that were sent. */
  readonly sent: number;
  /** Entries of which something was not taken; they are tried again later. */
  readonly failed: number;
  /** Entries that a person has to see to. */
  readonly left: number;
}

/** What happened longer ago is told by a person, or not at all: it may be news to nobody. */
export const freshForDays = 14;

const mostInOneWalk = 200;

/**
 * Carries to people with an account that there is something for them. Each entry of the outbox is
 * leased, and each letter noted as soon as it is sent, so that many couriers send it once.
 */
@Injectable()
export class Courier {
  constructor(
    private readonly outbox: Outbox,
    private readonly notices: NoticesQuery,
    private readonly post: PostRepository,
    private readonly clock: Clock,
    @Inject(POST_SETTINGS) private readonly settings: PostSettings,
    @Inject(MAILBOX) private readonly mailbox: Mailbox | null,
  ) {}

  get sends(): boolean {
    return this.mailbox !== null;
  }

  /** Takes what is due, one after another; nothing where the service sends no email. */
  async walk(): Promise<Delivered> {
    const done = { sent: 0, failed: 0, left: 0 };
    if (this.mailbox === null) return done;
    const worker = newId();
    for (let taken = 0; taken < mostInOneWalk; taken += 1) {
      const [entry] = await this.outbox.claim(worker, 1);
      if (!entry) break;
      const { sent, stands, isOutOfReach } = await this.deliver(entry, worker, this.mailbox);
      done.sent += sent;
      if (stands !== 'done') done[stands] += 1;
      if (isOutOfReach) break;
    }
    return done;
  }

  private async deliver(entry: OutboxEntry, worker: string, mailbox: Mailbox) {
    const notice = await this.notices.one(entry.id, theSystem);
    const people = (notice?.people ?? []).filter(({ hasAccount }) => hasAccount);
    if (!notice || notice.doneAt !== null || people.length === 0 || this.isStale(notice)) {
      await this.outbox.leave(entry.id, worker);
      return { sent: 0, stands: 'left', isOutOfReach: false } as const;
    }
    const already = new Set(
      notice.letters.filter(({ sentAt }) => sentAt !== null).map(({ address }) => address),
    );
    const problems: NotTaken[] = [];
    let sent = 0;
    for (const { name, address } of people) {
      if (address === null || already.has(address)) continue;
      const problem = await this.send({ name, address }, notice, mailbox);
      if (problem) problems.push(problem);
      else sent += 1;
      if (problem?.isOutOfReach) break;
    }
    const [problem] = problems;
    if (!problem) await this.outbox.settle(entry.id, worker);
    else await this.outbox.fail(entry, worker, problem.message);
    return {
      sent,
      stands: problem ? 'failed' : 'done',
      isOutOfReach: problems.some(({ isOutOfReach }) => isOutOfReach),
    } as const;
  }

  /** @returns why it was not taken, or null */
  private async send(
    to: { readonly name: string; readonly address: string },
    notice: NoticeRow,
    mailbox: Mailbox,
  ): Promise<NotTaken | null> {
    try {
      await mailbox.send(letterTo(to, notice, this.settings.publicUrl));
    } catch (error) {
      if (!(error instanceof NotTaken)) throw error;
      await this.post.keepLetter({ outboxId: notice.id, ...to }, error.message);
      return error;
    }
    await this.post.keepLetter({ outboxId: notice.id, ...to }, null);
    return null;
  }

  private isStale({ happenedOn, enteredAt }: NoticeRow): boolean {
    const entered = enteredAt.slice(0, 10);
    const day = isPlainDate(happenedOn) ? happenedOn : entered;
    return !isPlainDate(day) || addDays(day, freshForDays) < this.clock.today();
  }
}
