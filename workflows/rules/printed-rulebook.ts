import { code, generated, lines, table } from './markdown';
import type { RulebookPage, SaidClock, SaidFact, SaidGate, SaidSource } from './rulebook-page';

/** Names too long to be read two hundred times. */
const shortNames: Readonly<Record<string, string>> = {
  'Multi-agency Statutory Guidance for the Conduct of Domestic Homicide Reviews (2016)':
    'Guidance of 2016',
  'Domestic Violence, Crime and Victims Act 2004': 'Act of 2004',
  'Victims and Prisoners Act 2024': 'Act of 2024',
  'Kent and Medway practice as configured here': 'Our own',
};

/** The rulebook for people: the first edition whole, every other one as far as it differs. */
export function printRulebook(first: RulebookPage, others: readonly RulebookPage[]): string {
  return lines(
    '# The rulebook',
    '',
    generated,
    '',
    'How to read a row, and the words used, are explained in [workflows/README.md](../README.md).',
    'How doubtful passages were read is recorded in [workflows/decisions](../decisions).',
    'Who may do what is in [permissions.md](permissions.md); what follows by itself in [policies.md](policies.md).',
    '',
    table(
      ['Status', 'What it means'],
      [
        ['**checked** (date, by whom)', 'Somebody held the row against the text.'],
        ['as published', 'Taken from a published text; nobody has signed for it yet.'],
        ['**FROM MEMORY, UNCHECKED**', 'Our recollection of the text. It may be wrong.'],
        ['local practice', 'Ours to change: no statute and no guidance sets it.'],
      ],
    ),
    '',
    table(
      ['Short name', 'Stands for'],
      Object.entries(shortNames).map(([long, short]) => [short, long]),
    ),
    '',
    '"must" and "should" are the words of the source. Nothing here locks anybody out for being late: a missed date is shown, and its reason recorded.',
    '',
    printEdition(first, first, null),
    ...others.map((page) => printEdition(page, onlyWhatDiffers(page, first), first.title)),
  );
}

/** @param shown the rows to be printed; @param base the edition whose rows are not repeated. */
function printEdition(page: RulebookPage, shown: RulebookPage, base: string | null): string {
  const section = (title: string, rows: readonly string[]): readonly string[] => [
    `### ${title}`,
    '',
    ...(base === null ? [] : [`Rows that are the same as in “${base}” are not repeated.`, '']),
    ...(rows.length === 0 ? ['There are no others.', ''] : rows),
  ];
  return lines(
    `## ${page.title}`,
    '',
    page.binds,
    '',
    `${page.counts.rules} rows, of which ${page.counts.unchecked} are from memory and unchecked.`,
    '',
    '### Its words',
    '',
    table(
      ['What', 'It is called'],
      page.names.map(({ what, called }) => [what, called]),
    ),
    '',
    '### The test for holding a review',
    '',
    table(
      ['Limb', 'Source', 'Rule'],
      page.criteria.map(({ says, source, id }) => [says, cite(source), code(id)]),
    ),
    '',
    `A copy of the completed report goes to: ${page.copiesTo.join(' and ')}.`,
    '',
    page.scopingReview,
    '',
    section('Clocks', printClocks(shown.clocks)),
    section('What must be true before a step', shown.requirements.map(printGate)),
    section('Documents that a step needs', shown.documents.map(printGate)),
    section('How many must be present', shown.quorum.map(printQuorum)),
    section('Rules that wait for another part of the casework', printLater(shown.later)),
    section('Left to judgement', printJudgement(shown.leftToJudgement)),
    section('Unchecked rows', printUnchecked(shown.unchecked)),
  );
}

function onlyWhatDiffers(page: RulebookPage, base: RulebookPage): RulebookPage {
  const differing = <T>(own: readonly T[], theirs: readonly T[]): readonly T[] => {
    const known = new Set(theirs.map((row) => JSON.stringify(row)));
    return own.filter((row) => !known.has(JSON.stringify(row)));
  };
  return {
    ...page,
    clocks: differing(page.clocks, base.clocks),
    requirements: differing(page.requirements, base.requirements),
    documents: differing(page.documents, base.documents),
    quorum: differing(page.quorum, base.quorum),
    later: differing(page.later, base.later),
    leftToJudgement: differing(page.leftToJudgement, base.leftToJudgement),
    unchecked: differing(page.unchecked, base.unchecked),
  };
}

