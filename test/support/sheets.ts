import { readSheet } from 'read-excel-file/node';
import type { Browser } from './product';

/** The rows of a list that is offered as an Excel workbook, with the title and note above them. */
export async function workbookAt(browser: Browser, address: string) {
  const { body, headers } = await browser.get(address).responseType('blob').expect(200);
  expect(headers['content-type']).toContain('spreadsheetml.sheet');
  expect(headers['content-disposition']).toMatch(/^attachment; filename=.*\.xlsx"?/);
  return readSheet(body as Buffer);
}

/** The lines of a list that is offered as CSV, its headings first. */
export async function csvAt(browser: Browser, address: string): Promise<readonly string[]> {
  const { text, headers } = await browser.get(address).expect(200);
  expect(headers['content-type']).toBe('text/csv; charset=utf-8');
  return text.replace('\uFEFF', '').trimEnd().split('\r\n');
}
