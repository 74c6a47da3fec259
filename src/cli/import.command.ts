import { access, constants, realpath } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Command, Option } from 'commander';
import { isPlainDate } from '../../workflows/language/dates';
import { editionIds, type EditionId } from '../../workflows/language/editions';
import { ImportReviews, readMapping, sayImportReport, type ReviewsToImport } from '../adoption';
import { ImportMembers } from '../governance';
import { administrator } from './administrator';
import { contentOf } from './content-of';
import { answering, CommandRefused, type Shell } from './shell';

interface MemberOptions {
  readonly body: string;
  readonly on?: string;
  readonly as?: string;
  readonly json?: string | true;
}

interface ImportOptions {
  readonly mapping?: string;
  readonly edition: EditionId;
  readonly as?: string;
  readonly json?: string | true;
}

export const importCommand = (shell: Shell): Command =>
  new Command('import')
    .description('take over what was kept elsewhere')
    .addCommand(importReviews(shell))
    .addCommand(importMembers(shell));

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

const importMembers = (shell: Shell): Command =>
  answering<MemberOptions>(
    shell,
    new Command('members')
      .description(
        'take over the list of members of a body as it was published, from a CSV file; importing it again changes nothing',
      )
      .argument('<file>', 'list saved as CSV, headings in its first row')
      .requiredOption('--body <short-name>', 'short name of the body, such as steering-group')
      .option('--on <date>', 'day from which the list holds, as in 2019-06-26; today when left out')
      .option('--as <email>', 'administrator under whose name it is entered'),
    async ([file = ''], { body, on, as, json }) => {
      if (typeof json === 'string') await requireOwnFile(json, file);
      if (on !== undefined && !isPlainDate(on)) {
        throw new CommandRefused(`--on must be a day, as in 2019-06-26, not “${on}”.`);
      }
      const bytes = await contentOf(file);
      const report = await shell.withProduct(async (product) =>
        product.get(ImportMembers, { strict: false }).import({
          file,
          bytes,
          body,
          progress: shell.terminal.progress,
          ...(on === undefined ? {} : { on }),
          ...(as === undefined ? {} : { actor: await administrator(product, as) }),
        }),
      );
      return { says: sayImportReport(report), json: report };
    },
  );

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
