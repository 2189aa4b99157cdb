// @ts-check
// The database of a data directory: server, secrets and the database in it.
import path from 'node:path';
import { connect, explainConnectionError } from './connection.mjs';
import { localSecrets } from './secrets.mjs';
import { startEmbeddedServer } from './server.mjs';

/**
 * Starts, or joins, the embedded PostgreSQL of a data directory and makes sure that its database
 * exists.
 *
 * @param {string} dataDirectory
 * @param {(line: string) => void} [log]
 * @returns {Promise<{ url: string, port: number, reused: boolean, stop: () => Promise<void> }>}
 */
export async function openLocalDatabase(dataDirectory, log = () => {}) {
  const server = await startEmbeddedServer({
    directory: path.join(dataDirectory, 'postgres'),
    password: localSecrets(dataDirectory).databasePassword,
    log,
  });
  try {
    await createDatabase(server.url(), 'ergograph');
  } catch (error) {
    await server.stop();
    throw error;
  }
  const { port, reused, stop } = server;
  return { url: server.url('ergograph'), port, reused, stop };
}

/** @param {string} url of any database on the server @param {string} name */
async function createDatabase(url, name) {
  const sql = connect(url);
  try {
    const found = await sql`select 1 from pg_database where datname = ${name}`;
    if (found.length === 0) await sql`create database ${sql(name)}`;
  } catch (error) {
    throw explainConnectionError(error, url);
  } finally {
    await sql.end({ timeout: 1 });
  }
}
