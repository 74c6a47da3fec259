import { peopleIn } from './printed-people';

const one = (name: string, rest: object = {}) => ({ name, interim: false, office: null, ...rest });

describe('the names in a cell of a published list', () => {
  it.each([
    ['First representative', [one('First representative')]],
    ['First / Second / Third', [one('First'), one('Second'), one('Third')]],
    ['First; Second', [one('First'), one('Second')]],
    ['First\r\nSecond', [one('First'), one('Second')]],
    ['Head of service (Chair)', [one('Head of service', { office: 'chair' })]],
    ['Chief officer(Vice Chair)', [one('Chief officer', { office: 'viceChair' })]],
    ['Chief officer (Vice-Chairman)', [one('Chief officer', { office: 'viceChair' })]],
    ['Interim: Acting head', [one('Acting head', { interim: true })]],
    ['Acting head (interim)', [one('Acting head', { interim: true })]],
    [
      'Interim: First / Second',
      [one('First', { interim: true }), one('Second', { interim: true })],
    ],
    ['First / N/A', [one('First')]],
    ['  First   representative ', [one('First representative')]],
  ])('of “%s” are told apart, with what each of them is', (cell, people) => {
    expect(peopleIn(cell)).toEqual({ people, nobody: null, doubts: [] });
  });

  it.each(['N/A', 'n/a', 'None', 'TBC', 'vacant', '–', 'to be confirmed'])(
    '“%s” is nobody, and is kept as it is printed',
    (cell) => {
      expect(peopleIn(cell)).toEqual({ people: [], nobody: cell, doubts: [] });
    },
  );

  it('a blank cell says nothing at all', () => {
    expect(peopleIn(' \n')).toEqual({ people: [], nobody: null, doubts: [] });
  });

  it('what could be two people, or means something unknown, is asked about', () => {
    expect(peopleIn('First and Second').doubts).toEqual([
      expect.stringContaining('“First and Second” was taken for one person'),
    ]);
    expect(peopleIn('First (maternity cover)')).toMatchObject({
      people: [one('First (maternity cover)')],
      doubts: [expect.stringContaining('“(maternity cover)”')],
    });
  });
});
