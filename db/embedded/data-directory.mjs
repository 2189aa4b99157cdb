// @ts-check
// The directory PostgreSQL keeps its files in: made whole or not at all, and looked over before use.
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { embeddedMajor } from './binaries.mjs';
import { canReach, giveTo, systemDirectory } from './identity.mjs';
import { explainLog } from './server-log.mjs';
import { explainFileError, StartupProblem } from './startup-problem.mjs';

/** @typedef {import('./identity.mjs').Identity} Identity */

/**
 * Where the files of `directory` really are: there, or, if the user of PostgreSQL cannot go there,
 * in a place of the system that a symbolic link at `directory` remembers.
 *
 * @param {string} directory
 * @param {Identity} identity
 * @param {(line: string) => void} log
 * @returns {string} a path that need not exist yet; its parent does
 */
export function placeOfData(directory, identity, log) {
  try {
    fs.mkdirSync(path.dirname(directory), { recursive: true });
    if (fs.lstatSync(directory, { throwIfNoEntry: false })) return followed(directory);
    if (canReach(identity, path.dirname(directory))) {
      return path.join(fs.realpathSync(path.dirname(directory)), path.basename(directory));
    }
    fs.mkdirSync(systemDirectory, { recursive: true });
    const place = path.join(systemDirectory, `data-${randomBytes(6).toString('hex')}`);
    fs.symlinkSync(place, directory);
    log(`the database lives in ${place}, because its user cannot enter ${path.dirname(directory)}`);
    return place;
  } catch (error) {
    throw explainFileError(error, path.dirname(directory));
  }
}

/** @param {string} directory an existing directory or link, perhaps to nowhere yet */
function followed(directory) {
  if (!fs.lstatSync(directory).isSymbolicLink()) return fs.realpathSync(directory);
  const place = path.resolve(path.dirname(directory), fs.readlinkSync(directory));
  fs.mkdirSync(path.dirname(place), { recursive: true });
  return place;
}

/**
 * @param {string} place
 * @returns {'new' | 'ready'}
 * @throws {StartupProblem} if there is something that this PostgreSQL cannot or must not use
 */
export function inspectData(place) {
  if (!fs.existsSync(place)) return 'new';
  if (!fs.statSync(place).isDirectory()) {
    throw new StartupProblem(`${place} is not a directory; set ERGOGRAPH_DATA_DIR to another one.`);
  }
  if (fs.readdirSync(place).length === 0) return 'new';
  const version = firstLine(path.join(place, 'PG_VERSION'));
  if (version === null || !/^\d+(\.\d+)?$/.test(version)) throw damaged(place, 'PG_VERSION');
  if (Number(version) !== embeddedMajor) throw otherVersion(place, version);
  const control = fs.statSync(path.join(place, 'global', 'pg_control'), { throwIfNoEntry: false });
  if (!control || control.size < 8192) throw damaged(place, 'global/pg_control');
  return 'ready';
}

/** @param {string} place @param {string} file */
function damaged(place, file) {
  return new StartupProblem(
    `The data directory ${place} is damaged: ${file} is missing or unreadable. Restore it from a backup, or move it away to start with an empty one.`,
  );
}

/** @param {string} place @param {string} version */
function otherVersion(place, version) {
  const remedy =
    Number(version) > embeddedMajor
      ? 'Use the newer Ergograph that made it, or set DATABASE_URL to a server that can read it.'
      : 'Export it with the Ergograph that made it, and import it here.';
  return new StartupProblem(
    `The data directory ${place} was made by PostgreSQL ${version}, this Ergograph runs ${embeddedMajor}. ${remedy}`,
  );
}

/** @param {string} file */
function firstLine(file) {
  try {
    return fs.readFileSync(file, 'utf8').split('\n')[0]?.trim() ?? null;
  } catch {
    return null;
  }
}

/**
 * Makes an empty cluster beside `place` and moves it there when it is whole, so that an interrupted
 * first start leaves nothing that looks like data.
 *
 * @param {{ place: string, native: string, identity: Identity, password: string, durable: boolean }} options
 */
export function createData({ place, native, identity, password, durable }) {
  const half = `${place}.tmp`;
  const secret = path.join(os.tmpdir(), `ergograph-${randomBytes(8).toString('hex')}`);
  try {
    fs.rmSync(half, { recursive: true, force: true });
    fs.mkdirSync(half, { mode: 0o700 });
    giveTo(identity, half);
    fs.writeFileSync(secret, password, { mode: 0o600, flag: 'wx' });
    giveTo(identity, secret);
    runInitdb(native, half, secret, identity, durable);
    fs.rmSync(place, { recursive: true, force: true });
    fs.renameSync(half, place);
  } catch (error) {
    fs.rmSync(half, { recursive: true, force: true });
    throw explainFileError(error, path.dirname(place));
  } finally {
    fs.rmSync(secret, { force: true });
  }
}

/**
 * The built-in C.UTF-8 sorts and lowers text alike on every system; lists that people read name
 * their own collation.
 *
 * @param {string} native
 * @param {string} target
 * @param {string} secret
 * @param {Identity} identity
 * @param {boolean} durable
 */
function runInitdb(native, target, secret, identity, durable) {
  const flags = [
    `--pgdata=${target}`,
    '--username=ergograph',
    `--pwfile=${secret}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ];
  try {
    execFileSync(path.join(native, 'bin', 'initdb'), flags, {
      ...identity,
      cwd: '/',
      env: serverEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
    });
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
    throw explainLog(said, path.dirname(target));
  }
}

/**
 * The environment of the server: PG* variables of the person's shell must not steer it.
 *
 * @returns {NodeJS.ProcessEnv}
 */
export function serverEnvironment() {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { NODE_ENV: 'production', ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' };
}
