import { Command } from 'commander';
import { SearchIndex } from '../search';
import { answering, type Shell } from './shell';

export const searchCommand = (shell: Shell): Command =>
  new Command('search').description('what the search finds').addCommand(
    answering(
      shell,
      new Command('rebuild').description('build the search afresh from everything recorded'),
      async () => {
        const entries = await shell.withProduct((product) =>
          product.get(SearchIndex, { strict: false }).rebuild(shell.terminal.progress),
        );
        const says = `The search was built afresh from ${entries} ${entries === 1 ? 'entry' : 'entries'}.`;
        return { says, json: { entries } };
      },
    ),
  );
