import { join } from 'node:path';
import { Command } from 'commander';
import { sayImportReport, type ImportReport } from '../adoption';
import { PartnershipFileRefused, readPartnership, SetUpPartnership } from '../governance';
import { projectRoot } from '../kernel/project-root';
import { administrator } from './administrator';
import { contentOf } from './content-of';
import { answering, CommandRefused, type Shell } from './shell';

interface SetUpOptions {
  readonly as?: string;
}

/** The partnership that this service was made for. */
const shipped = ['organisations.json', 'bodies.json'].map((file) =>
  join(projectRoot, 'data/governance', file),
);

export const setUpCommand = (shell: Shell): Command =>
  answering<SetUpOptions>(
    shell,
    new Command('set-up')
      .description(
        'set a partnership up: its organisations, bodies, terms of reference and lists; a second time adds only what is missing',
      )
      .argument('[file...]', 'JSON files, in order; those of Kent and Medway when left out')
      .option('--as <email>', 'administrator under whose name it is entered'),
    async (args, { as }) => {
      // Commander gives what a variadic argument took as one list.
      const given = args.flat() as readonly string[];
      const files = given.length === 0 ? shipped : given;
      const partnerships = await Promise.all(
        files.map(async (file) => ({
          file,
          partnership: readOrRefuse(file, await contentOf(file)),
        })),
      );
      const reports = await shell.withProduct(async (product) => {
        const actor = as === undefined ? {} : { actor: await administrator(product, as) };
        const setUp = product.get(SetUpPartnership, { strict: false });
        const made: ImportReport[] = [];
        for (const one of partnerships) made.push(await setUp.setUp({ ...one, ...actor }));
        return made;
      });
      return {
        says: reports.map(sayImportReport).join('\n'),
        json: { reports },
        exitCode: reports.some(({ rejected }) => rejected > 0) ? 1 : 0,
      };
    },
  );

function readOrRefuse(file: string, bytes: Buffer) {
  try {
    return readPartnership(bytes.toString());
  } catch (error) {
    if (error instanceof PartnershipFileRefused) {
      throw new CommandRefused(`${file} cannot be used. ${error.message}`);
    }
    throw error;
  }
}
