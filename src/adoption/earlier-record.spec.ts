import { earlierRecordsIn, headingsOfReviews, readMapping } from './earlier-record';
import { aRowWith } from './earlier-record.factory';
import { readCsv, SpreadsheetRefused } from './spreadsheet';

const recordsIn = (text: string, mapping = {}) =>
  earlierRecordsIn(readCsv(Buffer.from(text), headingsOfReviews(mapping)), mapping);

describe('a row of earlier records', () => {
  it('keeps the words of every cell, whatever its heading', () => {
    const [record] = recordsIn('case,Our own notes,published\nWillow,ask the coroner,2019-05-01\n');
    expect(record?.asPrinted).toEqual([
      'case: Willow',
      'Our own notes: ask the coroner',
      'published: 2019-05-01',
    ]);
  });

  it('keeps the words of cells beyond the last heading', () => {
    expect(recordsIn('case\nWillow,left over\n')[0]?.asPrinted).toContain('column 2: left over');
  });

  it('takes headings with blanks and capitals for the same', () => {
    const [record] = recordsIn('Case,Date of death,QA letter\nWillow,2019-05,none\n');
    expect(record?.words).toMatchObject({
      case: 'Willow',
      date_of_death: '2019-05',
      qa_letter: 'none',
      published: '',
    });
  });

  it('takes other headings by a mapping file', () => {
    const mapping = readMapping(
      '\uFEFF{"Name of DHR": "case", "Date of Homicide": "date_of_death"}',
    );
    const [record] = recordsIn('Name of DHR,date of homicide\nWillow,2019-05-01\n', mapping);
    expect(record?.words.case).toBe('Willow');
    expect(record?.dates.date_of_death).toMatchObject({ date: '2019-05-01', certain: true });
    expect(record?.asPrinted).toContain('date of homicide: 2019-05-01');
  });

  it('has one key for one case of one partnership from one source', () => {
    const willow = aRowWith({ source_url: 'https://example.org/a' });
    const again = aRowWith({ source_url: ' https://example.org/a', csp: 'Kent  and  Medway' });
    const later = aRowWith({ source_url: 'https://example.org/a', published: '2024-01-01' });
    const other = aRowWith({ source_url: 'https://example.org/b' });
    expect(again.key).toBe(willow.key);
    expect(later.key).toBe(willow.key);
    expect(other.key).not.toBe(willow.key);
  });

  it.each([
    ['no heading means the case', 'name,csp\nWillow,Kent\n', {}, 'No heading of the file means'],
    [
      'two headings mean the same',
      'case,Case\nWillow,Rowan\n',
      {},
      'Two headings of the file mean',
    ],
    [
      'a mapped heading and another mean the same',
      'case,Name\nWillow,Rowan\n',
      { Name: 'case' },
      'Two headings of the file mean',
    ],
    [
      'the mapping speaks of a heading that is not there',
      'case\nWillow\n',
      { 'Date died': 'date_of_death' },
      'a heading that the file lacks: “Date died”',
    ],
  ])('is refused with the whole file when %s', (_why, text, mapping, says) => {
    expect(() => recordsIn(text, mapping)).toThrow(SpreadsheetRefused);
    expect(() => recordsIn(text, mapping)).toThrow(says);
  });

  it.each([
    ['not JSON', '{case'],
    ['a list', '["case"]'],
    ['null', 'null'],
  ])('a mapping file is refused when it is %s', (_what, text) => {
    expect(() => readMapping(text)).toThrow('must hold one JSON object');
  });

  it('a mapping file is refused when it names a column that does not exist', () => {
    expect(() => readMapping('{"Died": "death"}')).toThrow(
      'gives “Died” the column “death”, which does not exist. The columns are: case, csp',
    );
  });
});
