import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Scope } from '@/db/scope';
import { signedIn, viewedPages } from './viewers';
import type { Website } from './website';
import { askedAt } from './weights';
import { lastDay } from './world';

/** Fetched when it is needed: it weighs more than all other tools of development together. */
const lighthouse = 'lighthouse@12.8.2';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const presets = [
  { name: 'desktop', flags: ['--preset=desktop'] },
  { name: 'phone', flags: [] },
] as const;

const report = z.object({
  categories: z.record(
    z.string(),
    z.object({
      score: z.number().nullable(),
      auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
    }),
  ),
  audits: z.record(
    z.string(),
    z.object({ score: z.number().nullable(), numericValue: z.number().optional() }),
  ),
});
type Report = z.output<typeof report>;

/**
 * Prints the four scores of Lighthouse for Overview, metric page, board and the
 * page of a question, each as a desktop and as a phone, and which audits take
 * something away.
 */
export async function auditPages(
  scope: Scope,
  website: Website,
  secret: string,
  directory: string,
): Promise<void> {
  const headers = join(directory, 'lighthouse-headers.json');
  const cookie = await signedIn(scope.workspaceId, 'auditor', secret);
  writeFileSync(headers, JSON.stringify({ cookie }));
  const ask = await askedAt(scope);
  const pages = [
    ...viewedPages,
    { name: 'board', path: `/board?from=2026-03-27&to=${lastDay}` },
    { name: 'hosted page', path: ask('link') },
  ];
  console.log(`\nscores of ${lighthouse}: ${categories.join(', ')}\n`);
  for (const { name, path } of pages) {
    for (const preset of presets) {
      const address = `http://127.0.0.1:${website.port}${path}`;
      const found = audited(address, [...preset.flags, `--extra-headers=${headers}`], directory);
      if (found === null) {
        console.log(`  not measured: npm could not fetch ${lighthouse}, or it found no browser`);
        return;
      }
      printScores(`${name}, ${preset.name}`, found);
    }
  }
}

function audited(address: string, flags: readonly string[], directory: string): Report | null {
  const file = join(directory, 'lighthouse.json');
  const { CHROMIUM, ...environment } = process.env;
  const run = spawnSync(
    'npx',
    [
      '--yes',
      lighthouse,
      address,
      '--quiet',
      '--output=json',
      `--output-path=${file}`,
      `--only-categories=${categories.join()}`,
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage',
      ...flags,
    ],
    {
      cwd: directory,
      encoding: 'utf8',
      timeout: 300_000,
      env: { ...environment, NODE_OPTIONS: '', ...(CHROMIUM ? { CHROME_PATH: CHROMIUM } : {}) },
    },
  );
  if (run.status !== 0) {
    console.log(run.stderr.trim().split('\n').slice(-3).join('\n'));
    return null;
  }
  return report.parse(JSON.parse(readFileSync(file, 'utf8')));
}

function printScores(name: string, { categories: found, audits }: Report): void {
  const scores = categories.map((id) => {
    const score = found[id]?.score;
    return typeof score === 'number' ? String(Math.round(score * 100)).padStart(4) : '   –';
  });
  const figure = (id: string) => audits[id]?.numericValue ?? Number.NaN;
  const times = `LCP ${(figure('largest-contentful-paint') / 1000).toFixed(2)} s, blocked ${figure('total-blocking-time').toFixed(0)} ms, shift ${figure('cumulative-layout-shift').toFixed(3)}`;
  console.log(`  ${name.padEnd(26)}${scores.join('')}   ${times}`);
  const lost = categories
    .flatMap((id) => found[id]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
    .map(({ id }) => id);
  if (lost.length > 0) console.log(`    below 0.9: ${lost.join(', ')}`);
}
