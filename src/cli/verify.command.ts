import { Command } from 'commander';
import { RecordVerifier, type Flaw } from '../kernel/record-verifier';
import { UnitOfWork } from '../kernel/unit-of-work';
import { answering, type Shell } from './shell';

export const verifyCommand = (shell: Shell): Command =>
  answering(
    shell,
    new Command('verify').description(
      'check that no entry was altered, and that every record is what its entries lead to',
    ),
    async () => {
      const found = await shell.withProduct((product) => {
        const verifier = product.get(RecordVerifier, { strict: false });
        return product
          .get(UnitOfWork, { strict: false })
          .read((tx) => verifier.verify(tx, shell.terminal.progress));
      });
      const { records, facts, flaw } = found;
      const says = flaw
        ? sayFlaw(flaw)
        : `All is in order: ${records} records with ${facts} entries.`;
      return { says, json: found, exitCode: flaw ? 1 : 0 };
    },
  );

const sayFlaw = ({ reference, entry, says }: Flaw): string =>
  `${reference}${entry === null ? '' : `, entry ${entry}`}: ${says}.`;
