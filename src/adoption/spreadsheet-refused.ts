/** The file cannot be read as a spreadsheet; the message is for whoever brought it. */
export class SpreadsheetRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'SpreadsheetRefused';
  }
}
