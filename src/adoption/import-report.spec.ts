import { importReport, sayImportReport, type ImportedItem } from './import-report';

const item = (row: number, change: Partial<ImportedItem>): ImportedItem => ({
  row,
  reference: `R-000${row}`,
  outcome: 'imported',
  stage: 'Published',
  warnings: [],
  says: null,
  text: `Row ${row} as it was`,
  ...change,
});

const report = importReport('reviews.csv', [
  item(1, {}),
  item(2, { outcome: 'imported-with-warnings', warnings: ['The letter bears no date.'] }),
  item(3, { outcome: 'rejected', reference: null, stage: null, says: 'It names no case.' }),
  item(4, { says: 'It was already here.' }),
]);

describe('the report of an import', () => {
  it('has counts that add up to the rows', () => {
    expect(report).toMatchObject({
      file: 'reviews.csv',
      rows: 4,
      imported: 2,
      importedWithWarnings: 1,
      rejected: 1,
    });
  });

  it('says what became of every row, with the text of the rejected', () => {
    expect(sayImportReport(report)).toBe(
      [
        'reviews.csv: 4 rows. Imported: 2; with warnings: 1; rejected: 1.',
        'Row 1 · R-0001 · Published',
        'Row 2 · R-0002 · Published',
        '  The letter bears no date.',
        'Row 3: It names no case.',
        '  Row 3 as it was',
        'Row 4 · R-0004 · Published: It was already here.',
      ].join('\n'),
    );
  });
});
