import type { RecommendationMemory } from '../../language/memory';
import type { Addressee } from '../../language/recommendations';

/** What a person has said of one printed addressee. */
export interface Naming {
  readonly printed: string;
  readonly outcome: 'organisation' | 'notOurs';
  readonly organisation?: string;
  readonly others?: readonly string[];
  readonly part?: 'lead' | 'support';
}

type Addressed = Pick<RecommendationMemory, 'lead' | 'support' | 'addressees'>;

export const isUndecided = ({ organisation, decided }: Addressee): boolean =>
  organisation === null && decided === undefined;

/** Of several that are addressed the first leads, as when a plan is read in. */
export function becomesLead(
  { lead, addressees }: Pick<Addressed, 'lead' | 'addressees'>,
  { printed, outcome, organisation, part }: Partial<Naming>,
): boolean {
  if (outcome !== 'organisation' || organisation === undefined || lead !== null) return false;
  if (part !== undefined) return part === 'lead';
  const before = addressees.slice(
    0,
    addressees.findIndex((one) => one.printed === printed),
  );
  return before.every(({ decided }) => decided === 'notOurs');
}

/** The printed words stay; whom they mean stands beside them, and leads or supports. */
export function addresseeNamed(memory: Addressed, naming: Naming): Addressed {
  const { printed, outcome, organisation = null, others = [] } = naming;
  const named = outcome === 'organisation' && organisation !== null ? [organisation] : [];
  const lead = becomesLead(memory, naming) ? organisation : memory.lead;
  const addressees = memory.addressees.map((one): Addressee => {
    if (one.printed !== printed) return one;
    return outcome === 'notOurs'
      ? { printed, organisation: null, decided: 'notOurs' }
      : { printed, organisation };
  });
  const before = memory.addressees.find((one) => one.printed === printed)?.organisation ?? null;
  const isStillMeant = addressees.some((one) => one.organisation === before);
  const kept = memory.support.filter((one) => one !== before || isStillMeant);
  const support = [...new Set([...kept, ...named, ...(named.length > 0 ? others : [])])];
  return { lead, addressees, support: support.filter((one) => one !== lead) };
}
