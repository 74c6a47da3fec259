import { access, constants, realpath } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Command, Option } from 'commander';
import { isPlainDate } from '../../workflows/language/dates';
import { editionIds, type EditionId } from '../../workflows/language/editions';
import {
  ImportReviews,
  readMapping,
  sayImportReport,
  type ImportReport,
  type ReviewsToImport,
} from '../adoption';
import { ImportMembers } from '../governance';
import { ImportPlans, type PlansToImport } from '../recommendations';
import { administrator } from './administrator';
import { contentOf } from './content-of';
import { answering, CommandRefused, type Shell } from './shell';

interface MemberOptions {
  readonly sheet?: string;
  readonly body: string;
  readonly on?: string;
  readonly as?: string;
  readonly json?: string | true;
}

interface PlanOptions {
  readonly sheet?: string;
  /** False with --no-new-organisations. */
  readonly newOrganisations: boolean;
  readonly as?: string;
  readonly json?: string | true;
}

interface ImportOptions {
  readonly sheet?: string;
  readonly mapping?: string;
  readonly edition: EditionId;
  readonly as?: string;
  readonly json?: string | true;
}

const spreadsheetSays = 'CSV file or Excel workbook (.xlsx), headings within its first ten rows';

const sheetOption = ['--sheet <name>', 'sheet of the workbook; its first when left out'] as const;

export const importCommand = (shell: Shell): Command =>
  new Command('import')
    .description('take over what was kept elsewhere')
    .addCommand(importReviews(shell))
    .addCommand(importMembers(shell))
    .addCommand(importActionPlan(shell))
    .addCommand(importRecommendations(shell));

const importReviews = (shell: Shell): Command =>
  answering<ImportOptions>(
    shell,
    new Command('reviews')
      .description(
        'take over reviews that are already under way, from a CSV file or an Excel workbook; importing it again adds nothing twice',
      )
      .argument('<file>', spreadsheetSays)
      .option(...sheetOption)
      .option('--mapping <file>', 'JSON file that explains other headings: {"theirs": "ours"}')
      .addOption(
        new Option('--edition <edition>', 'edition of the guidance that binds the reviews')
          .choices([...editionIds])
          .default('g2016'),
      )
      .option('--as <email>', 'administrator under whose name they are entered'),
    async ([file = ''], { mapping, edition, sheet, as, json }) => {
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
          ...(sheet === undefined ? {} : { sheet }),
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
        'take over the list of members of a body as it was published, from a CSV file or an Excel workbook; importing it again changes nothing',
      )
      .argument('<file>', spreadsheetSays)
      .option(...sheetOption)
      .requiredOption('--body <short-name>', 'short name of the body, such as steering-group')
      .option('--on <date>', 'day from which the list holds, as in 2019-06-26; today when left out')
      .option('--as <email>', 'administrator under whose name it is entered'),
    async ([file = ''], { body, on, sheet, as, json }) => {
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
          ...(sheet === undefined ? {} : { sheet }),
          progress: shell.terminal.progress,
          ...(on === undefined ? {} : { on }),
          ...(as === undefined ? {} : { actor: await administrator(product, as) }),
        }),
      );
      return { says: sayImportReport(report), json: report };
    },
  );

const importActionPlan = (shell: Shell): Command =>
  answering<PlanOptions & { readonly case: string }>(
    shell,
    onPlans(
      new Command('action-plan').description(
        'take over the rows of an action plan, as they were printed, from a CSV file or an Excel workbook; importing it again adds nothing twice',
      ),
    ).requiredOption(
      '--case <reference>',
      'whose plan it is: a review, or a source such as S-0001',
    ),
    async ([file = ''], { case: reference, ...options }) =>
      reportOf(shell, file, options, (plans, wanted) => plans.actionPlan(reference, wanted)),
  );

const importRecommendations = (shell: Shell): Command =>
  answering<PlanOptions>(
    shell,
    onPlans(
      new Command('recommendations').description(
        'take over recommendations of published reports from a CSV file or an Excel workbook, a plan for each address; importing it again adds nothing twice',
      ),
    ),
    async ([file = ''], options) =>
      reportOf(shell, file, options, (plans, wanted) => plans.recommendations(wanted)),
  );

const onPlans = (command: Command): Command =>
  command
    .argument('<file>', spreadsheetSays)
    .option(...sheetOption)
    .option('--no-new-organisations', 'add no body to the register, even if it is named in full')
    .option('--as <email>', 'administrator under whose name they are entered');

async function reportOf(
  shell: Shell,
  file: string,
  { newOrganisations, sheet, as, json }: PlanOptions,
  read: (plans: ImportPlans, wanted: PlansToImport) => Promise<ImportReport>,
) {
  if (typeof json === 'string') await requireOwnFile(json, file);
  const bytes = await contentOf(file);
  const report = await shell.withProduct(async (product) =>
    read(product.get(ImportPlans, { strict: false }), {
      file,
      bytes,
      addsBodies: newOrganisations,
      ...(sheet === undefined ? {} : { sheet }),
      progress: shell.terminal.progress,
      ...(as === undefined ? {} : { actor: await administrator(product, as) }),
    }),
  );
  return { says: sayImportReport(report), json: report };
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
