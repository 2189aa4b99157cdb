import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import * as z from 'zod';

const documents = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

const matches = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '');

it.each(documents)('%s names no path that is not there', (document) => {
  const text = readFileSync(document, 'utf8');
  const linked = matches(text, /\]\((?!https?:|#|mailto:)([^)#\s]+)/g).map((path) =>
    join(dirname(document), path),
  );
  const named = matches(
    text,
    /`((?:app|bin|cli|components|db|docs|e2e|lib|scripts)\/[^`\s*{,…]*)`/g,
  );
  const dead = [...linked, ...named].filter((path) => !existsSync(path));
  expect(dead).toEqual([]);
});

it.each(documents)('%s names no command that is not there', (document) => {
  const text = readFileSync(document, 'utf8');
  const dead = [
    ...matches(text, /npm run ([a-z:-]+)/g).filter((name) => !(name in scripts)),
    ...matches(text, /npx ergograph ([a-z]+)/g).filter((name) => !existsSync(`cli/${name}.ts`)),
  ];
  expect(dead).toEqual([]);
});
