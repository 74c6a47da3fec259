import { line, partialDay, wholeNumber, words } from './fields';

/** The form of a note. A note changes nothing and stays for ever. */
export const noteFields = { text: words('Note') } as const;

/** Mends a date that was entered wrongly: by a further entry, the first one stays as it was. */
export const dateCorrectionFields = {
  entry: wholeNumber('Number of the entry, as the history shows it', 1, 100_000),
  field: line('Which date of that entry'),
  from: partialDay('The date as it was entered', {
    optional: true,
    hint: 'Leave it empty where no date was entered',
  }),
  to: partialDay('The right date'),
  reason: words('How the mistake was found'),
} as const;
