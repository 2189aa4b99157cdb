// @ts-check
// Ergograph's own PostgreSQL: the programs that npm installed, run on a directory of ours, for this
// machine only.
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { postgresBinaries } from './binaries.mjs';
import { createData, inspectData, placeOfData, serverEnvironment } from './data-directory.mjs';
import { postgresIdentity } from './identity.mjs';
import { alone, returnLease, takeLease } from './leases.mjs';
import { disownPostmaster, livingPostmaster, readPostmaster } from './postmaster-file.mjs';
import { isAlive, pause } from './process-state.mjs';
import { explainLog, openLog, readLog } from './server-log.mjs';
import { explainFileError, StartupProblem } from './startup-problem.mjs';

/**
 * @typedef {object} Options
 * @property {string} directory where the data lives; made if it is not there
 * @property {string} password of the role `ergograph`; the one the directory was made with
 * @property {boolean} [durable] false for tests: faster, and lost with the power
 * @property {(line: string) => void} [log] hears about what takes long
 */

/**
 * @typedef {object} EmbeddedServer
 * @property {(database?: string) => string} url
 * @property {number} port
 * @property {number} pid
 * @property {boolean} reused whether it ran already
 * @property {() => Promise<void>} stop stops the server, unless another process still uses it
 */

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  max_connections: '60',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
  jit: 'off',
};

const throwaway = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '128MB',
  max_connections: '120',
};

/**
 * Starts PostgreSQL on a directory, or joins the server that already runs on it.
 *
 * @param {Options} options
 * @returns {Promise<EmbeddedServer>}
 * @throws {StartupProblem} with a sentence for the person at the terminal
 */
export async function startEmbeddedServer({ directory, password, durable = true, log = () => {} }) {
  const identity = postgresIdentity();
  const place = placeOfData(path.resolve(directory), identity, log);
  try {
    return await alone(place, async () => {
      const lease = takeLease(place);
      try {
        const joined = await joinRunning(place, log);
        const { pid, port } = joined ?? (await start({ place, password, durable, identity, log }));
        const url = (database = 'postgres') =>
          `postgres://ergograph:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
        return { url, port, pid, reused: joined !== null, stop: () => release(place, lease) };
      } catch (error) {
        returnLease(lease);
        throw error;
      }
    });
  } catch (error) {
    throw explainFileError(error, place);
  }
}

/**
 * @param {string} place
 * @param {(line: string) => void} log
 */
async function joinRunning(place, log) {
  for (let waited = 0; ; waited += 1) {
    const running = livingPostmaster(place);
    if (running === null) return null;
    if (running.status === 'ready') return running;
    if (waited === 20) log(`PostgreSQL is ${running.status || 'starting'}, waiting for it`);
    await pause(50);
  }
}

/**
 * @param {{ place: string, password: string, durable: boolean, identity: import('./identity.mjs').Identity, log: (line: string) => void }} options
 */
async function start({ place, password, durable, identity, log }) {
  const state = inspectData(place);
  const native = postgresBinaries(identity, log);
  if (state === 'new') createData({ place, native, identity, password, durable });
  const program = path.join(native, 'bin', 'postgres');
  const logFile = `${place}.log`;
  for (let attempt = 1; ; attempt += 1) {
    disownPostmaster(place);
    const from = fs.statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
    const port = await freePort();
    const pid = launch({ program, place, port, durable, identity, logFile });
    if (await becomesReady(place, pid, log)) return { pid, port };
    const said = readLog(logFile, Math.min(from, fs.statSync(logFile).size));
    if (attempt >= 20 || !passes(said)) throw explainLog(said, place);
    await pause(250);
  }
}

/** @param {string} said a refusal that another attempt may not meet: the port was snatched, or old children still end */
function passes(said) {
  return /Address already in use|could not create any TCP|pre-existing shared memory/.test(said);
}

/**
 * @param {{ program: string, place: string, port: number, durable: boolean, identity: import('./identity.mjs').Identity, logFile: string }} options
 * @returns {number}
 */
function launch({ program, place, port, durable, identity, logFile }) {
  const chosen = { ...settings, ...(durable ? {} : throwaway), port: String(port) };
  const flags = Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const output = openLog(logFile);
  try {
    // Detached, so that Ctrl-C reaches the application first and the database after it.
    const child = spawn(program, ['-D', place, ...flags], {
      ...identity,
      cwd: '/',
      env: serverEnvironment(),
      stdio: ['ignore', output, output],
      detached: process.platform !== 'win32',
    });
    child.on('error', () => {});
    child.unref();
    if (child.pid === undefined) throw new StartupProblem(`${program} cannot be run.`);
    return child.pid;
  } finally {
    fs.closeSync(output);
  }
}

/** @param {string} place @param {number} pid @param {(line: string) => void} log */
async function becomesReady(place, pid, log) {
  for (let waited = 0; isAlive(pid); waited += 1) {
    const postmaster = readPostmaster(place);
    if (postmaster?.pid === pid && postmaster.status === 'ready') return true;
    if (waited > 0 && waited % 250 === 0) log('PostgreSQL is still starting');
    await pause(20);
  }
  return false;
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address
          ? resolve(address.port)
          : reject(new StartupProblem('This machine has no free port for PostgreSQL.')),
      );
    });
  });
}

/** @param {string} place @param {string} lease */
async function release(place, lease) {
  if (!fs.existsSync(lease)) return;
  await alone(place, async () => {
    if (returnLease(lease)) await stopServer(place);
  });
}

/**
 * Stops a server whose users are all gone, as those of a killed test run are.
 *
 * @param {string} directory
 */
export async function stopAbandonedServer(directory) {
  if (!fs.existsSync(directory)) return;
  const place = fs.realpathSync(directory);
  await alone(place, async () => {
    if (returnLease(takeLease(place))) await stopServer(place);
  });
}

/**
 * Stops the server of a data directory: open transactions are rolled back, nothing that was
 * committed is lost.
 *
 * @param {string} place
 */
async function stopServer(place) {
  const running = livingPostmaster(place);
  if (running === null) return;
  tellToStop(place, running.pid);
  for (let waited = 0; isAlive(running.pid); waited += 1) {
    // After half a minute without an end: stop at once, and recover at the next start.
    if (waited === 1500) process.kill(running.pid, 'SIGQUIT');
    await pause(20);
  }
}

/** @param {string} place @param {number} pid */
function tellToStop(place, pid) {
  if (process.platform === 'win32') {
    const program = path.join(
      postgresBinaries(null, () => {}),
      'bin',
      'pg_ctl',
    );
    execFileSync(program, ['stop', '-D', place, '-m', 'fast', '-W'], { stdio: 'ignore' });
    return;
  }
  process.kill(pid, 'SIGINT');
}
