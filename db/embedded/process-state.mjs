// @ts-check
// Whether a process whose number we wrote down is still the one we meant.
import fs from 'node:fs';

/**
 * @param {number} pid
 * @returns {boolean} false for a zombie too: it holds nothing any more
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  return stateOf(pid)?.[0] !== 'Z';
}

/**
 * What tells a process from a later one with the same number: its start in clock ticks since boot.
 *
 * @param {number} pid
 * @returns {string | null} null where the system has no /proc
 */
export function startOf(pid) {
  return stateOf(pid)?.[19] ?? null;
}

/** @param {number} pid @returns {string[] | null} the fields of /proc/PID/stat from the state on */
function stateOf(pid) {
  try {
    const line = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return line.slice(line.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

/** @param {number} pid @returns {string | null} null where it cannot be read */
export function commandOf(pid) {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return null;
  }
}

/** @typedef {{ pid: number, start: string | null }} ProcessMark */

/** @returns {ProcessMark} */
export function markOfThisProcess() {
  return { pid: process.pid, start: startOf(process.pid) };
}

/** @param {ProcessMark} mark */
export function isSameProcess(mark) {
  return isAlive(mark.pid) && (mark.start === null || startOf(mark.pid) === mark.start);
}

/** @param {number} milliseconds @returns {Promise<void>} */
export function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
