// @ts-check
// node scripts/plain-typeface.mjs: after every change of Inter, cuts anew what the pages begin with.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

export const plainFile = fileURLToPath(new URL('../app/inter-plain.woff2', import.meta.url));

/** First and last character of each stretch: what English, figures and their signs are made of. */
const stretches = [
  [0x20, 0x7e],
  [0xa0, 0xa0],
  [0xa3, 0xa3],
  [0xa7, 0xa7],
  [0xa9, 0xa9],
  [0xb0, 0xb2],
  [0xb7, 0xb7],
  [0xbd, 0xbd],
  [0xd7, 0xd7],
  [0xf7, 0xf7],
  [0x2009, 0x2009],
  [0x2013, 0x2014],
  [0x2018, 0x2019],
  [0x201c, 0x201e],
  [0x2022, 0x2022],
  [0x2026, 0x2026],
  [0x20ac, 0x20ac],
  [0x2191, 0x2191],
  [0x2193, 0x2193],
  [0x2212, 0x2212],
];

/** The same as CSS has it, e.g. `U+20-7E, U+A0`. */
export const plainRange = stretches
  .map(([from = 0, to = 0]) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ''}`)
  .join(', ');

/** Inter with nothing but these characters, the weights in use, kerning and figures of equal width. */
export function cutPlain() {
  const whole = createRequire(import.meta.url).resolve(
    '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  );
  const characters = stretches.flatMap(([from = 0, to = 0]) =>
    Array.from({ length: to - from + 1 }, (_, n) => String.fromCodePoint(from + n)),
  );
  return subsetFont(fs.readFileSync(whole), characters.join(''), {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 600 } },
    keepFeatures: ['kern', 'tnum'],
  });
}

/** @param {number} point */
function hex(point) {
  return point.toString(16).toUpperCase();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const cut = await cutPlain();
  fs.writeFileSync(plainFile, cut);
  console.log(`${plainFile}: ${cut.length} bytes`);
}
