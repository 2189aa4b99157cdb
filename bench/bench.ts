import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { closeDb } from '@/db/client';
import { migrate } from '@/db/migrate';
import { required } from '@/lib/env';
import { benchAnswersCsv } from './answers-csv';
import { benchExports } from './exports';
import { benchFilters } from './filters';
import { benchGrowth } from './growth';
import { benchImport } from './import';
import { benchIngest } from './ingest';
import { weighLibraries } from './library-weights';
import { auditPages } from './lighthouse';
import { benchMail } from './mail';
import { weighPages } from './page-weights';
import { benchReads } from './reads';
import { type Finding, print } from './report';
import { benchValue } from './value';
import { benchViewers } from './viewers';
import { startWebsite } from './website';
import { weigh } from './weights';
import { makeWorld } from './world';

const parts = [
  'reads',
  'exports',
  'ingest',
  'import',
  'growth',
  'viewers',
  'filters',
  'lighthouse',
  'value',
  'weights',
  'mail',
] as const;

/** Parts for which the website runs. */
const onWebsite = ['exports', 'ingest', 'viewers', 'filters', 'weights', 'lighthouse'] as const;

const { values } = parseArgs({
  options: {
    answers: { type: 'string', default: '2000000' },
    rows: { type: 'string', default: '200000' },
    customers: { type: 'string', default: '1000000' },
    invitations: { type: 'string', default: '20000' },
    only: { type: 'string', default: parts.join() },
    json: { type: 'string' },
  },
});
const answers = wholeNumber('--answers', values.answers);
const rows = wholeNumber('--rows', values.rows);
const customers = wholeNumber('--customers', values.customers);
const invitations = wholeNumber('--invitations', values.invitations);
const chosen = values.only.split(',').map((name) => {
  const part = parts.find((each) => each === name);
  if (!part) throw new Error(`--only takes some of ${parts.join()}`);
  return part;
});

const directory = process.env.BENCH_DIRECTORY ?? '';
const secret = required('AUTH_SECRET');
await migrate(
  required('DATABASE_URL'),
  fileURLToPath(new URL('../db/migrations', import.meta.url)),
);
const findings: Finding[] = [];
const measure = async (part: (typeof parts)[number], run: () => Promise<Finding[]>) => {
  if (chosen.includes(part)) findings.push(...(await step(part, run)));
};
if (chosen.some((part) => part !== 'value' && part !== 'mail')) await benchAnswers();
await measure('value', () => benchValue(customers));
await measure('mail', () => benchMail(invitations));

print(findings);
if (values.json) writeFileSync(values.json, `${JSON.stringify({ answers, findings }, null, 2)}\n`);
await closeDb();

async function benchAnswers(): Promise<void> {
  const made = `${count(answers)} answers over three years made and counted`;
  const { scope } = await step(made, () => makeWorld(answers));
  await measure('reads', () => benchReads(scope, directory));
  await measure('exports', () => benchExports(scope));
  if (onWebsite.some((part) => chosen.includes(part))) {
    const website = await step('website', () => startWebsite({ API_RATE_PER_MINUTE: '0' }));
    await measure('viewers', () => benchViewers(scope, website, secret));
    await measure('filters', () => benchFilters(scope, website, secret));
    await measure('exports', () => benchAnswersCsv(scope, website, secret, answers));
    await measure('ingest', () => benchIngest(scope, website));
    if (chosen.includes('weights')) {
      await weighPages(scope, website, secret);
      weighLibraries();
      await weigh(scope, website, directory);
    }
    if (chosen.includes('lighthouse')) await auditPages(scope, website, secret, directory);
    await website.stop();
  }
  await measure('import', () => benchImport(scope, directory, rows));
  if (chosen.includes('growth')) {
    const fifth = await step('a fifth of them for another workspace', () => makeWorld(answers / 5));
    const name = `${count(answers)} answers against ${count(answers / 5)}`;
    await measure('growth', () => benchGrowth(scope, fifth.scope, name));
  }
}

function count(number: number): string {
  return number.toLocaleString('en-GB', { maximumFractionDigits: 0 });
}

function wholeNumber(option: string, value: string): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= 1000) return number;
  throw new Error(`${option} takes a whole number from 1000 up`);
}

async function step<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const start = performance.now();
  const result = await work();
  console.log(`  ${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result;
}
