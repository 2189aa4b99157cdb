// @ts-check
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { StartupProblem } from '../db/embedded/startup-problem.mjs';
import { goOnUnless, run } from './run.mjs';

/**
 * Installs the packages of package-lock.json, unless that has been done; so a later start needs no
 * network.
 *
 * @param {string} root of the checkout
 * @param {(line: string) => void} log
 * @param {AbortSignal} [signal]
 */
export async function installDependencies(root, log, signal) {
  const stamp = path.join(root, 'node_modules', '.ergograph-installed');
  const lock = createHash('sha256')
    .update(fs.readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === lock) return;
  log('installing packages (npm ci), about a minute');
  // Some of them build the application, so they are needed under NODE_ENV=production as well.
  const words = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const code = await npm(root, words, signal);
  goOnUnless(signal);
  if (code !== 0) {
    throw new StartupProblem('The packages could not be installed; npm says why above.');
  }
  fs.writeFileSync(stamp, lock);
  log('packages installed');
}

/**
 * @param {string} root
 * @param {string[]} words
 * @param {AbortSignal} [signal]
 * @returns {Promise<number>} exit code
 */
export function npm(root, words, signal) {
  const program = process.env.npm_execpath;
  if (program?.endsWith('.js'))
    return run(process.execPath, [program, ...words], { cwd: root, signal });
  return run('npm', words, { cwd: root, signal, shell: process.platform === 'win32' });
}
