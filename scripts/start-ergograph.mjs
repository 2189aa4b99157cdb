// @ts-check
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { dataDirectoryOf } from '../db/embedded/data-place.mjs';
import { explainFileError, StartupProblem } from '../db/embedded/startup-problem.mjs';
import { installDependencies } from './dependencies.mjs';
import { requireFreePort } from './port.mjs';
import { ergograph, openDatabase, prepare } from './prepare.mjs';
import { step } from './progress.mjs';
import { goOnUnless, Interrupted } from './run.mjs';
import { claimDataDirectory, leaveDataDirectory, noteServer } from './running.mjs';
import { startWebServer, untilItAnswers } from './serve.mjs';
import { parseStartOptions, startHelp } from './start-options.mjs';
import { onStopSignal } from './stop-signals.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/**
 * @param {string[]} words of the command line
 * @returns {Promise<number>} exit code, when everything it started has stopped
 */
export async function start(words) {
  const stopping = new AbortController();
  onStopSignal(() => stopping.abort());
  try {
    const options = parseStartOptions(words, process.env);
    if (options.help) console.log(startHelp);
    else await serve(options, stopping.signal);
    return 0;
  } catch (error) {
    if (error instanceof Interrupted) return 130;
    if (!(error instanceof StartupProblem)) throw error;
    console.error(`\n${error.message}`);
    return 1;
  }
}

/**
 * @param {import('./start-options.mjs').StartOptions} options
 * @param {AbortSignal} signal
 */
async function serve(options, signal) {
  const { dev, host, port } = options;
  const address = `http://${nameOf(host)}:${port}`;
  const dataDirectory = dataDirectoryOf(root);
  step(`Ergograph ${dev ? 'for development ' : ''}at ${address}, data in ${dataDirectory}`);
  await claim(dataDirectory, address);
  /** @type {import('./prepare.mjs').Database | null} */
  let database = null;
  try {
    await requireFreePort(port, host);
    await installDependencies(root, step, signal);
    database = await openDatabase(root, step);
    goOnUnless(signal);
    const environment = await prepare({ root, dev, address, log: step, signal }, database);
    await serveUntilStopped({ ...options, address, dataDirectory, environment }, signal);
  } finally {
    await database?.stop();
    leaveDataDirectory(dataDirectory);
    if (database) step('stopped');
  }
}

/** @param {string} dataDirectory @param {string} address */
async function claim(dataDirectory, address) {
  try {
    await claimDataDirectory(dataDirectory, address);
  } catch (error) {
    throw explainFileError(error, dataDirectory);
  }
}

/**
 * @param {import('./start-options.mjs').StartOptions & { address: string, dataDirectory: string, environment: Record<string, string> }} options
 * @param {AbortSignal} signal
 */
async function serveUntilStopped({ dev, host, port, address, dataDirectory, environment }, signal) {
  step('starting the web server');
  const server = startWebServer({ root, dev, host, port, environment });
  noteServer(dataDirectory, address, server.pid);
  const stopped = new Promise((resolve) => signal.addEventListener('abort', resolve));
  try {
    if (await untilItAnswers(address, server, signal)) await welcome(address, environment, signal);
    if (!signal.aborted) await Promise.race([stopped, server.ended]);
    if (!signal.aborted) {
      throw new StartupProblem('The web server ended unexpectedly; npm start starts it again.');
    }
    step('stopping');
  } finally {
    await server.stop();
  }
}

/** @param {string} address @param {Record<string, string>} environment @param {AbortSignal} signal */
async function welcome(address, environment, signal) {
  step(`Ergograph runs at ${environment.ERGOGRAPH_URL ?? address}`);
  console.log();
  const code = await ergograph(root, ['link'], environment, signal);
  if (code !== 0) console.log('npx ergograph link prints a link that signs you in.');
  console.log('\nCtrl-C stops everything.\n');
}

/** @param {string} host what to type for it */
function nameOf(host) {
  if (['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost'].includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
