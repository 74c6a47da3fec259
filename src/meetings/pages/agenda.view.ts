import type { AgendaItem } from '../../../workflows/language/governance';
import type { MeetingMemory } from '../../../workflows/language/memory';
import { pageOf } from '../../asking';
import { itemDecision } from './addresses';

/** One item of an agenda, and what has become of it. */
export interface ItemShown {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly restricted: boolean;
  readonly about: { readonly text: string; readonly href: string } | null;
  readonly inHand: boolean;
  readonly decisions: readonly {
    readonly words: string;
    readonly proposed: boolean;
    readonly at: string;
    /** The meeting that made a proposal good. */
    readonly ratified: string | null;
  }[];
  readonly decide: string;
}

const standing = ({ agenda }: MeetingMemory): readonly AgendaItem[] =>
  agenda.filter(({ withdrawn }) => !withdrawn);

/**
 * @param titles of the records that items are about, by reference
 * @param ratified the meetings that made proposals good, by the proposal
 */
export const agendaShown = (
  reference: string,
  memory: MeetingMemory,
  titles: ReadonlyMap<string, string>,
  ratified: ReadonlyMap<string, string>,
): readonly ItemShown[] =>
  standing(memory).map(({ id, title, restricted, about }, index) => {
    return {
      id,
      number: index + 1,
      title,
      restricted,
      about: about === null ? null : { text: titles.get(about) ?? about, href: pageOf(about) },
      inHand: memory.item === id,
      decisions: memory.decisions
        .filter(({ item }) => item === id)
        .map(({ id: decision, words, standing: stands, at }) => ({
          words,
          proposed: stands === 'proposed',
          at,
          ratified: ratified.get(`${reference}/${decision}`) ?? null,
        })),
      decide: itemDecision.to({ reference, item: id }),
    };
  });
