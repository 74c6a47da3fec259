import { Injectable } from '@nestjs/common';
import type { Room } from '../../../workflows/language/governance';
import type {
  BodyMemory,
  MeetingMemory,
  OrganisationMemory,
} from '../../../workflows/language/memory';
import type { People } from '../../../workflows/rules/room';
import { RecordsQuery, type Kept } from '../../asking';
import type { Actor } from '../../kernel/actor';
import { Clock } from '../../kernel/clock';
import { mayReadPartD, withoutPartD } from './part-d.view';

/** A meeting with everything it stands on, as far as one reader may know it. */
export interface MeetingFound extends Kept<'meeting'> {
  /** Part D included: for rules and counting, never to be shown. */
  readonly whole: MeetingMemory;
  readonly body: BodyMemory;
  readonly room: Room;
  readonly organisations: ReadonlyMap<string, OrganisationMemory>;
  readonly people: People;
  readonly seesPartD: boolean;
}

/** One meeting, or the meetings of a body. */
@Injectable()
export class MeetingQuery {
  constructor(
    private readonly records: RecordsQuery,
    private readonly clock: Clock,
  ) {}

  /** Null when there is none, or it is not one that this actor may see. */
  async find(reference: string, actor: Actor): Promise<MeetingFound | null> {
    const kept = await this.records.find('meeting', reference, actor);
    const body = kept && (await this.records.find('body', kept.memory.body, actor));
    if (!kept || !body) return null;
    const room = await this.room(kept);
    const organisations = await this.memories('organisation', actor);
    const people = Object.fromEntries(await this.memories('person', actor));
    const seesPartD = mayReadPartD(actor, body.memory, room, organisations);
    return {
      row: kept.row,
      whole: kept.memory,
      memory: seesPartD ? kept.memory : withoutPartD(kept.memory),
      body: body.memory,
      room,
      organisations,
      people,
      seesPartD,
    };
  }

  room(kept: Kept<'meeting'>): Promise<Room> {
    return this.records.room(kept, this.clock.today());
  }

  private async memories<K extends 'organisation' | 'person'>(
    kind: K,
    actor: Actor,
  ): Promise<ReadonlyMap<string, Kept<K>['memory']>> {
    const all = await this.records.all(kind, actor);
    return new Map(all.map(({ row, memory }) => [row.reference, memory]));
  }
}
