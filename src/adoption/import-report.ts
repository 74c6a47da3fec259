export type ImportOutcome = 'imported' | 'imported-with-warnings' | 'rejected';

/** What became of one row. */
export interface ImportedItem {
  /** Counted from 1, without the headings. */
  readonly row: number;
  /** Null where the row became no record. */
  readonly reference: string | null;
  readonly outcome: ImportOutcome;
  readonly stage: string | null;
  readonly warnings: readonly string[];
  /** Why it was rejected, or that it was there before. */
  readonly says: string | null;
  /** The row as the file has it, so that nothing is lost. */
  readonly text: string;
}

/** What every import answers, whatever it imports. The three counts add up to the rows. */
export interface ImportReport {
  readonly file: string;
  readonly rows: number;
  readonly imported: number;
  readonly importedWithWarnings: number;
  readonly rejected: number;
  readonly items: readonly ImportedItem[];
  /** What is to be said of the file as a whole. */
  readonly remarks: readonly string[];
}

export function importReport(
  file: string,
  items: readonly ImportedItem[],
  remarks: readonly string[] = [],
): ImportReport {
  const count = (outcome: ImportOutcome): number =>
    items.filter((item) => item.outcome === outcome).length;
  return {
    file,
    rows: items.length,
    imported: count('imported'),
    importedWithWarnings: count('imported-with-warnings'),
    rejected: count('rejected'),
    items,
    remarks,
  };
}

/** The report in sentences, for whoever ran the import. */
export function sayImportReport(report: ImportReport): string {
  const { file, rows, imported, importedWithWarnings, rejected, items, remarks } = report;
  return [
    `${file}: ${rows === 1 ? '1 row' : `${rows} rows`}. ` +
      `Imported: ${imported}; with warnings: ${importedWithWarnings}; rejected: ${rejected}.`,
    ...items.flatMap(sayItem),
    ...remarks,
  ].join('\n');
}

function sayItem({ row, reference, stage, warnings, says, text }: ImportedItem): string[] {
  const head = [`Row ${row}`, reference, stage].filter((part) => part !== null).join(' · ');
  const rejected = reference === null ? [`  ${text}`] : [];
  return [
    says === null ? head : `${head}: ${says}`,
    ...rejected,
    ...warnings.map((warning) => `  ${warning}`),
  ];
}
