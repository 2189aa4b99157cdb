import { db } from '@/db/client';
import { type Catalog, loadCatalog } from '@/db/queries/catalog';
import { type CountsRequest, scoreCounts } from '@/db/queries/score-counts';
import type { Scope } from '@/db/scope';
import { loadDuck } from './duck';
import { plainSql } from './plain-sql';
import { type Finding, faster } from './report';
import { time } from './timing';
import { views } from './views';
import { settle } from './world';

type Duck = Awaited<ReturnType<typeof loadDuck>>;

/** The data of the pages through our code, by plain SQL on an index made for it, and in DuckDB. */
export async function benchReads(scope: Scope, directory: string): Promise<Finding[]> {
  await db.$client.unsafe(`create index bench_plain on responses (workspace_id, day)
    include (survey_version_id, touchpoint_id, channel_id, segment_id, score, state)`);
  await settle();
  const duck = await loadDuck(directory);
  const catalog = await loadCatalog(scope);
  const found: Finding[] = [];
  for (const view of views) {
    const requests = view.requests(catalog);
    for (const request of requests) await assertAgreement(scope, duck, catalog, request);
    const plain = requests.map((each) => plainSql(scope.workspaceId, each, 'responses'));
    const ducked = requests.map((each) => plainSql(scope.workspaceId, each, 'answers'));
    const ours = await time(async () => view.ours(scope, await loadCatalog(scope)), 15);
    const sql = await time(() => Promise.all(plain.map((text) => db.$client.unsafe(text))), 5);
    const duckdb = await time(async () => {
      for (const text of ducked) await (await duck.runAndReadAll(text)).getRows();
    }, 7);
    const others = [
      { name: 'plain SQL', figure: sql },
      { name: 'DuckDB', figure: duckdb },
    ];
    found.push(faster(view.name, ours, others));
  }
  await db.$client.unsafe('drop index bench_plain');
  return found;
}

/** Nothing is timed before all three give the same counts, to the last answer. */
async function assertAgreement(scope: Scope, duck: Duck, known: Catalog, request: CountsRequest) {
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
