import { boxesOf, writtenIn } from './unsent';

const typed = {
  _command: 'c1',
  'receivedOn-day': '3',
  narrative: 'All staff were told.\nTwo were away.',
  agencies: ['Kent Police', 'KMPT'],
  empty: ' ',
};

describe('what somebody wrote', () => {
  it('is read back under the names of its boxes, without what the form hides', () => {
    expect(writtenIn(typed)).toEqual([
      { label: 'Received on, day', value: '3' },
      { label: 'Narrative', value: 'All staff were told.\nTwo were away.' },
      { label: 'Agencies', value: 'Kent Police; KMPT' },
    ]);
  });

  it('can be sent again as it was, value for value', () => {
    expect(boxesOf(typed).map(({ name, value }) => [name, value])).toEqual([
      ['_command', 'c1'],
      ['receivedOn-day', '3'],
      ['narrative', 'All staff were told.\nTwo were away.'],
      ['agencies', 'Kent Police'],
      ['agencies', 'KMPT'],
      ['empty', ' '],
    ]);
    expect(boxesOf(typed).filter(({ isProse }) => isProse)).toHaveLength(1);
  });
});
