import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..');

/** A built Ergograph that serves one database. */
export type WebServer = {
  /** `http://localhost:PORT`, without a trailing slash */
  readonly address: string;
  stop(): Promise<void>;
  /** Ends it in the middle of whatever it does. */
  kill(): Promise<void>;
};

/** Starts it on a port, a free one if none is given, and waits until it answers. */
export async function startWebServer(
  environment: Record<string, string>,
  onPort?: number,
): Promise<WebServer> {
  const port = onPort ?? (await freePort());
  const address = `http://localhost:${port}`;
  const server = spawn(
    process.execPath,
    [
      '--import',
      pathToFileURL(join(root, 'scripts/end-with-parent.mjs')).href,
      join(root, 'node_modules/next/dist/bin/next'),
      'start',
      '-H',
      '127.0.0.1',
      '-p',
      String(port),
    ],
    {
      cwd: root,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        AUTH_URL: address,
        AUTH_TRUST_HOST: 'true',
        ERGOGRAPH_URL: address,
        LOG_LEVEL: 'warn',
        ...environment,
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  await untilItAnswers(address, server);
  const stop = async () => {
    server.kill('SIGTERM');
    const slow = setTimeout(() => server.kill('SIGKILL'), 5000);
    await ended;
    clearTimeout(slow);
  };
  const kill = async () => {
    server.kill('SIGKILL');
    await ended;
  };
  return { address, stop, kill };
}

async function untilItAnswers(address: string, server: ChildProcess): Promise<void> {
  while (server.exitCode === null) {
    const response = await fetch(`${address}/readyz`).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The web server ended before it answered.');
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
