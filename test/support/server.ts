import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { projectRoot } from '../../src/kernel/project-root';

/** Builds the product unless the build is fresh. */
export function build(): void {
  const built = spawnSync(process.execPath, [join(projectRoot, '.config/run.mjs')], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (built.status !== 0) throw new Error(`The product does not build:\n${built.stderr}`);
}

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('none')),
      );
    });
  });

/** The real server in a process of its own, which may be killed. */
export class ServerProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly address: string,
  ) {}

  static async start(
    databaseUrl: string,
    port: number,
    flags: readonly string[] = [],
  ): Promise<ServerProcess> {
    const child = spawn(process.execPath, [join(projectRoot, 'dist/src/main.js'), ...flags], {
      env: { ...process.env, DATABASE_URL: databaseUrl, PORT: String(port), NODE_ENV: 'test' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    await new Promise<void>((resolve, reject) => {
      child.stderr.on('data', (text: Buffer) => (said += text.toString()));
      child.stdout.on('data', () => resolve());
      child.once('exit', () => reject(new Error(`The server did not start: ${said}`)));
    });
    return new ServerProcess(child, `http://127.0.0.1:${port}`);
  }

  /** Ends it as a power cut would. */
  kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    return new Promise((resolve) => {
      this.child.removeAllListeners('exit');
      if (this.child.exitCode !== null || this.child.signalCode !== null) return resolve();
      this.child.once('exit', () => resolve());
      this.child.kill(signal);
    });
  }
}
