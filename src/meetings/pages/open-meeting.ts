import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor';
import { notFound } from '../../kernel/outcome';
import { answerTo } from '../../web/problem';
import { MeetingQuery, type MeetingFound } from '../queries/meeting.query';

/** Finds the meeting that a page is about, or answers that there is no such page. */
@Injectable()
export class OpenMeeting {
  constructor(private readonly meetings: MeetingQuery) {}

  async named(reference: string, actor: Actor): Promise<MeetingFound> {
    const found = await this.meetings.find(reference, actor);
    if (found) return found;
    throw answerTo(notFound());
  }
}
