import type { RecommendationMemory } from '../../language/memory';
import type { PrintedAddressee } from './addressees';

/** A recommendation as somebody writes it. */
export interface Draft extends Pick<
  RecommendationMemory,
  'text' | 'measure' | 'target' | 'targetPrinted' | 'level'
> {
  readonly addressees: readonly Pick<PrintedAddressee, 'printed' | 'kind'>[];
}

export const writingFlags = {
  noVerb: 'Nothing to do',
  manyVerbs: 'More than one thing to do',
  consider: '‘Consider’',
  ensure: '‘Ensure’',
  raiseAwareness: '‘Raise awareness’',
  noOwner: 'No owner',
  manyOwners: 'More than one owner',
  groupOwner: 'A group as owner',
  homeOffice: 'The Home Office',
  noMeasure: 'No measure',
  noDate: 'No date',
  noLevel: 'No level',
} as const;
export type WritingFlagId = keyof typeof writingFlags;

/** Something to think about. It stops nobody from going on. */
export interface WritingFlag {
  readonly id: WritingFlagId;
  readonly flag: string;
  /** The words it is about, as they are written; empty where something is not there. */
  readonly words: readonly string[];
  readonly why: string;
}

/** Verbs with which recommendations ask for something that can be seen to be done. */
const ASKS = (
  'adopt agree amend appoint apply arrange assess assign attend audit brief build change check circulate ' +
  'clarify commission communicate complete conduct confirm consider consult contact convene create ' +
  'deliver demonstrate design develop discuss disseminate distribute document embed encourage engage ' +
  'ensure establish evaluate examine explain explore extend flag fund give hold identify implement ' +
  'improve include increase inform introduce investigate invite issue join launch lead make manage ' +
  'map monitor nominate notify offer permit prepare produce promote propose provide publish put raise record ' +
  'refer refresh remind remove rename repeat replace report request require review revise ' +
  'rewrite run scope seek send set share sign strengthen supply support survey teach tell test train ' +
  'undertake update use verify work write'
).split(' ');

/** Of these, what may as well be a thing: 'review and support' asks once, 'information and support' never. */
const ALSO_A_THING = new Set(
  (
    'audit brief build change check commission contact design document fund hold issue launch lead ' +
    'map monitor notice offer permit plan record report request review run scope share supply support ' +
    'survey test train use work'
  ).split(' '),
);

const LEAD_IN = '(?:[-–*•]\\s*|\\([a-z\\d]\\)\\s*|\\d+[.)]\\s*)?';
const HOW = '(?:(?:also|jointly|always|formally|urgently|to)\\s+)*';
const VERB = `(${ASKS.join('|')})\\b`;

/** The verb that opens a clause: at its start, or after the name of whoever is asked. */
const OPENS = new RegExp(`^\\s*${LEAD_IN}${HOW}${VERB}`, 'i');
const ASKED_OF = new RegExp(`\\b(?:to|should|must|will|shall)\\s+${HOW}${VERB}`, 'i');

/** A further verb of the same clause, joined to it. */
const JOINED = new RegExp(
  `(?:\\b(?:and|then|or)\\b|,)\\s+${HOW}${VERB}(\\s+(?:the|a|an|all|its|their|this|how|whether|that|every|each)\\b)?`,
  'gi',
);

/** From here on it is said what the first verb is for. */
const PURPOSE = /(?<!\b(?:and|or|then),?)\s+to\s/i;

/** Any word after these may be a verb we do not know. */
const MAY_ASK = /\b(?:to|should|must|will|shall)\s+\p{L}+/iu;

const HOME_OFFICE = /\bhome (?:office|secretary|department)\b/i;

/** Gentle remarks on a recommendation, each with its reason; an empty list is no praise. */
export function writingFlagsOf(draft: Draft): readonly WritingFlag[] {
  return [
    ...verbFlags(draft.text),
    ...wordFlags(draft.text),
    ...ownerFlags(draft),
    ...missingFlags(draft),
  ];
}

const raised = (id: WritingFlagId, why: string, words: readonly string[] = []): WritingFlag => ({
  id,
  flag: writingFlags[id],
  words,
  why,
});

function verbFlags(text: string): WritingFlag[] {
  if (text.trim() === '') return [];
  const verbs = verbsIn(text);
  if (verbs.length === 0) {
    if (MAY_ASK.test(text)) return [];
    return [
      raised(
        'noVerb',
        'It does not say with a plain verb what is to be done, such as review, train, write or ' +
          'publish. Nobody can tell when it is done.',
      ),
    ];
  }
  if (verbs.length === 1) return [];
  return [
    raised(
      'manyVerbs',
      'It asks for more than one thing. Each may be done on another day and by somebody else: ' +
        'two recommendations, or one with two milestones, can be followed to the end.',
      verbs,
    ),
  ];
}

