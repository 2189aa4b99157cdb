// @ts-check
// What has to be there before the web server starts: packages, secrets, database, schema, build.
import { dataDirectoryOf } from '../db/embedded/data-place.mjs';
import { localSecrets } from '../db/embedded/secrets.mjs';
import { StartupProblem } from '../db/embedded/startup-problem.mjs';
import { buildIfChanged } from './build.mjs';
import { commandEnvironment, commandLine } from './command-line.mjs';
import { goOnUnless, run } from './run.mjs';

/** @typedef {{ url: string, stop: () => Promise<void> }} Database */

/**
 * @param {string} root
 * @param {(line: string) => void} log
 * @returns {Promise<Database>} your own if DATABASE_URL names one, else the embedded one
 */
export async function openDatabase(root, log) {
  // Loaded here, since the first start has just installed what they need.
  if (process.env.DATABASE_URL) {
    const { checkDatabase, describeUrl } = await import('../db/embedded/connection.mjs');
    await checkDatabase(process.env.DATABASE_URL);
    log(`using the database at ${describeUrl(process.env.DATABASE_URL)}`);
    return { url: process.env.DATABASE_URL, stop: async () => {} };
  }
  const { openLocalDatabase } = await import('../db/embedded/local-database.mjs');
  log('starting PostgreSQL');
  const { url, port, reused, stop } = await openLocalDatabase(dataDirectoryOf(root), log);
  log(`PostgreSQL ${reused ? 'ran already' : 'runs'} on port ${port}`);
  return { url, stop };
}

/**
 * @param {{ root: string, dev: boolean, address: string, log: (line: string) => void, signal: AbortSignal }} options
 * @param {Database} database
 * @returns {Promise<Record<string, string>>} the environment of the web server
 */
export async function prepare({ root, dev, address, log, signal }, database) {
  const environment = {
    DATABASE_URL: database.url,
    AUTH_SECRET: process.env.AUTH_SECRET || localSecrets(dataDirectoryOf(root)).authSecret,
    AUTH_TRUST_HOST: 'true',
    AUTH_URL: process.env.AUTH_URL || address,
    ERGOGRAPH_URL: process.env.ERGOGRAPH_URL || address,
    NEXT_TELEMETRY_DISABLED: '1',
  };
  if ((await ergograph(root, ['migrate'], environment, signal)) !== 0) {
    goOnUnless(signal);
    throw new StartupProblem('The database could not be brought up to date; see above.');
  }
  if (!dev) await buildIfChanged(root, log, signal);
  goOnUnless(signal);
  return environment;
}

/**
 * Runs a command of the command line.
 *
 * @param {string} root
 * @param {string[]} words
 * @param {Record<string, string>} environment
 * @param {AbortSignal} [signal]
 */
export function ergograph(root, words, environment, signal) {
  return run(process.execPath, commandLine(root, words), {
    env: { ...process.env, ...environment, ...commandEnvironment(root) },
    signal,
  });
}
