import { access, constants, readFile, realpath } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { Command, Option } from 'commander';
import { editionIds, type EditionId } from '../../workflows/language/editions';
import { ImportReviews, readMapping, sayImportReport, type ReviewsToImport } from '../adoption';
import { Actors, mayEver, UserAccounts } from '../identity';
import { answering, CommandRefused, type Shell } from './shell';

interface ImportOptions {
  readonly mapping?: string;
  readonly edition: EditionId;
  readonly as?: string;
  readonly json?: string | true;
}

export const importCommand = (shell: Shell): Command =>
  new Command('import')
    .description('take over what was kept elsewhere')
    .addCommand(importReviews(shell));

const importReviews = (shell: Shell): Command =>
  answering<ImportOptions>(
    shell,
    new Command('reviews')
      .description(
        'take over reviews that are already under way, from a CSV file; importing it again adds nothing twice',
      )
      .argument('<file>', 'spreadsheet saved as CSV, headings in its first row')
      .option('--mapping <file>', 'JSON file that explains other headings: {"theirs": "ours"}')
      .addOption(
        new Option('--edition <edition>', 'edition of the guidance that binds the reviews')
          .choices([...editionIds])
          .default('g2016'),
      )
      .option('--as <email>', 'administrator under whose name they are entered'),
    async ([file = ''], { mapping, edition, as, json }) => {
      if (typeof json === 'string') await requireOwnFile(json, file);
      const bytes = await contentOf(file);
      const headings =
        mapping === undefined ? {} : readMapping((await contentOf(mapping)).toString());
      const report = await shell.withProduct(async (product) => {
        const wanted: ReviewsToImport = {
          file,
          bytes,
          mapping: headings,
          edition,
          progress: shell.terminal.progress,
          ...(as === undefined ? {} : { actor: await administrator(product, as) }),
        };
        return product.get(ImportReviews, { strict: false }).import(wanted);
      });
      return { says: sayImportReport(report), json: report };
    },
  );

async function administrator(product: INestApplicationContext, email: string) {
  const { id } = await product.get(UserAccounts, { strict: false }).userWith(email);
  const actor = await product.get(Actors, { strict: false }).actorFor(id);
  if (actor && mayEver(actor.roles, 'reviews.adopt')) return actor;
  throw new CommandRefused(`${email} may not take reviews over: name a KCST administrator.`, 1);
}

async function contentOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason =
      code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : code;
    throw new CommandRefused(`${file} cannot be read: ${reason}.`);
  }
}

/** Found out before anything is imported: a report that cannot be kept is lost. */
async function requireOwnFile(report: string, source: string): Promise<void> {
  const same = await Promise.all([realpath(report), realpath(source)]).then(
    ([a, b]) => a === b,
    () => false,
  );
  if (same) throw new CommandRefused('The report would overwrite the file that is imported.');
  try {
    await access(dirname(report), constants.W_OK);
  } catch {
    throw new CommandRefused(`The report cannot be written to ${report}: its folder is not there.`);
  }
}
