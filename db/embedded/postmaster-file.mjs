// @ts-check
// postmaster.pid: what a running server writes into its data directory.
import fs from 'node:fs';
import path from 'node:path';
import { commandOf, isAlive } from './process-state.mjs';

/** @typedef {{ pid: number, port: number, status: string }} Postmaster */

/** @param {string} directory @returns {Postmaster | null} */
export function readPostmaster(directory) {
  try {
    const lines = fs.readFileSync(path.join(directory, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    if (!Number.isInteger(pid) || pid <= 0) return null;
    return { pid, port: Number(lines[3]), status: (lines[7] ?? '').trim() };
  } catch {
    return null;
  }
}

/**
 * The server that runs on this data directory. A number that now belongs to another program, or to
 * the server of another directory, does not count.
 *
 * @param {string} directory its real path
 */
export function livingPostmaster(directory) {
  const found = readPostmaster(directory);
  if (!found || !isAlive(found.pid)) return null;
  const command = commandOf(found.pid);
  if (command === null) return found;
  return /postgres/.test(command) && command.includes(directory) ? found : null;
}

/**
 * Makes PostgreSQL see that the server it finds in postmaster.pid is gone. It looks only at the
 * number, which a zombie or another program may hold. The file stays, with a number that no process
 * can have: the rest of it is how PostgreSQL notices that children of the dead server still work on
 * the data.
 *
 * @param {string} directory
 */
export function disownPostmaster(directory) {
  const file = path.join(directory, 'postmaster.pid');
  const found = readPostmaster(directory);
  if (found === null) {
    fs.rmSync(file, { force: true });
    return;
  }
  if (!isAlive(found.pid) && !stillListed(found.pid)) return;
  const rest = fs.readFileSync(file, 'utf8').split('\n').slice(1);
  fs.writeFileSync(file, ['2147483647', ...rest].join('\n'));
}

/** @param {number} pid also true for a zombie */
function stillListed(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
