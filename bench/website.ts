import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const next = fileURLToPath(new URL('../node_modules/next/dist/bin/next', import.meta.url));

/** The website in production on the bench's database, in a process of its own. */
export type Website = { port: number; pid: number | undefined; stop: () => Promise<void> };

/** Starts `next start`, after `next build` where there is no build yet. */
export async function startWebsite(settings: Record<string, string>): Promise<Website> {
  const environment = {
    ...process.env,
    ...settings,
    NODE_ENV: 'production' as const,
    NODE_OPTIONS: '',
  };
  if (!existsSync(`${root}.next/BUILD_ID`)) await ended(run(['build'], environment));
  const port = await freePort();
  const child = run(['start', '--hostname', '127.0.0.1', '--port', String(port)], environment);
  // However the bench ends, the website goes with it.
  process.once('exit', () => child.kill());
  process.once('SIGTERM', () => process.exit(143));
  await ready(`http://127.0.0.1:${port}/healthz`, child);
  const stop = async () => {
    child.kill('SIGTERM');
    await ended(child, true);
  };
  return { port, pid: child.pid, stop };
}

function run(args: readonly string[], environment: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, [next, ...args], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

async function ended(child: ChildProcess, anyhow = false): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0 && !anyhow) throw new Error(`next ended with ${code}`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}

async function ready(address: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const response = await fetch(address).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`next start ended with ${child.exitCode}`);
}
