import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import filterForDatabase from '../../.config/jest-filter.cjs';
import { projectRoot } from '../../src/kernel/project-root';

/** As many as there are files beside this one: a few for each worker, so that none ends long last. */
const shares = 12;

const specs = ['src', 'test/support', 'test/journeys'];

/**
 * Runs a share of all specs of the application in one registry of modules. To load Nest and TypeORM
 * takes longer than most specs: each on its own, half of the time would go by before a test begins.
 *
 * @param share from 0
 */
export function together(share: number): void {
  const all = specs
    .flatMap((folder) =>
      readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.(spec|journey)\.ts$/.test(file))
        .map((file) => join(projectRoot, folder, file)),
    )
    .sort();
  const mine = filterForDatabase(all).filtered.filter((_, index) => index % shares === share);
  for (const file of mine) {
    describe(relative(projectRoot, file).split(sep).join('/'), () => {
      // eslint-disable-next-line @typescript-eslint/no-require-imports -- the list is made here
      require(file);
    });
  }
}
