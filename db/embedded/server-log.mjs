// @ts-check
// What PostgreSQL writes while it starts, and what that means for the person at the terminal.
import fs from 'node:fs';
import { StartupProblem } from './startup-problem.mjs';

const causes = [
  {
    sign: /No space left on device|Disk quota exceeded/i,
    say: (/** @type {string} */ place) => `There is no space left on the disk that holds ${place}.`,
  },
  {
    sign: /could not create shared memory segment|could not map anonymous shared memory|Cannot allocate memory/i,
    say: () => 'There is not enough free memory to start PostgreSQL.',
  },
  {
    sign: /incorrect checksum in control file|could not locate a valid checkpoint record|database files are incompatible|invalid data in file|invalid primary checkpoint|could not open file .*(pg_control|pg_filenode|pg_wal|pg_xact)|could not read file .*(pg_control|pg_filenode)|control file contains invalid|bogus data|invalid checksum in tablespace|could not find the database system|could not open directory|WAL file is from different database system/i,
    say: (/** @type {string} */ place, /** @type {string} */ line) =>
      `The data directory ${place} is damaged: PostgreSQL says "${line}". Restore it from a backup, or move it away to start with an empty one.`,
  },
  {
    sign: /Permission denied|has wrong ownership|has invalid permissions|Operation not permitted/i,
    say: (/** @type {string} */ place, /** @type {string} */ line) =>
      `PostgreSQL may not use ${place}: "${line}".`,
  },
  {
    sign: /pre-existing shared memory block/i,
    say: (/** @type {string} */ place) =>
      `A process of an earlier PostgreSQL still works on ${place}; wait for it to end, or end it.`,
  },
];

/**
 * @param {string} text what PostgreSQL wrote
 * @param {string} place its data directory
 * @returns {StartupProblem}
 */
export function explainLog(text, place) {
  for (const { sign, say } of causes) {
    const line = text.split('\n').find((candidate) => sign.test(candidate));
    if (line !== undefined) return new StartupProblem(say(place, bare(line)));
  }
  const fatal = text.split('\n').find((line) => /\b(FATAL|PANIC|error):/i.test(line));
  const last = fatal ?? text.trim().split('\n').at(-1) ?? '';
  return new StartupProblem(`PostgreSQL did not start: "${bare(last) || 'it said nothing'}".`);
}

/** @param {string} line without time, process and severity */
function bare(line) {
  return line.replace(/^.*?\b(FATAL|PANIC|LOG|ERROR|HINT|DETAIL|error):\s*/i, '').trim();
}

const tenMegabytes = 10 * 1024 * 1024;

/**
 * Opens the log for appending; an old, long one is put aside first. A file, not a pipe, so that the
 * server survives the process that started it.
 *
 * @param {string} file
 */
export function openLog(file) {
  if ((fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0) > tenMegabytes) {
    fs.renameSync(file, `${file}.1`);
  }
  return fs.openSync(file, 'a', 0o600);
}

/** @param {string} file @param {number} from bytes to skip */
export function readLog(file, from) {
  return fs.readFileSync(file).subarray(from).toString('utf8');
}
