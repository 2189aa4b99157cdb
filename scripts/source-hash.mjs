// @ts-check
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const rooms = ['app', 'components', 'db', 'lib', 'public'];
const skippedRooms = ['db/embedded', 'db/migrations', 'db/testing'];
const settings = [
  'instrumentation.ts',
  'next.config.js',
  'package-lock.json',
  'package.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
];

/**
 * A fingerprint of everything the built application is made of. Tests, documents and the programs
 * round the application are no part of it: changing them calls for no build.
 *
 * @param {string} root of the checkout
 */
export function sourceHash(root) {
  const hash = createHash('sha256').update(process.version);
  for (const file of sourceFiles(root)) {
    hash.update(`\0${file}\0`).update(fs.readFileSync(path.join(root, file)));
  }
  return hash.digest('hex');
}

/** @param {string} root @returns {string[]} sorted, with forward slashes on every system */
export function sourceFiles(root) {
  const listed = settings.filter((file) => fs.existsSync(path.join(root, file)));
  const found = rooms.flatMap((room) => filesBelow(root, room));
  return [...listed, ...found].filter((file) => !/\.test\.tsx?$/.test(file)).sort();
}

/** @param {string} root @param {string} folder @returns {string[]} */
function filesBelow(root, folder) {
  if (skippedRooms.includes(folder)) return [];
  const entries = fs.existsSync(path.join(root, folder))
    ? fs.readdirSync(path.join(root, folder), { withFileTypes: true })
    : [];
  return entries.flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(root, name) : [name];
  });
}
