import type { CaseLine } from '../queries/case-list.query';
import { columnsAsked, listAsked, listPage } from './list.view';

const line: CaseLine = {
  reference: 'R-0001',
  title: 'Alder/2026',
  area: null,
  edition: 'g2016',
  statePath: 'intake.received',
  stage: 'Notification received',
  waitsFor: null,
  since: '2018',
  revision: 1,
  dueOn: null,
  heardOn: '2026-02-01',
};

const pageOf = (page: string, total: number, shown: number) =>
  listPage(listAsked({ page, area: 'Medway' }), { lines: Array(shown).fill(line), total });

describe('a list that is longer than a page', () => {
  it('counts what is shown of how many', () => {
    expect(pageOf('2', 60, 25).counted).toBe('26 to 50 of 60 reviews');
    expect(pageOf('1', 1, 1).counted).toBe('1 review');
  });

  it('links to the pages beside it and to the ends, with the filters kept', () => {
    expect(pageOf('5', 250, 25).pagination).toEqual({
      previous: { href: '/reviews?area=Medway&page=4' },
      next: { href: '/reviews?area=Medway&page=6' },
      items: [
        { number: 1, current: false, href: '/reviews?area=Medway' },
        { ellipsis: true },
        { number: 4, current: false, href: '/reviews?area=Medway&page=4' },
        { number: 5, current: true, href: '/reviews?area=Medway&page=5' },
        { number: 6, current: false, href: '/reviews?area=Medway&page=6' },
        { ellipsis: true },
        { number: 10, current: false, href: '/reviews?area=Medway&page=10' },
      ],
    });
  });

  it('has no links to other pages where everything stands on one', () => {
    expect(pageOf('1', 25, 25).pagination).toBeNull();
  });

  it('says a partly known date as far as it is known', () => {
    expect(pageOf('1', 1, 1).rows[0]?.cells.map(({ text }) => text)).toContain('2018');
  });

  it('shows the columns that were chosen, and keeps them in its links', () => {
    const columns = columnsAsked({ columns: ['heard', 'due', 'colour'] });
    const { rows, columns: headings } = listPage(
      listAsked({ sort: 'title' }),
      { lines: [line], total: 1 },
      columns,
    );
    expect(rows[0]?.cells).toEqual([
      { heading: 'Next date due', text: 'none', isDay: true },
      { heading: 'Last entry', text: '1 February 2026', isDay: true },
    ]);
    expect(headings[0]?.href).toBe('/reviews?sort=title&order=descending&columns=due%2Cheard');
    expect(columnsAsked({})).toContain('stage');
  });
});
