import { StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import type { Sheet } from './sheet';
import { sheetAsCsv } from './sheet-csv';
import { sheetAsWorkbook } from './sheet-workbook';

const kinds = {
  csv: {
    type: 'text/csv; charset=utf-8',
    write: (sheet: Sheet) => Promise.resolve(Buffer.from(sheetAsCsv(sheet))),
  },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: sheetAsWorkbook,
  },
} as const;

/**
 * Answers with a list as a file to be kept.
 *
 * @param as 'xlsx' for an Excel workbook; whatever else the address says means CSV
 */
export async function answerWithSheet(
  sheet: Sheet,
  as: unknown,
  response: Response,
): Promise<StreamableFile> {
  const ending = as === 'xlsx' ? 'xlsx' : 'csv';
  const { type, write } = kinds[ending];
  response.attachment(`${fileName(sheet.name)}.${ending}`);
  response.type(type);
  return new StreamableFile(await write(sheet), { type });
}

/** Some systems take none of these in the name of a file. */
const fileName = (name: string): string => name.replace(/[\\/:*?"<>|]+/g, '-');
