import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startEmbeddedServer } from '@/db/embedded/server.mjs';
import { newId } from '@/db/id';
import { migrate } from '@/db/migrate';
import * as schema from '@/db/schema';
import { givenKey } from './given-key';
import { givenNps } from './given-nps';
import { authSecret, onDatabase } from './sign-in';
import { steadyAddress } from './steady-address';
import { freePort, startWebServer, type WebServer } from './web-server';

/** An Ergograph whose server and PostgreSQL can be killed and come back at the same addresses. */
export type MortalInstallation = {
  readonly address: string;
  readonly databaseUrl: string;
  readonly workspaceId: string;
  /** Headers of a sender that may write. */
  readonly sender: Readonly<Record<string, string>>;
  killServer(): Promise<void>;
  killPostgres(): Promise<void>;
  /** Takes the database off the net, without stopping it, until the given work is done. */
  withoutDatabase(work: () => Promise<void>): Promise<void>;
  verify(): Promise<string>;
  stop(): Promise<void>;
};

/** Starts it with one NPS survey `nps`, the touchpoint `support` and the channel `phone`. */
export async function startMortalInstallation(): Promise<MortalInstallation> {
  const directory = mkdtempSync(join(tmpdir(), 'ergograph-mortal-'));
  // Under root, PostgreSQL runs as another user, who must be able to enter.
  chmodSync(directory, 0o755);
  const password = randomBytes(12).toString('base64url');
  const startPostgres = () =>
    startEmbeddedServer({ directory: join(directory, 'postgres'), password });
  let postgres = await startPostgres();
  const database = await steadyAddress();
  database.lead(postgres.port);
  const databaseUrl = `postgres://ergograph:${password}@127.0.0.1:${database.port}/postgres`;
  await migrate(databaseUrl);
  const { workspaceId, sender } = await furnish(databaseUrl);

  const port = await freePort();
  const startServer = () =>
    startWebServer(
      {
        DATABASE_URL: databaseUrl,
        AUTH_SECRET: authSecret,
        API_RATE_PER_MINUTE: '0',
        LOG_LEVEL: 'silent',
      },
      port,
    );
  let server: WebServer = await startServer();

  return {
    address: server.address,
    databaseUrl,
    workspaceId,
    sender,
    async killServer() {
      await server.kill();
      server = await startServer();
    },
    async killPostgres() {
      process.kill(postgres.pid, 'SIGKILL');
      database.lead(null);
      postgres = await startPostgres();
      database.lead(postgres.port);
    },
    async withoutDatabase(work) {
      database.lead(null);
      try {
        await work();
      } finally {
        database.lead(postgres.port);
      }
    },
    async verify() {
      const words = ['bin/ergograph.mjs', 'verify', '--workspace', workspaceId];
      const { stdout } = await promisify(execFile)(process.execPath, words, {
        env: { ...process.env, DATABASE_URL: databaseUrl },
      });
      return stdout;
    },
    async stop() {
      await server.stop();
      await database.close();
      await postgres.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function furnish(databaseUrl: string) {
  const workspaceId = newId();
  await onDatabase(databaseUrl, (db) =>
    db.insert(schema.workspaces).values({ id: workspaceId, name: 'Mortal', timeZone: 'UTC' }),
  );
  await givenNps(databaseUrl, workspaceId, {
    survey: { key: 'nps', name: 'NPS' },
    touchpoint: { key: 'support', name: 'Support case solved' },
  });
  const key = await givenKey(databaseUrl, workspaceId, 'admin');
  return { workspaceId, sender: { authorization: `Bearer ${key}` } };
}