const shorten = (name: string): string =>
  Object.entries(shortNames).reduce((text, [long, short]) => text.replaceAll(long, short), name);

/** The doubt is said in capitals, so that it cannot be overlooked in black and white. */
const sayStatus = ({ status, tone }: SaidSource): string =>
  tone === 'red' ? '**FROM MEMORY, UNCHECKED**' : tone === 'green' ? `**${status}**` : status;

const cite = (source: SaidSource): string => `${shorten(source.cites)} (${sayStatus(source)})`;

function printClocks(clocks: readonly SaidClock[]): readonly string[] {
  if (clocks.length === 0) return [];
  return [
    'A month is a calendar month. A working day is Monday to Friday, bank holidays of England and Wales left out; the first day is not counted. A date lasts until the end of its day. The first date worked out never moves; an agreed date stands beside it.',
    '',
    ...table(
      ['Clock', 'Allowed', 'Runs from', 'Until', 'Who may move it', 'Force', 'Source'],
      clocks.map((row) => [
        `${row.title}<br>${code(row.id)}`,
        row.period,
        row.runsFrom,
        row.until,
        row.mayMove,
        row.force,
        cite(row.source),
      ]),
    ),
    '',
    ...clocks.map(printClock),
  ];
}

function printClock(row: SaidClock): string {
  const isLookedBackOn = row.stoppedBy.length === 0;
  const habits = isLookedBackOn ? [] : [row.warns, row.startedAgain];
  return lines(
    `#### ${row.title}`,
    '',
    `${[row.says, ...habits].join('. ')}. Rule ${code(row.id)}.`,
    '',
    table(
      ['Starts', 'Due', 'Why'],
      row.examples.map(({ start, due, why }) => [start, due, why]),
    ),
    '',
    'Started by:',
    '',
    row.startedBy.map(printFact),
    '',
    isLookedBackOn
      ? 'It is looked back on: what starts it is also what it waited for.'
      : ['Stopped by:', '', ...row.stoppedBy.map(printFact)],
    '',
  );
}

const printFact = ({ says, fact }: SaidFact): string => `- ${says} (${code(fact)})`;

const printGate = ({ of, gate, label, rows }: SaidGate): string =>
  lines(
    `#### ${of}: ${label}`,
    '',
    code(gate),
    '',
    rows.flatMap((row) => [
      `- **${row.says}**`,
      `  - ${row.force}; ${row.about}; ${cite(row.source)}. Rule ${code(row.id)}. Cured by: ${row.curedBy}.`,
      ...row.examples.map(({ met, given }) => `  - ${met ? 'Met' : 'Not met'}: ${given}.`),
    ]),
    '',
  );

const printQuorum = (row: RulebookPage['quorum'][number]): string =>
  lines(
    `#### ${row.body}`,
    '',
    `${row.says}. ${row.force}; ${cite(row.source)}. Rule ${code(row.id)}.`,
    '',
    row.examples.map(({ present, met }) => `- ${met ? 'Quorate' : 'Not quorate'}: ${present}.`),
    '',
  );

const printLater = (later: RulebookPage['later']): readonly string[] =>
  later.length === 0
    ? []
    : [
        ...table(
          ['Rule', 'Says', 'Waits for', 'Source'],
          later.map(({ title, says, waitsFor, source, id }) => [
            `${title}<br>${code(id)}`,
            says,
            waitsFor,
            cite(source),
          ]),
        ),
        '',
      ];

const printJudgement = (sentences: readonly string[]): readonly string[] =>
  sentences.length === 0
    ? []
    : [
        'No table can hold these. They are said here so that nobody thinks they were forgotten.',
        '',
        ...sentences.map((sentence) => `- ${sentence}`),
        '',
      ];

const printUnchecked = (unchecked: RulebookPage['unchecked']): readonly string[] =>
  unchecked.length === 0
    ? []
    : [
        ...table(
          ['Rule', 'Says', 'From memory of'],
          unchecked.map(({ id, says, cites }) => [code(id), says, shorten(cites)]),
        ),
        '',
      ];
