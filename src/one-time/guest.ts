import type { Actor } from '../kernel/actor';
import type { OneTimeLink } from './records/one-time-link.entity';

/** The one thing for which a link is made. */
export const purpose = 'recommendation.update';

/** As whom the holder of a link stands in the record. */
export const guestId = (linkId: string): string => `one-time-link:${linkId}`;

type Holder = Pick<OneTimeLink, 'id' | 'instanceId' | 'person' | 'madeByName'>;

/**
 * Who asks through a link: what a member of the organisation may do, on this record alone, this one
 * thing, and once.
 */
export const guestWith = (
  { id, instanceId, person, madeByName }: Holder,
  organisation: string,
): Actor => ({
  id: guestId(id),
  name: `${person} (${organisation}), through a one-time link made by ${madeByName}`,
  roles: ['steering-group-member'],
  sight: { of: 'own', caseIds: new Set() },
  given: new Map(),
  organisation,
  onlyFor: { instanceId, event: purpose },
});
