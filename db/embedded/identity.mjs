// @ts-check
// Who PostgreSQL runs as. It refuses root, so under root it runs as `postgres` or, failing that,
// as `nobody`, who is always there; no user is created.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { StartupProblem } from './startup-problem.mjs';

/** @typedef {{ uid: number, gid: number } | null} Identity null: the user of this process */

/** @returns {Identity} */
export function postgresIdentity() {
  if (process.getuid?.() !== 0) return null;
  for (const user of ['postgres', 'nobody']) {
    const uid = idOf('-u', user);
    const gid = idOf('-g', user);
    if (uid !== null && gid !== null) return { uid, gid };
  }
  throw new StartupProblem(
    'PostgreSQL refuses to run as root, and this machine has neither a user "postgres" nor "nobody"; start Ergograph as another user.',
  );
}

/** @param {'-u' | '-g'} kind @param {string} user @returns {number | null} */
function idOf(kind, user) {
  try {
    return Number(execFileSync('id', [kind, user], { stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch {
    return null;
  }
}

/**
 * Whether that user may enter `place` and all directories above it. Read from the permission bits
 * instead of tried out, since Node itself may lie where the user cannot go.
 *
 * @param {Identity} identity
 * @param {string} place an existing file or directory
 */
export function canReach(identity, place) {
  if (identity === null) return true;
  const real = fs.realpathSync(place);
  for (let at = real; ; at = path.dirname(at)) {
    if (!mayPass(identity, fs.statSync(at))) return false;
    if (at === path.dirname(at)) return true;
  }
}

/** @param {{ uid: number, gid: number }} identity @param {fs.Stats} stats */
function mayPass(identity, stats) {
  if (stats.uid === identity.uid) return (stats.mode & 0o100) !== 0;
  if (stats.gid === identity.gid) return (stats.mode & 0o010) !== 0;
  return (stats.mode & 0o001) !== 0;
}

/** @param {Identity} identity @param {string} place */
export function giveTo(identity, place) {
  if (identity !== null) fs.chownSync(place, identity.uid, identity.gid);
}

/** Where root keeps what the user of PostgreSQL must reach when the checkout is closed to him. */
export const systemDirectory = '/var/lib/ergograph';
