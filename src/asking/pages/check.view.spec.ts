import { catalogue } from '../../../workflows/language/events';
import { day, files, line, yesNo } from '../../../workflows/language/fields';
import { checkPage } from './check.view';

const letter = `D-${'5e'.repeat(16)}`;

const { send } = catalogue({
  send: {
    label: 'Send a letter',
    records: 'letter.sent',
    says: 'A letter was sent',
    leaves: 'the family',
    tells: ['Family', 'KCSP'],
    fields: {
      to: line('To whom'),
      on: day('On which day'),
      copied: yesNo('Was it copied?', { optional: true }),
      files: files('The letter', { most: 2 }),
    },
  },
});

const page = checkPage(
  {
    event: 'send',
    definition: send,
    edition: 'g2016',
    caption: 'Alder',
    back: { text: 'Alder', href: '/reviews/R-0001' },
    action: '/reviews/R-0001/do/send',
    warning: null,
    revision: 7,
    options: { files: [{ value: letter, text: 'Letter.pdf (20 KB)' }] },
  },
  {
    _command: 'a-command-of-its-own',
    _revision: '7',
    _csrf: 'secret',
    to: 'A relative',
    'on-day': '3',
    'on-month': 'March',
    'on-year': '2026',
    files: ['', letter],
  },
);

describe('answers that are to be checked', () => {
  it('are read back as a person says them, files by their names, empty boxes as empty', () => {
    expect(page.rows).toEqual([
      { label: 'To whom', value: 'A relative', target: 'to' },
      { label: 'On which day', value: '3 March 2026', target: 'on-day' },
      { label: 'Was it copied?', value: '', target: 'copied' },
      { label: 'The letter', value: 'Letter.pdf (20 KB)', target: 'files' },
      { label: 'When it happened', value: 'Today', target: 'effectiveOn-day' },
    ]);
  });

  it('are sent on as they were typed, under the same command, with their files', () => {
    expect(page.takesFiles).toBe(true);
    expect(page.hidden).toEqual([
      { name: '_command', value: 'a-command-of-its-own' },
      { name: '_revision', value: '7' },
      { name: 'to', value: 'A relative' },
      { name: 'on-day', value: '3' },
      { name: 'on-month', value: 'March' },
      { name: 'on-year', value: '2026' },
      { name: 'files', value: '' },
      { name: 'files', value: letter },
    ]);
  });

  it('name once everybody who hears of them', () => {
    expect(page.hears).toEqual(['The family', 'KCSP']);
    expect(page.button).toBe('Record and send');
  });
});
