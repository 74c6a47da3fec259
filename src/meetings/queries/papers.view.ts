import type { FileKept } from '../../../workflows/language/files';
import type { MeetingMemory } from '../../../workflows/language/memory';
import { documentAddress, saySize } from '../../documents';

/** A paper to open, or the name of one that was sent by another way. */
export interface PaperLink {
  readonly text: string;
  readonly href: string | null;
  /** '240 KB' */
  readonly size: string | null;
}

type Held = Pick<MeetingMemory, 'papers' | 'minutesFiles' | 'partDFiles'>;

/** Every file of a meeting, as far as this memory of it goes. */
export const filesOf = ({
  papers,
  minutesFiles = [],
  partDFiles = [],
}: Held): readonly FileKept[] => [
  ...papers.flatMap(({ files = [] }) => files),
  ...minutesFiles,
  ...partDFiles,
];

export const fileLink = ({ reference, name, size }: FileKept): PaperLink => ({
  text: name,
  href: documentAddress(reference),
  size: saySize(size),
});

/** The papers of one sending: the files where there are any, or else what they are called. */
export const paperLinks = ({
  what,
  files = [],
}: Pick<MeetingMemory['papers'][number], 'what' | 'files'>): readonly PaperLink[] =>
  files.length > 0 ? files.map(fileLink) : what.map((text) => ({ text, href: null, size: null }));
