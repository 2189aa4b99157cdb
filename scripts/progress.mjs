// @ts-check
import { performance } from 'node:perf_hooks';

/** Prints what happens now, after the seconds since the program began. @param {string} line */
export function step(line) {
  console.log(`[${(performance.now() / 1000).toFixed(1).padStart(5)} s] ${line}`);
}
