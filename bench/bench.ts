import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { closeDb, db } from '@/db/client';
import { migrate } from '@/db/migrate';
import { type Catalog, loadCatalog } from '@/db/queries/catalog';
import { type CountsRequest, scoreCounts } from '@/db/queries/score-counts';
import type { Scope } from '@/db/scope';
import { loadDuck } from './duck';
import { plainSql } from './plain-sql';
import { type Timing, time } from './timing';
import { views } from './views';
import { makeWorld } from './world';

const { values } = parseArgs({
  options: { answers: { type: 'string', default: '2000000' }, json: { type: 'string' } },
});
const answers = Number(values.answers);
if (!Number.isInteger(answers) || answers < 1000) {
  throw new Error('--answers takes a whole number from 1000 up');
}

const directory = process.env.BENCH_DIRECTORY ?? '';
console.log(`${answers.toLocaleString('en-GB')} answers over three years`);
await migrate(
  process.env.DATABASE_URL ?? '',
  fileURLToPath(new URL('../db/migrations', import.meta.url)),
);
const { scope } = await step('answers made and counted', () => makeWorld(answers));
await step('index for plain SQL', () =>
  db.$client.unsafe(`create index bench_plain on responses (workspace_id, day)
    include (survey_version_id, touchpoint_id, channel_id, segment_id, score, state)`),
);
await db.$client.unsafe('vacuum analyze');
const duck = await step('same rows in DuckDB', () => loadDuck(directory));
const catalog = await loadCatalog(scope);

const results = [];
for (const view of views) {
  const requests = view.requests(catalog);
  for (const request of requests) await assertAgreement(scope, catalog, request);
  const plain = requests.map((each) => plainSql(scope.workspaceId, each, 'responses'));
  const ducked = requests.map((each) => plainSql(scope.workspaceId, each, 'answers'));
  const ours = await time(async () => view.ours(scope, await loadCatalog(scope)), 15);
  const sql = await time(() => Promise.all(plain.map((text) => db.$client.unsafe(text))), 5);
  const duckdb = await time(async () => {
    for (const text of ducked) await (await duck.runAndReadAll(text)).getRows();
  }, 7);
  results.push({ name: view.name, ours, sql, duckdb });
}

print(results);
if (values.json) writeFileSync(values.json, `${JSON.stringify({ answers, results }, null, 2)}\n`);
await closeDb();

async function step<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const start = performance.now();
  const result = await work();
  console.log(`  ${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result;
}

/** Nothing is timed before all three give the same counts, to the last answer. */
async function assertAgreement(scope: Scope, known: Catalog, request: CountsRequest) {
  const keyOf = (key: string, list: readonly { id: string; key: string }[]) =>
    list.find(({ id }) => id === key)?.key ?? key;
  const nameGroup = (ids: readonly string[]) =>
    request.by.map((dimension, n) =>
      keyOf(ids[n] ?? '', dimension === 'touchpoint' ? known.touchpoint : known.channel),
    );
  const ours = (await scoreCounts(scope, known, request)).flatMap((row) =>
    row.counts.flatMap((n, score) =>
      n === 0 ? [] : [[row.span, row.bucket, row.versionId, ...row.group, score, n].join('|')],
    ),
  );
  const rowsOf = (rows: readonly (readonly unknown[])[]) =>
    rows.map(([span, bucket, version, ...rest]) => {
      const groups = nameGroup(rest.slice(0, -2).map(String));
      return [span, dayOf(bucket), version, ...groups, ...rest.slice(-2)].join('|');
    });
  const plain = await db.$client.unsafe(plainSql(scope.workspaceId, request, 'responses')).values();
  const ducked = await duck.runAndReadAll(plainSql(scope.workspaceId, request, 'answers'));
  for (const [name, rows] of [
    ['plain SQL', rowsOf(plain)],
    ['DuckDB', rowsOf(ducked.getRows())],
  ] as const) {
    if (rows.toSorted().join('\n') !== ours.toSorted().join('\n')) {
      throw new Error(`${name} and Ergograph disagree on ${JSON.stringify(request)}`);
    }
  }
}

function dayOf(bucket: unknown): string | null {
  if (bucket === null) return null;
  return bucket instanceof Date ? bucket.toISOString().slice(0, 10) : String(bucket).slice(0, 10);
}

function print(all: { name: string; ours: Timing; sql: Timing; duckdb: Timing }[]): void {
  const ms = ({ median, low, high }: Timing) =>
    `${median.toFixed(1)} ms (${low.toFixed(1)}–${high.toFixed(1)})`;
  console.log('\nmedian (middle half) of one run; more than 1× means Ergograph is faster\n');
  for (const { name, ours, sql, duckdb } of all) {
    console.log(name);
    console.log(`  Ergograph  ${ms(ours)}`);
    console.log(`  plain SQL  ${ms(sql)}  ${(sql.median / ours.median).toFixed(1)}×`);
    console.log(`  DuckDB     ${ms(duckdb)}  ${(duckdb.median / ours.median).toFixed(1)}×`);
  }
}
