import {
  isPlainDate,
  readDateAsPrinted,
  sayPartialDate,
  type PartialDate,
  type PlainDate,
} from '../../language/dates';

/** A date as a plan prints it, and the day it means where that is beyond doubt. */
export interface PrintedDay {
  /** The cell, letter for letter: these words are kept whatever is made of them. */
  readonly asPrinted: string;
  /** Null unless the cell says one day and nothing else. */
  readonly day: PlainDate | null;
  /** As much of a date as was seen in it: '2020-03'. A month is not made into a day. */
  readonly seen: PartialDate | null;
  /** Why there is no day, for whoever has to set one; null where there is. */
  readonly why: string | null;
}

/** What a target may say in place of a date. The first that fits is told. */
const inPlaceOfADay: readonly { readonly says: RegExp; readonly why: string }[] = [
  {
    says: /\b(?:on-?going|continu(?:ing|ous)|rolling|permanent(?:ly)?)\b/i,
    why: 'It goes on and has no end: set the day on which it is to be looked at.',
  },
  {
    says: /\b(?:immediate(?:ly)?|forthwith|asap|as soon as)\b/i,
    why: 'It says how soon, and not the day it runs from.',
  },
  {
    says: /\b(?:within|next|over the|in the (?:coming|following))\b.*\b(?:days?|weeks?|months?|years?|quarters?)\b/i,
    why: 'It is counted from a day that it does not name.',
  },
  {
    says: /\b(?:next|following|subsequent) (?:\w+ )?meeting\b|\bpostponed\b|\bcarried (?:over|forward)\b/i,
    why: 'It hangs on a meeting whose day it does not give.',
  },
  {
    says: /\b(?:once|when|after|until|following|subject to|dependent|pending)\b/i,
    why: 'It waits for something to happen first: name that, or set a day.',
  },
  {
    says: /\b(?:since|already|in place|complete[d]?|done|achieved)\b/i,
    why: 'It tells what has been done, and not what is aimed at.',
  },
  {
    says: /\b(?:q[1-4]|quarter|financial year|fy)\b|\b20\d\d\s?[/-]\s?(?:20)?\d\d\b/i,
    why: 'It names a quarter or a financial year, and not a day.',
  },
];

const LED_IN =
  /^(?:to be (?:completed|done) )?(?:by|no later than|not later than|on or before|due(?: by| on)?|target(?: date)?:?) (?:the )?/i;

/**
 * A printed target date. 'By 31 July 2019' is that day, for a target is itself the last day; a
 * month, several dates in one cell, and whatever needs to be known from elsewhere are no day.
 */
export function targetAsPrinted(printed: string): PrintedDay {
  const inPlace = inPlaceOfADay.find(({ says }) => says.test(printed));
  return dayIn(printed, printed.trim().replace(LED_IN, ''), inPlace?.why ?? null);
}

/** A printed day of completion. 'By 31 July 2019' is no day here: it may have been any before. */
export const completionAsPrinted = (printed: string): PrintedDay => dayIn(printed, printed, null);

function dayIn(asPrinted: string, text: string, inPlace: string | null): PrintedDay {
  const { certain, date, precision } = readDateAsPrinted(text);
  if (certain && date !== null) {
    return isPlainDate(date)
      ? { asPrinted, day: date, seen: date, why: null }
      : {
          asPrinted,
          day: null,
          seen: date,
          why: `Only ${sayPartialDate(date)} is printed, and not the day.`,
        };
  }
  const none =
    text.trim() === ''
      ? 'No date is printed.'
      : precision === 'none'
        ? 'It says that there is no date.'
        : 'It does not say one day and nothing else.';
  return { asPrinted, day: null, seen: date, why: inPlace ?? none };
}
