import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { isAlive } from '@/db/embedded/process-state.mjs';
import { startEmbeddedServer, stopAbandonedServer } from '@/db/embedded/server.mjs';
import { migrate } from '@/db/migrate';
import { logStatements } from './sent/sent-statements';

/** A PostgreSQL for tests with a migrated, empty database to clone from. */
export type ThrowawayServer = {
  /** Of the database that may create and drop the others. */
  readonly adminUrl: string;
  /** Where it writes every statement it is sent. */
  readonly logFile: string;
  stop(): Promise<void>;
};

export const templateName = 'template_ergograph';

// The number of the process tells whose directory it is.
const prefix = `ergograph-test-${process.pid}-`;

/** Starts it in a directory of its own, which `stop` removes. */
export async function startThrowawayServer(): Promise<ThrowawayServer> {
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
  try {
    const adminUrl = server.url();
    await administer(adminUrl, logStatements);
    await administer(adminUrl, (sql) => sql.unsafe(`create database ${templateName}`));
    await migrate(server.url(templateName));
    return { adminUrl, logFile: join(directory, 'postgres.log'), stop };
  } catch (error) {
    await stop();
    throw error;
  }
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

/** Clones the template; the name must be fit for SQL. Returns the address of the clone. */
export async function cloneTemplate(adminUrl: string, name: string): Promise<string> {
  await administer(adminUrl, (sql) =>
    sql.unsafe(`create database ${name} template ${templateName} strategy file_copy`),
  );
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** Drops a clone, together with whatever is still connected to it. */
export async function dropClone(adminUrl: string, name: string): Promise<void> {
  await administer(adminUrl, (sql) => sql.unsafe(`drop database if exists ${name} with (force)`));
}

async function administer(
  url: string,
  work: (sql: postgres.Sql) => PromiseLike<unknown>,
): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
