// @ts-check
import path from 'node:path';

/**
 * The directory that holds everything this installation must not lose.
 *
 * @param {string} root of the checkout
 */
export function dataDirectoryOf(root) {
  return path.resolve(root, process.env.ERGOGRAPH_DATA_DIR || '.data');
}
