import type { PlainDate } from '../../../workflows/language/dates';
import { speakingAs, type RoundStanding } from '../../../workflows/language/recommendations';
import { colours } from '../../../workflows/rules/recommendations/rag';
import type { Kept } from '../../asking';
import { columnsOf, dayCell, type Sheet } from '../../web/sheet';
import { answeringIn } from './round.view';

type Round = Kept<'update-round'>;
type Titles = ReadonlyMap<string, string>;

export const roundsSheet = (rounds: readonly Round[], today: PlainDate): Sheet => ({
  name: `update rounds ${today}`,
  title: 'Update rounds',
  filters: [],
  today,
  columns: columnsOf('Round', 'Opened on', 'Closes on', 'Closed on', 'Organisations asked'),
  rows: rounds.map(({ memory }) => [
    memory.title,
    dayCell(memory.openedOn),
    dayCell(memory.closesOn),
    dayCell(memory.closedOn),
    memory.asked.length,
  ]),
});

export const askedSheet = (
  { row, memory }: Round,
  standing: RoundStanding,
  titles: Titles,
  today: PlainDate,
): Sheet => ({
  name: `${row.reference} who was asked`,
  title: memory.title,
  filters: [],
  today: memory.closedOn ?? today,
  columns: columnsOf('Organisation', 'Answered', 'Asked about', 'Stands'),
  rows: answeringIn(standing, titles).map(({ name, answered, asked, stands }) => [
    name.text,
    answered,
    asked,
    stands,
  ]),
});

/** The pack as it was frozen when the round was closed. */
export const packSheet = (
  { row, memory }: Round,
  { pack }: RoundStanding,
  titles: Titles,
  today: PlainDate,
): Sheet => ({
  name: `${row.reference} pack`,
  title: `Pack for the meeting: ${memory.title}`,
  filters: [],
  today: memory.closedOn ?? today,
  columns: columnsOf(
    'Lead agency',
    'Reference',
    'Recommendation',
    'Stands at',
    'Target date',
    'RAG',
    'Reason',
    'Last update',
    'Said on',
    'Said as',
  ),
  rows: [...pack]
    .map((line) => ({ line, lead: line.lead === null ? '' : (titles.get(line.lead) ?? line.lead) }))
    .sort((a, b) => a.lead.localeCompare(b.lead))
    .map(({ line, lead }) => [
      lead,
      line.recommendation,
      line.title,
      line.stands,
      dayCell(line.target),
      (colours as Readonly<Record<string, string>>)[line.rag] ?? line.rag,
      line.why,
      line.said?.narrative ?? null,
      dayCell(line.said?.on),
      line.said?.capacity ? speakingAs[line.said.capacity] : null,
    ]),
});
