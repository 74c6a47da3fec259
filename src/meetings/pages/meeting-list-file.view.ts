import type { PlainDate } from '../../../workflows/language/dates';
import type { Kept } from '../../asking';
import { columnsOf, dayCell, filtersSaid, type Sheet } from '../../web/sheet';
import { sayStanding } from './meeting-list.view';

/** The meetings of every body, or of one, the latest first. */
export const meetingsSheet = (
  meetings: readonly Kept<'meeting'>[],
  isOfOneBody: boolean,
  today: PlainDate,
): Sheet => ({
  name: `meetings ${today}`,
  title: 'Meetings',
  filters: filtersSaid({ Body: isOfOneBody ? meetings[0]?.memory.bodyName : '' }),
  today,
  columns: columnsOf('Body', 'Day', 'Begins at', 'Place', 'Stands', 'Decisions', 'Reference'),
  rows: [...meetings]
    .sort((a, b) => ((a.memory.on ?? '9999') < (b.memory.on ?? '9999') ? 1 : -1))
    .map(({ row, memory }) => [
      memory.bodyName,
      dayCell(memory.on),
      memory.startsAt,
      memory.place,
      sayStanding(row.statePath, memory),
      memory.decisions.filter(({ standing }) => standing === 'taken').length,
      row.reference,
    ]),
});
