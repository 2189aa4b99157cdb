// @ts-check
import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isAlive, pause } from '../db/embedded/process-state.mjs';
import { StartupProblem } from '../db/embedded/startup-problem.mjs';
import { nextProgram } from './build.mjs';

/** @typedef {{ pid: number, ended: Promise<void>, stop: () => Promise<void> }} WebServer */

/**
 * Starts the web server in a process group of its own, so that Ctrl-C reaches it in our order.
 *
 * @param {{ root: string, dev: boolean, host: string, port: number, environment: Record<string, string> }} options
 * @returns {WebServer}
 */
export function startWebServer({ root, dev, host, port, environment }) {
  const guard = pathToFileURL(path.join(root, 'scripts', 'end-with-parent.mjs')).href;
  const words = [dev ? 'dev' : 'start', '-H', host, '-p', String(port)];
  const child = spawn(process.execPath, ['--import', guard, nextProgram(root), ...words], {
    cwd: root,
    env: { ...process.env, ...environment, NODE_ENV: dev ? 'development' : 'production' },
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: process.platform !== 'win32',
  });
  const { pid } = child;
  if (pid === undefined) throw new StartupProblem('The web server cannot be run.');
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => child.once('exit', () => resolve()));
  return { pid, ended, stop: () => stopGroup(pid, ended) };
}

/** @param {number} pid of the leader @param {Promise<void>} ended */
async function stopGroup(pid, ended) {
  if (!isAlive(pid)) return;
  tell(pid, 'SIGTERM');
  const slow = setTimeout(() => tell(pid, 'SIGKILL'), 5000);
  await ended;
  clearTimeout(slow);
}

/** @param {number} pid @param {NodeJS.Signals} signal */
function tell(pid, signal) {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch {
    // It ended by itself in between.
  }
}

/**
 * @param {string} address
 * @param {WebServer} server
 * @param {AbortSignal} signal
 * @returns {Promise<boolean>} true when it answers, false when the signal came first
 * @throws {StartupProblem} if it ends before it answers
 */
export async function untilItAnswers(address, server, signal) {
  let over = false;
  server.ended.then(() => {
    over = true;
  });
  while (!signal.aborted) {
    if (over) throw new StartupProblem('The web server ended at once; it says why above.');
    if (await answers(`${address}/healthz`)) return true;
    await pause(100);
  }
  return false;
}

/** @param {string} url */
async function answers(url) {
  try {
    const { ok } = await fetch(url, { signal: AbortSignal.timeout(20_000) });
    return ok;
  } catch {
    return false;
  }
}
