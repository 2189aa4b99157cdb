// @ts-check
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { dataDirectoryOf } from '../db/embedded/data-place.mjs';
import { localSecrets } from '../db/embedded/secrets.mjs';
import { StartupProblem } from '../db/embedded/startup-problem.mjs';
import { commandEnvironment, commandLine } from './command-line.mjs';
import { addressOfRunning } from './running.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/**
 * @param {string[]} words
 * @returns {Promise<number>} exit code
 */
export async function runCommandLine(words) {
  /** @type {() => Promise<void>} */
  let stop = async () => {};
  try {
    if (!fs.existsSync(path.join(root, 'node_modules', 'tsx'))) {
      throw new StartupProblem('The packages are not installed yet; npm start or npm ci does it.');
    }
    if (!needsDatabase(words)) return await runTypeScript(words, {});
    const environment = settingsBesideDatabase();
    if (!process.env.DATABASE_URL) {
      const { openLocalDatabase } = await import('../db/embedded/local-database.mjs');
      const database = await openLocalDatabase(dataDirectoryOf(root), console.error);
      stop = database.stop;
      environment.DATABASE_URL = database.url;
    }
    return await runTypeScript(words, environment);
  } catch (error) {
    if (!(error instanceof StartupProblem)) throw error;
    console.error(error.message);
    return 1;
  } finally {
    await stop();
  }
}

/** @param {string[]} words */
function needsDatabase(words) {
  const [first] = words;
  if (first === undefined || ['start', 'help'].includes(first)) return false;
  return !words.some((word) => ['-h', '--help', '-V', '--version'].includes(word));
}

/** @returns {Record<string, string>} what the server would have, so that links and keys fit it */
function settingsBesideDatabase() {
  const dataDirectory = dataDirectoryOf(root);
  const address = process.env.ERGOGRAPH_URL || addressOfRunning(dataDirectory);
  return {
    AUTH_SECRET: process.env.AUTH_SECRET || localSecrets(dataDirectory).authSecret,
    ...(address ? { ERGOGRAPH_URL: address } : {}),
  };
}

/**
 * @param {string[]} words
 * @param {Record<string, string>} environment
 * @returns {Promise<number>}
 */
function runTypeScript(words, environment) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, commandLine(root, words), {
      stdio: 'inherit',
      env: { ...process.env, ...environment, ...commandEnvironment(root) },
    });
    // Ctrl-C reaches the command by itself; this program waits and then stops the database.
    process.on('SIGINT', () => {});
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
