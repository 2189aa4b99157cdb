// @ts-check
// npm run lock: after every change of dependencies, so that `npm ci` passes on every platform.
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fillGaps } from './lockfile.mjs';

const file = fileURLToPath(new URL('../package-lock.json', import.meta.url));
const lock = JSON.parse(fs.readFileSync(file, 'utf8'));
const { packages, added, unclear } = fillGaps(lock.packages);

fs.writeFileSync(file, `${JSON.stringify({ ...lock, packages }, null, 2)}\n`);
for (const name of added) console.log(`added ${name}`);
for (const name of unclear) console.log(`left alone ${name}: its name tells no platform`);
console.log(added.length === 0 ? 'package-lock.json is complete' : `${added.length} added`);
if (unclear.length > 0) process.exitCode = 1;