function verbsIn(text: string): readonly string[] {
  const verbs = text.split(/[.;:\n•]+(?=\s|$)/).flatMap((clause) => {
    const first = OPENS.exec(clause) ?? ASKED_OF.exec(clause);
    const asked = first?.[1] === undefined ? [] : [first[1]];
    const rest = first === null ? clause : clause.slice(first.index + first[0].length);
    const joined = [...(rest.split(PURPOSE)[0] ?? '').matchAll(JOINED)]
      .filter(
        ([, verb = '', object]) => object !== undefined || !ALSO_A_THING.has(verb.toLowerCase()),
      )
      .map(([, verb = '']) => verb);
    return [...asked, ...joined];
  });
  return [...new Set(verbs.map((verb) => verb.toLowerCase()))];
}

const weakWords: readonly {
  readonly id: WritingFlagId;
  readonly says: RegExp;
  readonly why: string;
}[] = [
  {
    id: 'consider',
    says: /\b(?:considers?|considering|consideration|explores?|look(?:s|ing)? (?:at|into)|think about)\b/gi,
    why:
      'To have considered something is to have done it, whatever comes of it. If a decision is ' +
      'wanted, ask for the decision and say by whom.',
  },
  {
    id: 'ensure',
    says: /\b(?:ensur(?:e|es|ing)|make sure|be assured|assure (?:it|them)sel(?:f|ves))\b/gi,
    why:
      'It says how things should be, and not what to do so that they are. Ask for the step, ' +
      'such as an audit, a check or a change of form.',
  },
  {
    id: 'raiseAwareness',
    says: /\b(?:rais(?:e|es|ing) (?:the )?awareness|awareness[- ]raising|be (?:made )?aware|promot(?:e|ing) awareness|remind(?:s|ed|ing)?)\b/gi,
    why:
      'Being aware cannot be seen. Say who is to be reached, how many of them, and what they ' +
      'will do differently.',
  },
];

const wordFlags = (text: string): WritingFlag[] =>
  weakWords.flatMap(({ id, says, why }) => {
    const words = [...new Set([...text.matchAll(says)].map(([word]) => word.toLowerCase()))];
    return words.length === 0 ? [] : [raised(id, why, words)];
  });

function ownerFlags({ addressees, text }: Draft): WritingFlag[] {
  const names = addressees.map(({ printed }) => printed.trim()).filter((name) => name !== '');
  const groups = addressees.filter(({ kind }) => kind === 'group').map(({ printed }) => printed);
  const flags: WritingFlag[] = [];
  if (names.length === 0) {
    flags.push(raised('noOwner', 'It is addressed to nobody. Name the one body that has to act.'));
  }
  if (names.length > 1) {
    flags.push(
      raised(
        'manyOwners',
        'What two are to do, each may leave to the other. Name one that leads, and the others as ' +
          'those who help.',
        names,
      ),
    );
  }
  if (groups.length > 0) {
    flags.push(
      raised(
        'groupOwner',
        'A group has nobody who answers for it. Name its members, or the one body that will ask ' +
          'them all.',
        groups,
      ),
    );
  }
  const toHomeOffice = names.filter((name) => HOME_OFFICE.test(name));
  const asksHomeOffice = /^\W*(?:the )?home office\b/i.test(text) ? ['Home Office'] : [];
  const words = toHomeOffice.length > 0 ? toHomeOffice : asksHomeOffice;
  if (words.length > 0) {
    flags.push(
      raised(
        'homeOffice',
        'Recommendations are often sent to the Home Office by default. Is this its to decide, or ' +
          'another department’s, an inspectorate’s, a college’s or a local body’s? Whoever is ' +
          'named has to be told.',
        words,
      ),
    );
  }
  return flags;
}

function missingFlags({ measure, target, targetPrinted, level }: Draft): WritingFlag[] {
  const flags: WritingFlag[] = [];
  if (isBlank(measure)) {
    flags.push(
      raised(
        'noMeasure',
        'It is not said how anybody will see that it is done and what it changed.',
      ),
    );
  }
  if (target === null) {
    flags.push(
      isBlank(targetPrinted)
        ? raised('noDate', 'Without a date it is never late, and so never asked about.')
        : raised('noDate', 'These words give no day. Set the day that they mean beside them.', [
            targetPrinted?.trim() ?? '',
          ]),
    );
  }
  if (isBlank(level)) {
    flags.push(
      raised(
        'noLevel',
        'It is not said whether one agency can do it alone or several have to act together.',
      ),
    );
  }
  return flags;
}

const isBlank = (text: string | null): boolean => text === null || text.trim() === '';
