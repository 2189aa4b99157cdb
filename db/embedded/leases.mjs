// @ts-check
// Several programs may use one embedded server: the application and a command line beside it. Each
// leaves a lease; whoever gives back the last one stops the server.
import fs from 'node:fs';
import path from 'node:path';
import { isSameProcess, markOfThisProcess, pause } from './process-state.mjs';
import { codeOf, StartupProblem } from './startup-problem.mjs';

/** @param {string} directory */
const leasesOf = (directory) => `${directory}.leases`;

let taken = 0;

/** @param {string} directory @returns {string} the lease, to be given back */
export function takeLease(directory) {
  taken += 1;
  fs.mkdirSync(leasesOf(directory), { recursive: true });
  const lease = path.join(leasesOf(directory), `${process.pid}-${taken}`);
  fs.writeFileSync(lease, JSON.stringify(markOfThisProcess()));
  return lease;
}

/**
 * @param {string} lease
 * @returns {boolean} whether nobody else uses the server
 */
export function returnLease(lease) {
  fs.rmSync(lease, { force: true });
  const others = path.dirname(lease);
  let last = true;
  for (const name of fs.existsSync(others) ? fs.readdirSync(others) : []) {
    const file = path.join(others, name);
    const mark = readMark(file);
    if (mark && isSameProcess(mark)) last = false;
    else fs.rmSync(file, { force: true });
  }
  return last;
}

/** @param {string} file @returns {import('./process-state.mjs').ProcessMark | null} */
function readMark(file) {
  try {
    const { pid, start } = JSON.parse(fs.readFileSync(file, 'utf8'));
    return typeof pid === 'number'
      ? { pid, start: typeof start === 'string' ? start : null }
      : null;
  } catch {
    return null;
  }
}

/**
 * Runs `work` while no other process starts or stops the server of this directory.
 *
 * @template T
 * @param {string} directory
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function alone(directory, work) {
  const lock = `${directory}.lock`;
  await takeLock(lock);
  try {
    return await work();
  } finally {
    fs.rmSync(lock, { force: true });
  }
}

/** @param {string} lock */
async function takeLock(lock) {
  const patience = 1200;
  for (let attempt = 0; attempt < patience; attempt += 1) {
    if (claim(lock)) return;
    const holder = readMark(lock);
    const unreadable = holder === null && attempt % 20 === 19;
    if (unreadable || (holder !== null && !isSameProcess(holder))) fs.rmSync(lock, { force: true });
    else await pause(50);
  }
  throw new StartupProblem(
    `Another process has been starting or stopping the database for a minute; if none is, delete ${lock}.`,
  );
}

/** @param {string} lock */
function claim(lock) {
  try {
    fs.writeFileSync(lock, JSON.stringify(markOfThisProcess()), { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}
