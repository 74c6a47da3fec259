import { fullStop, pageOf, type Link } from '../../asking';
import { plural, sayInstant } from '../../web/page-filters';
import type { Changed, Changes } from '../queries/changes.query';

export interface ChangesShown {
  readonly since: string | null;
  readonly changed: readonly {
    readonly link: Link;
    readonly latest: string;
    readonly when: string;
    readonly others: string | null;
  }[];
  readonly more: boolean;
}

const mostShown = 10;

/** @param since when somebody last looked: an instant in UTC; null on a first visit */
export const changesShown = ({ changed, more }: Changes, since: string | null): ChangesShown => ({
  since: since && sayInstant(since),
  changed: changed.slice(0, mostShown).map(changedShown),
  more: more || changed.length > mostShown,
});

function changedShown({ of, title, entries }: Changed): ChangesShown['changed'][number] {
  const [latest] = entries;
  const said = latest ? `${latest.record ? `${latest.record}: ` : ''}${latest.says}` : '';
  return {
    link: { text: title, href: pageOf(of) },
    latest: fullStop(said),
    when: latest ? `${sayInstant(latest.at)}, by ${latest.by}` : '',
    others:
      entries.length > 1
        ? `And ${plural(entries.length - 1, 'other entry', 'other entries')}`
        : null,
  };
}
