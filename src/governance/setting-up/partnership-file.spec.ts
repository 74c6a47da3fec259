import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../kernel/project-root';
import { PartnershipFileRefused, readPartnership } from './partnership-file';

const shipped = (file: string) =>
  readPartnership(readFileSync(join(projectRoot, 'data/governance', file), 'utf8'));

describe('a file of a partnership', () => {
  it.each([
    ['no JSON', '{bodies', 'The file is not JSON'],
    ['a list', '[]', 'must be a JSON object'],
    ['about something else', '{"people": []}', 'speaks of “people”'],
    ['without its lists', '{"bodies": {}}', '“bodies” must be a list'],
    ['of what has no name', '{"bodies": [{"key": "x"}]}', 'Body 1: “name” must be a text'],
    [
      'with a row that is only a name',
      '{"bodies": [{"name": "Panel", "seats": ["Kent Police"]}]}',
      'Body 1 (Panel): “seats” 1 must be a JSON object',
    ],
  ])('is refused when it is %s', (_what, text, says) => {
    expect(() => readPartnership(text)).toThrow(PartnershipFileRefused);
    expect(() => readPartnership(text)).toThrow(says);
  });

  it('gives each row of a list the first day of the list, and membership, unless it says otherwise', () => {
    const { bodies } = readPartnership(
      JSON.stringify({
        bodies: [
          {
            name: 'Panel',
            seatsFrom: '2019-06-26',
            seats: [{ name: 'A' }, { name: 'B', standing: 'invited', from: '2020-01-01' }],
          },
        ],
      }),
    );
    expect(bodies[0]?.seats).toEqual([
      { name: 'A', standing: 'member', from: '2019-06-26' },
      { name: 'B', standing: 'invited', from: '2020-01-01' },
    ]);
  });

  it('of the partnership that is shipped says of every organisation where it is from', () => {
    const { organisations } = shipped('organisations.json');
    expect(organisations.filter(({ source }) => source === null)).toEqual([]);
    const fromTheList = organisations.filter(({ source }) =>
      source?.startsWith('Membership list of the DHR Steering Group, June 2019'),
    );
    expect(fromTheList).toHaveLength(14);
  });

  it('of the partnership that is shipped sets no quorum for the Core Panel, for none is known', () => {
    const { bodies } = shipped('bodies.json');
    const rules = bodies.map(({ establishment, terms }) => [
      establishment.key,
      terms.map(
        ({ quorumCounts, quorumNeeds }) => `${String(quorumNeeds)} ${String(quorumCounts)}`,
      ),
    ]);
    expect(Object.fromEntries(rules)).toEqual({
      kcsp: ['4 authorities'],
      'working-group': ['4 authorities'],
      'steering-group': ['4 members'],
      'core-panel': [],
    });
  });
});
