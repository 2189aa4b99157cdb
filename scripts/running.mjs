// @ts-check
// A note in the data directory about the Ergograph that runs on it.
import fs from 'node:fs';
import path from 'node:path';
import {
  isAlive,
  isSameProcess,
  markOfThisProcess,
  pause,
  startOf,
} from '../db/embedded/process-state.mjs';
import { StartupProblem } from '../db/embedded/startup-problem.mjs';

/** @typedef {import('../db/embedded/process-state.mjs').ProcessMark} ProcessMark */
/** @typedef {{ owner: ProcessMark, address: string, server: ProcessMark | null }} Running */

/** @param {string} dataDirectory */
const noteOf = (dataDirectory) => path.join(dataDirectory, 'running.json');

/**
 * Notes that this process serves the data directory from now on. A web server that a killed start
 * left behind is ended first.
 *
 * @param {string} dataDirectory
 * @param {string} address
 * @throws {StartupProblem} if another one serves it
 */
export async function claimDataDirectory(dataDirectory, address) {
  const other = read(dataDirectory);
  if (other && isSameProcess(other.owner)) {
    throw new StartupProblem(
      `Ergograph already runs on this data directory, at ${other.address} (process ${other.owner.pid}).`,
    );
  }
  if (other?.server && isSameProcess(other.server)) await end(other.server.pid);
  write(dataDirectory, { owner: markOfThisProcess(), address, server: null });
}

/** @param {string} dataDirectory @param {string} address @param {number} pid */
export function noteServer(dataDirectory, address, pid) {
  const server = { pid, start: startOf(pid) };
  write(dataDirectory, { owner: markOfThisProcess(), address, server });
}

/** @param {string} dataDirectory */
export function leaveDataDirectory(dataDirectory) {
  if (read(dataDirectory)?.owner.pid !== process.pid) return;
  fs.rmSync(noteOf(dataDirectory), { force: true });
}

/**
 * @param {string} dataDirectory
 * @returns {string | null} where the Ergograph of this data directory is served now
 */
export function addressOfRunning(dataDirectory) {
  const running = read(dataDirectory);
  return running && isSameProcess(running.owner) ? running.address : null;
}

/** @param {string} dataDirectory @returns {Running | null} */
function read(dataDirectory) {
  try {
    const note = JSON.parse(fs.readFileSync(noteOf(dataDirectory), 'utf8'));
    return typeof note.owner.pid === 'number' ? note : null;
  } catch {
    return null;
  }
}

/** @param {string} dataDirectory @param {Running} running */
function write(dataDirectory, running) {
  fs.mkdirSync(dataDirectory, { recursive: true });
  const half = `${noteOf(dataDirectory)}.${process.pid}`;
  fs.writeFileSync(half, JSON.stringify(running));
  fs.renameSync(half, noteOf(dataDirectory));
}

/** @param {number} pid */
async function end(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    return;
  }
  for (let waited = 0; isAlive(pid) && waited < 100; waited += 1) await pause(20);
}
