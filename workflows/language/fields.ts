import type { PartialDate, PlainDate } from './dates';
import { mostFiles } from './files';
import type { Restriction } from './restrictions';
import type { TimeOfDay } from './times';

interface Common {
  readonly label: string;
  readonly hint?: string;
  readonly optional?: true;
  /** Who may find it by its words, and whether a page shows it at once. */
  readonly restricted?: Restriction;
}

/** What one box of a form asks. Shape only: what the law asks for is a requirement row. */
export type Field =
  | (Common & { readonly kind: 'text'; readonly most: number; readonly long?: true })
  | (Common & { readonly kind: 'date'; readonly mayBeInFuture?: true })
  | (Common & { readonly kind: 'partialDate' })
  | (Common & { readonly kind: 'yesNo' })
  | (Common & { readonly kind: 'number'; readonly least: number; readonly most: number })
  | (Common & { readonly kind: 'choice'; readonly options: Readonly<Record<string, string>> })
  | (Common & { readonly kind: 'choices'; readonly options: Readonly<Record<string, string>> })
  | (Common & { readonly kind: 'lines'; readonly most: number })
  | (Common & { readonly kind: 'time' })
  | (Common & { readonly kind: 'pick'; readonly of: PickedFrom })
  | (Common & { readonly kind: 'picks'; readonly of: PickedFrom })
  | (Common & { readonly kind: 'files'; readonly most: number });

/** Records of these kinds are picked by reference: 'P-0003'. */
export const pickedRecords = ['organisation', 'person', 'body', 'meeting', 'review-case'] as const;
export type PickedRecord = (typeof pickedRecords)[number];

/**
 * What is picked is a record, a commitment of a plan that is kept as data ('das-2019/1.5'), or a
 * numbered part of the record that is asked ('3').
 */
export type PickedFrom =
  | PickedRecord
  | 'anyRecord'
  | 'commitment'
  | 'seat'
  | 'appointment'
  | 'terms'
  | 'item'
  | 'decision'
  | 'action'
  | 'notedDay';

export type Fields = Readonly<Record<string, Field>>;

type Value<F extends Field> = F extends { kind: 'text' }
  ? string
  : F extends { kind: 'date' }
    ? PlainDate
    : F extends { kind: 'partialDate' }
      ? PartialDate
      : F extends { kind: 'yesNo' }
        ? boolean
        : F extends { kind: 'number' }
          ? number
          : F extends { kind: 'choice'; options: infer O }
            ? keyof O & string
            : F extends { kind: 'choices'; options: infer O }
              ? readonly (keyof O & string)[]
              : F extends { kind: 'lines' | 'picks' | 'files' }
                ? readonly string[]
                : F extends { kind: 'time' }
                  ? TimeOfDay
                  : F extends { kind: 'pick' }
                    ? string
                    : never;

type OptionalKeys<F extends Fields> = {
  [K in keyof F]: F[K] extends { optional: true } ? K : never;
}[keyof F];

/** What a person answered, typed from the fields themselves. */
export type Answers<F extends Fields> = {
  readonly [K in Exclude<keyof F, OptionalKeys<F>>]: Value<F[K]>;
} & { readonly [K in OptionalKeys<F>]?: Value<F[K]> };

// Types come from what is written in a catalogue; NoInfer keeps the catalogue from widening them.
type Rest = {
  readonly hint?: string;
  readonly optional?: true;
  readonly restricted?: Restriction;
};

export const line = <const R extends Rest>(label: string, rest?: R) =>
  ({ kind: 'text', label, most: 300, ...rest }) as {
    kind: 'text';
    label: string;
    most: number;
  } & NoInfer<R>;

export const words = <const R extends Rest>(label: string, rest?: R) =>
  ({ kind: 'text', long: true, label, most: 8000, ...rest }) as {
    kind: 'text';
    long: true;
    label: string;
    most: number;
  } & NoInfer<R>;

export const day = <const R extends Rest & { mayBeInFuture?: true }>(label: string, rest?: R) =>
  ({ kind: 'date', label, ...rest }) as { kind: 'date'; label: string } & NoInfer<R>;

export const partialDay = <const R extends Rest>(label: string, rest?: R) =>
  ({ kind: 'partialDate', label, ...rest }) as { kind: 'partialDate'; label: string } & NoInfer<R>;

export const yesNo = <const R extends Rest>(label: string, rest?: R) =>
  ({ kind: 'yesNo', label, ...rest }) as { kind: 'yesNo'; label: string } & NoInfer<R>;

export const wholeNumber = <const R extends Rest>(
  label: string,
  least: number,
  most: number,
  rest?: R,
) =>
  ({ kind: 'number', label, least, most, ...rest }) as {
    kind: 'number';
    label: string;
    least: number;
    most: number;
  } & NoInfer<R>;

export const oneOf = <const O extends Readonly<Record<string, string>>, const R extends Rest>(
  label: string,
  options: O,
  rest?: R,
) =>
  ({ kind: 'choice', label, options, ...rest }) as {
    kind: 'choice';
    label: string;
    options: O;
  } & NoInfer<R>;

export const severalOf = <const O extends Readonly<Record<string, string>>, const R extends Rest>(
  label: string,
  options: O,
  rest?: R,
) =>
  ({ kind: 'choices', label, options, ...rest }) as {
    kind: 'choices';
    label: string;
    options: O;
  } & NoInfer<R>;

export const lines = <const R extends Rest>(label: string, rest?: R) =>
  ({ kind: 'lines', label, most: 200, ...rest }) as {
    kind: 'lines';
    label: string;
    most: number;
  } & NoInfer<R>;

/** A time of day on the clock in the room: '10:05'. */
export const time = <const R extends Rest>(label: string, rest?: R) =>
  ({ kind: 'time', label, ...rest }) as { kind: 'time'; label: string } & NoInfer<R>;

export const pick = <const O extends PickedFrom, const R extends Rest>(
  label: string,
  of: O,
  rest?: R,
) => ({ kind: 'pick', label, of, ...rest }) as { kind: 'pick'; label: string; of: O } & NoInfer<R>;

export const picks = <const O extends PickedFrom, const R extends Rest>(
  label: string,
  of: O,
  rest?: R,
) =>
  ({ kind: 'picks', label, of, ...rest }) as { kind: 'picks'; label: string; of: O } & NoInfer<R>;

/** Files that were handed in before: the answer names each by its reference, 'D-5e1f…'. */
export const files = <const R extends Rest & { most?: number }>(label: string, rest?: R) =>
  ({ kind: 'files', label, most: mostFiles, ...rest }) as {
    kind: 'files';
    label: string;
    most: number;
  } & NoInfer<R>;
