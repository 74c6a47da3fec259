import { readFile } from 'node:fs/promises';
import { CommandRefused } from './shell';

/** @throws CommandRefused when the file cannot be read */
export async function contentOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason =
      code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : code;
    throw new CommandRefused(`${file} cannot be read: ${reason}.`);
  }
}
