// @ts-check
// How the TypeScript of the command line is run: compiled on the fly, with the server's own modules.
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * @param {string} root of the checkout
 * @param {readonly string[]} words
 * @returns {string[]} what to give to Node
 */
export function commandLine(root, words) {
  const tsx = path.join(root, 'node_modules', 'tsx', 'dist', 'loader.mjs');
  return [
    '--conditions=react-server',
    '--import',
    pathToFileURL(tsx).href,
    path.join(root, 'cli', 'main.ts'),
    ...words,
  ];
}

/** @param {string} root @returns {Record<string, string>} settings those words need */
export function commandEnvironment(root) {
  return { TSX_TSCONFIG_PATH: path.join(root, 'tsconfig.json') };
}
