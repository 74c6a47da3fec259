import { sayDate, type PlainDate } from './dates';

/** The most files that one question takes. */
export const mostFiles = 5;

/** A file that was handed in, as facts name it: 'D-' and 32 digits of base sixteen. */
export const isFileReference = (value: unknown): value is string =>
  typeof value === 'string' && /^D-[0-9a-f]{32}$/.test(value);

/** A file that could not be taken stands among the answers with the sentence that says why. */
export interface RefusedFile {
  readonly refused: string;
}

export const isRefusedFile = (value: unknown): value is RefusedFile =>
  typeof value === 'object' &&
  value !== null &&
  'refused' in value &&
  typeof value.refused === 'string';

/** A file as it was when a fact named it. The fact seals it: another content has another sum. */
export interface AttachedFile {
  readonly reference: string;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** In base sixteen. */
  readonly sha256: string;
}

/** A file as a record remembers it, to be listed and opened. */
export type FileKept = Pick<AttachedFile, 'reference' | 'name' | 'size'>;

/** The files of one answer, as they were attached; the evidence says how each was. */
export const filesKept = (
  references: readonly string[] | undefined,
  attached: readonly AttachedFile[] = [],
): readonly FileKept[] =>
  (references ?? []).flatMap((one) =>
    attached
      .filter(({ reference }) => reference === one)
      .map(({ reference, name, size }) => ({ reference, name, size })),
  );

/** What a record remembers of files, in words: '2 files, attached on 3 March 2026'. */
export const sayFilesAttached = (count: number, on: PlainDate): string =>
  `${count === 1 ? '1 file' : `${count} files`}, attached on ${sayDate(on)}`;
