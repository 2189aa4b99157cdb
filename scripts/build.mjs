// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { StartupProblem } from '../db/embedded/startup-problem.mjs';
import { goOnUnless, run } from './run.mjs';
import { sourceHash } from './source-hash.mjs';

/** @param {string} root */
export const nextProgram = (root) => path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next');

/**
 * Builds the application, unless the last build was made of the same sources.
 *
 * @param {string} root of the checkout
 * @param {(line: string) => void} log
 * @param {AbortSignal} [signal]
 */
export async function buildIfChanged(root, log, signal) {
  const stamp = path.join(root, '.next', 'ergograph-sources');
  const hash = sourceHash(root);
  const whole = fs.existsSync(path.join(root, '.next', 'BUILD_ID'));
  if (whole && fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === hash) return;
  log('building the application, about a minute');
  fs.rmSync(stamp, { force: true });
  const code = await run(process.execPath, [nextProgram(root), 'build'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    signal,
  });
  goOnUnless(signal);
  if (code !== 0) throw new StartupProblem('The application could not be built; see above.');
  fs.writeFileSync(stamp, hash);
  log('application built');
}
