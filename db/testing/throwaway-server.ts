import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from '@/db/embedded/process-state.mjs';
import { startEmbeddedServer, stopAbandonedServer } from '@/db/embedded/server.mjs';
import { migrate } from '@/db/migrate';
import { addressOf, administer, templateName } from './clone-template';
import { logStatements } from './sent/sent-statements';

/** A PostgreSQL for tests. */
export type ThrowawayServer = {
  /** Of the database that may create and drop the others. */
  readonly adminUrl: string;
  /** Where it writes every statement it is sent. */
  readonly logFile: string;
  stop(): Promise<void>;
};

// The number of the process tells whose directory it is.
const prefix = `ergograph-test-${process.pid}-`;

/** Starts one with a migrated, empty database to clone from. */
export async function startThrowawayServer(): Promise<ThrowawayServer> {
  const server = await startEmptyServer();
  const { adminUrl } = server;
  try {
    await administer(adminUrl, logStatements);
    await administer(adminUrl, (sql) => sql.unsafe(`create database ${templateName}`));
    await migrate(addressOf(adminUrl, templateName));
    return server;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** Starts one with nothing in it, in a directory of its own, which `stop` removes. */
export async function startEmptyServer(): Promise<ThrowawayServer> {
  await clearAbandoned();
  const directory = mkdtempSync(join(tmpdir(), prefix));
  // Under root, PostgreSQL runs as another user, who must be able to enter.
  chmodSync(directory, 0o755);
  const server = await startEmbeddedServer({
    directory: join(directory, 'postgres'),
    password: randomBytes(12).toString('base64url'),
    durable: false,
  });
  const stop = async () => {
    await server.stop();
    rmSync(directory, { recursive: true, force: true });
  };
  return { adminUrl: server.url(), logFile: join(directory, 'postgres.log'), stop };
}

/** A run that was killed leaves its server behind; the next one ends it. */
async function clearAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const owner = Number(/^ergograph-test-(\d+)-/.exec(name)?.[1]);
    if (Number.isNaN(owner) || isAlive(owner)) continue;
    const directory = join(tmpdir(), name);
    await stopAbandonedServer(join(directory, 'postgres'));
    rmSync(directory, { recursive: true, force: true });
  }
}
