// @ts-check
import { spawn } from 'node:child_process';
import { StartupProblem } from '../db/embedded/startup-problem.mjs';

/**
 * Runs a program to its end, in this terminal.
 *
 * @param {string} program
 * @param {readonly string[]} words
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean, signal?: AbortSignal, quiet?: boolean }} [options]
 *   `signal` ends it early; `quiet` hides what it prints, but not its errors
 * @returns {Promise<number>} exit code; 1 if a signal ended it
 */
export function run(program, words, { quiet = false, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const output = quiet ? 'ignore' : 'inherit';
    const child = spawn(program, words, { ...options, stdio: ['ignore', output, 'inherit'] });
    child.once('error', (error) => {
      if (error.name === 'AbortError') return;
      reject(new StartupProblem(`${program} cannot be run: ${error.message}.`, { cause: error }));
    });
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** Thrown when the person asked to stop while something was still being prepared. */
export class Interrupted extends Error {}

/** @param {AbortSignal | undefined} signal */
export function goOnUnless(signal) {
  if (signal?.aborted) throw new Interrupted('stopped');
}
