import { sayDate } from '../../../workflows/language/dates';
import type { LineOfPack, RoundStanding } from '../../../workflows/language/recommendations';
import { colours } from '../../../workflows/rules/recommendations/rag';
import {
  historyLine,
  type HistoryEntry,
  type HistoryInParts,
  type Kept,
  type Link,
} from '../../asking';
import { newId } from '../../kernel/ids';
import type { ChaserLine } from '../../post';
import type { Standing } from '../../kernel/workflow-reader';
import { plural } from '../../web/page-filters';
import {
  linksFor,
  listAddress,
  meetingAddress,
  recommendationAddress,
  round as roundPage,
  roundEvent,
} from './addresses';
import { ragShown, saidShown, type RagShown, type SaidShown } from './list.view';

type Round = Kept<'update-round'>;
type Titles = ReadonlyMap<string, string>;

export interface RoundLine extends Link {
  readonly stage: string;
  readonly says: string;
}

export const roundLine = ({ row, memory }: Round): RoundLine => ({
  text: memory.title,
  href: roundPage.to({ reference: row.reference }),
  stage: memory.closedOn ? `Closed on ${sayDate(memory.closedOn)}` : 'Open',
  says: `${plural(memory.asked.length, 'organisation')} asked`,
});

/** One organisation in a round: 'Kent Police', 3 of 7. */
export interface Answering {
  readonly reference: string;
  readonly name: Link;
  readonly answered: number;
  readonly asked: number;
  readonly stands: 'Answered' | 'Answered in part' | 'Not answered';
}

/** One organisation as the page of a round tells of it. */
export interface AnsweringShown extends Answering {
  /** How far it has come that they are told: asked, then reminded. */
  readonly told: readonly ChaserLine[];
  /** Where a link is made for a body without an account; null once all is answered. */
  readonly link: string | null;
}

export interface PackLine {
  readonly title: Link;
  readonly stands: string;
  readonly due: string;
  readonly rag: RagShown;
  readonly said: SaidShown | null;
}

export interface PackGroup {
  readonly name: string;
  readonly lines: readonly PackLine[];
}

export interface RoundPage {
  readonly heading: string;
  readonly stage: string;
  readonly sentence: string;
  readonly meeting: Link | null;
  readonly answering: readonly AnsweringShown[];
  readonly silent: readonly string[];
  readonly silentSays: string;
  readonly reminders: readonly string[];
  /** The one press by which all who have not answered are reminded. */
  readonly remind: {
    readonly action: string;
    readonly command: string;
    readonly revision: number;
    readonly who: readonly string[];
  } | null;
  readonly doings: readonly Link[];
  readonly pack: readonly PackGroup[] | null;
  readonly packNote: string | null;
  readonly history: Pick<HistoryInParts, 'latest' | 'earlier'>;
}

/** What became of the messages of a round, and whether whoever looks sees to them. */
export interface Chasing {
  readonly told: readonly ChaserLine[];
  readonly mayTell: boolean;
}

/** Every record that the page calls by name. */
export const namedInRound = ({ memory }: Round, { asked, pack }: RoundStanding): string[] => [
  ...new Set(
    [
      memory.meeting,
      ...asked.map(({ organisation }) => organisation),
      ...pack.map(({ lead }) => lead),
      ...memory.reminders.flatMap(({ who }) => who),
    ].flatMap((one) => one ?? []),
  ),
];

export function roundView(
  { row, memory }: Round,
  round: RoundStanding,
  { stage, offered }: Pick<Standing, 'stage' | 'offered'>,
  entries: readonly HistoryEntry[],
  titles: Titles,
  { told, mayTell }: Chasing,
): RoundPage {
  const { reference } = row;
  const isClosed = memory.closedOn !== null;
  const answering = answeringIn(round, titles).map((one): AnsweringShown => ({
    ...one,
    told: told
      .filter(({ organisation }) => organisation === one.reference)
      .map((line) => (mayTell ? line : { ...line, tell: null })),
    link: mayTell && !isClosed && one.stands !== 'Answered' ? linksFor(one.reference) : null,
  }));
  const missing = answering.filter(({ stands }) => stands !== 'Answered');
  const silent = answering.filter(({ stands }) => stands === 'Not answered');
  const mayRemind = offered.some(({ event }) => event === 'round.remind') && missing.length > 0;
  const action = (event: string): string => roundEvent.to({ reference, event });
  return {
    heading: memory.title,
    stage: stage.label,
    sentence: sentenceOf(answering),
    meeting: memory.meeting
      ? {
          text: titles.get(memory.meeting) ?? memory.meeting,
          href: meetingAddress(memory.meeting),
        }
      : null,
    answering,
    silent: silent.map(({ name }) => name.text),
    silentSays: isClosed ? 'Did not answer' : 'Have not answered yet',
    reminders: memory.reminders.map(
      ({ on, who }) => `${sayDate(on)}: ${who.map((one) => titles.get(one) ?? one).join(', ')}`,
    ),
    remind: mayRemind
      ? {
          action: action('round.remind'),
          command: newId(),
          revision: row.revision,
          who: missing.map((one) => one.reference),
        }
      : null,
    doings: offered
      .filter(({ event }) => event !== 'round.remind')
      .map(({ event, label }) => ({ text: label, href: action(event) })),
    pack: isClosed ? packOf(round.pack, titles) : null,
    packNote: isClosed ? `As it stood on ${sayDate(memory.closedOn)}.` : null,
    history: { latest: [...entries].reverse().map(historyLine), earlier: [] },
  };
}

function sentenceOf(answering: readonly Answering[]): string {
  const all = answering.filter(({ stands }) => stands === 'Answered').length;
  return `${all} of ${plural(answering.length, 'organisation')} answered on everything.`;
}

export function answeringIn(
  { asked, answered }: RoundStanding,
  titles: Titles,
): readonly Answering[] {
  // Whoever has it now may have answered on what another was asked about.
  const answeredOn = new Set(answered.flatMap(({ recommendations }) => recommendations));
  return asked
    .map(({ organisation, recommendations }): Answering => {
      const said = recommendations.filter((one) => answeredOn.has(one)).length;
      return {
        reference: organisation,
        name: {
          text: titles.get(organisation) ?? organisation,
          href: listAddress(organisation),
        },
        answered: said,
        asked: recommendations.length,
        stands:
          said === recommendations.length
            ? 'Answered'
            : said > 0
              ? 'Answered in part'
              : 'Not answered',
      };
    })
    .sort((a, b) => a.name.text.localeCompare(b.name.text));
}

function packOf(pack: readonly LineOfPack[], titles: Titles): readonly PackGroup[] {
  const groups = new Map<string, PackLine[]>();
  for (const line of pack) {
    const name = line.lead === null ? 'No lead agency yet' : (titles.get(line.lead) ?? line.lead);
    groups.set(name, [...(groups.get(name) ?? []), packLine(line)]);
  }
  return [...groups]
    .map(([name, lines]) => ({ name, lines }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

const packLine = ({
  recommendation,
  title,
  stands,
  target,
  rag,
  why,
  said,
}: LineOfPack): PackLine => ({
  title: { text: title, href: recommendationAddress(recommendation) },
  stands,
  due: target === null ? 'No date is set' : sayDate(target),
  rag: ragShown({ colour: colourOf(rag), reason: why }),
  said: saidShown(said),
});

const colourOf = (rag: string): keyof typeof colours =>
  Object.hasOwn(colours, rag) ? (rag as keyof typeof colours) : 'grey';
