import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { policies } from '../workflows/policies';
import { workflows } from '../workflows/registry';
import { publication } from '../workflows/rules/publish';

/** Writes workflows/published, from the project's own folder: `npm run publish:rulebook`. */
function publishRulebook(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const last = <T>(name: string, otherwise: T): T =>
    readdirSync(folder).includes(name)
      ? (JSON.parse(readFileSync(join(folder, name), 'utf8')) as T)
      : otherwise;

  const { files, complaints } = publication(
    Object.values(workflows),
    policies,
    {
      fingerprints: last('fingerprints.json', {}),
      ruleIds: last('rule-ids.json', { rules: [], retired: [] }),
    },
    (text) => createHash('sha256').update(text).digest('hex'),
  );
  if (complaints.length > 0) {
    console.error(`Nothing was published.\n\n${complaints.join('\n\n')}`);
    process.exitCode = 1;
    return;
  }
  for (const old of readdirSync(folder).filter((name) => !(name in files))) {
    rmSync(join(folder, old));
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  console.log(`Published ${Object.keys(files).length} files to ${folder}`);
}

publishRulebook(resolve('workflows/published'));
