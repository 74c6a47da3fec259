import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { Writable } from 'node:stream';

/** Where a command is typed, and where its answer is read. */
export interface Terminal {
  readonly say: (text: string) => void;
  readonly complain: (text: string) => void;
  /** Redrawn in place; nothing where nobody is looking. */
  readonly progress: (done: number, of: number) => void;
  readonly canAsk: boolean;
  /** Asks without showing what is typed. */
  readonly askSecretly: (question: string) => Promise<string>;
  /** Everything that is piped in. */
  readonly piped: () => Promise<string>;
}

const { stdin, stdout, stderr } = process;

export const theTerminal: Terminal = {
  say: (line) => void stdout.write(`${line}\n`),
  complain: (line) => void stderr.write(`${line}\n`),
  progress: (done, of) => {
    if (stderr.isTTY) stderr.write(`\r${done} of ${of}${done === of ? '\n' : ''}`);
  },
  canAsk: stdin.isTTY && stderr.isTTY,
  askSecretly: (question) => {
    stderr.write(question);
    const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
    const asking = createInterface({ input: stdin, output: unseen, terminal: true });
    return new Promise((resolve, reject) => {
      asking.once('line', (line) => {
        resolve(line);
        asking.close();
      });
      asking.once('SIGINT', () => asking.close());
      asking.once('close', () => {
        stderr.write('\n');
        reject(new Error('Nothing was typed.'));
      });
    });
  },
  piped: () => text(stdin),
};
