import { Injectable } from '@nestjs/common';
import type { GovernanceKind } from '../../../workflows/language/kinds';
import type { Organisations, People } from '../../../workflows/rules/room';
import { RecordsQuery, type Kept } from '../../asking';
import type { Actor } from '../../kernel/actor';

/** Everything about the partnership that somebody may see. */
export interface Partnership {
  readonly bodies: readonly Kept<'body'>[];
  readonly meetings: readonly Kept<'meeting'>[];
  readonly organisations: readonly Kept<'organisation'>[];
  readonly people: readonly Kept<'person'>[];
  /** By reference, as the rules want them. */
  readonly organisationsBy: Organisations;
  readonly peopleBy: People;
}

/** The partnership as a whole: some hundred records, read together. */
@Injectable()
export class PartnershipQuery {
  constructor(private readonly records: RecordsQuery) {}

  async seenBy(actor: Actor): Promise<Partnership> {
    const [bodies, meetings, organisations, people] = await Promise.all([
      this.records.all('body', actor),
      this.records.all('meeting', actor),
      this.records.all('organisation', actor),
      this.records.all('person', actor),
    ]);
    return {
      bodies,
      meetings,
      organisations,
      people,
      organisationsBy: byReference(organisations),
      peopleBy: byReference(people),
    };
  }
}

const byReference = <K extends GovernanceKind>(
  kept: readonly Kept<K>[],
): Readonly<Record<string, Kept<K>['memory']>> =>
  Object.fromEntries(kept.map(({ row, memory }) => [row.reference, memory]));
