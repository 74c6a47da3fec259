import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/actor';
import { InvalidInput } from '../web/invalid-input';
import type { NoticeRow } from './queries/notices.query';
import { PostRepository, type WayOfTelling } from './records/post.repository';

/** What a person says of a notice: how they told somebody, or why nobody need be told. */
export interface Telling {
  readonly how: WayOfTelling;
  readonly note?: string;
}

@Injectable()
export class TellThem {
  constructor(private readonly post: PostRepository) {}

  /** @throws InvalidInput when a reason is missing, or somebody has seen to it before */
  async settle({ id }: Pick<NoticeRow, 'id'>, { how, note }: Telling, actor: Actor): Promise<void> {
    const said = note?.trim() ?? '';
    if (how === 'notNeeded' && said === '') {
      throw new InvalidInput([{ field: 'note', says: 'Say why they need not be told.' }]);
    }
    const told = { outboxId: id, how, note: said || null, actor: actor.id, actorName: actor.name };
    if (!(await this.post.keepTold(told))) {
      const says = 'This was seen to before, so nothing was recorded. Look under “Done”.';
      throw new InvalidInput([{ field: '', says }]);
    }
  }
}
