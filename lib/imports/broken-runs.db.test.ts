import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { and, asc, eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { db } from '@/db/client';
import { cancelImport } from '@/db/mutations/import-runs';
import { listImports, listRefusals } from '@/db/queries/imports';
import { rollupDifferences } from '@/db/queries/rollup-check';
import { customers, responses, scoreDays } from '@/db/schema';
import type { Scope } from '@/db/scope';
import { aWorkspace } from '@/db/testing/people';
import { prove } from '@/lib/auth/prove';
import { type ImportMapping, parseMapping } from '@/lib/csv/mapping';
import { inEnglish } from '@/lib/words/testing/told-in-english';
import { tell } from '@/lib/words/told';
import { wordsIn } from '@/lib/words/words-in';
import { commandLine } from '@/scripts/command-line.mjs';
import { importLocalFile, type LocalImport } from './local-import';

const clock = () => new Date();
const columns = {
  id: { role: 'answerId' },
  date: { role: 'answeredAt', format: 'ISO' },
  place: { role: 'touchpoint', unknown: 'create' },
  nps: { role: 'score', survey: { name: 'Recommend', metric: 'nps', min: 0, max: 10 } },
  plan: { role: 'attribute', key: 'plan', name: 'Plan' },
  who: { role: 'customerId' },
};

let directory: string;
let mapping: ImportMapping;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'ergograph-broken-'));
  await writeFile(join(directory, 'mapping.json'), JSON.stringify({ columns, channel: 'Survey' }));
  const parsed = parseMapping(wordsIn('en'), { columns, channel: 'Survey' });
  if ('problems' in parsed) throw new Error(parsed.problems.join(' '));
  mapping = parsed.mapping;
});

/** Answers, some of them repeated, contradicted, without an id, or off the scale. */
async function fileOf(lines: number): Promise<string> {
  const text = Array.from({ length: lines }, (_, n) => {
    const day = new Date(Date.UTC(2025, 0, 1 + (n % 400))).toISOString().slice(0, 10);
    const id = n % 17 === 0 ? '' : `a${n % 23 === 0 ? n - 1 : n}`;
    const who = n % 5 === 0 ? `c${n % 400}` : '';
    return `${id},${day},Place ${n % 7},${n % 97 === 0 ? 12 : n % 11},${n % 3 === 0 ? 'pro' : ''},${who}`;
  });
  const path = join(directory, `answers-${lines}.csv`);
  await writeFile(path, ['id,date,place,nps,plan,who', ...text].join('\n'));
  return path;
}

async function newScope(): Promise<Scope> {
  return prove((await aWorkspace()).id, 'cli');
}

const run = (scope: Scope, path: string, parts: object = {}): Promise<LocalImport> =>
  importLocalFile(scope, path, mapping, {
    timeZone: 'Europe/Warsaw',
    clock,
    dryRun: false,
    ...parts,
  });

/** All that an import leaves behind, without ids and moments. */
async function endState(scope: Scope) {
  const [row] = await listImports(scope);
  if (!row) throw new Error('no import');
  const answers = await db
    .select({
      key: responses.idempotencyKey,
      score: responses.score,
      day: responses.day,
      who: customers.externalId,
    })
    .from(responses)
    .leftJoin(
      customers,
      and(eq(customers.workspaceId, responses.workspaceId), eq(customers.id, responses.customerId)),
    )
    .where(eq(responses.workspaceId, scope.workspaceId))
    .orderBy(asc(responses.idempotencyKey));
  const [cells] = await db
    .select({ n: sql<number>`count(*)::int`, tens: sql<number>`sum(c10)::int` })
    .from(scoreDays)
    .where(eq(scoreDays.workspaceId, scope.workspaceId));
  const { state, lines, linesRead, answersAdded, answersKnown, linesRefused, firstDay, lastDay } =
    row;
  return {
    row: { state, lines, linesRead, answersAdded, answersKnown, linesRefused, firstDay, lastDay },
    refusals: await listRefusals(scope, row.id, { after: null, limit: 100_000 }),
    answers,
    cells,
    differences: await rollupDifferences(scope),
  };
}

type EndState = Awaited<ReturnType<typeof endState>>;
const ofUnbroken = new Map<string, Promise<EndState>>();

/** What a run of a file that nothing disturbs leaves behind; such a run is made once a file. */
function unbroken(path: string): Promise<EndState> {
  const state = ofUnbroken.get(path) ?? runUnbroken(path);
  ofUnbroken.set(path, state);
  return state;
}

async function runUnbroken(path: string): Promise<EndState> {
  const scope = await newScope();
  await run(scope, path);
  const state = await endState(scope);
  expect(state.row.state).toBe('done');
  expect(state.differences).toEqual([]);
  return state;
}

describe('a command that is broken off after its first batch', () => {
  /** Three batches, so that there is one to be stopped before after the first was seen. */
  const long = 60_000;

  async function brokenOff(
    scope: Scope,
    path: string,
    signal: NodeJS.Signals,
  ): Promise<number | null> {
    const words = ['import', path, '--mapping', join(directory, 'mapping.json'), '--json'];
    const child = spawn(
      process.execPath,
      commandLine(process.cwd(), [...words, '--workspace', scope.workspaceId]),
      { stdio: 'ignore' },
    );
    const ended = endOf(child);
    await vi.waitUntil(async () => ((await listImports(scope))[0]?.linesRead ?? 0) > 0, {
      timeout: 120_000,
      interval: 20,
    });
    child.kill(signal);
    return ended;
  }

  test('by kill −9 ends, run again, exactly as one that was not', async () => {
    const path = await fileOf(long);
    const expected = await unbroken(path);
    const scope = await newScope();
    await brokenOff(scope, path, 'SIGKILL');
    const half = await endState(scope);
    expect(half.row.state).toBe('running');
    expect(half.row.linesRead).toBeLessThan(long);
    expect(half.row.answersAdded).toBe(half.answers.length);
    expect(half.differences).toEqual([]);

    // Its process is gone, which is seen at once on the same machine.
    const { from } = await run(scope, path);
    expect(from).toBe(half.row.linesRead);
    expect(await listImports(scope)).toHaveLength(1);
    expect(await endState(scope)).toEqual(expected);
  }, 300_000);

  test('by Ctrl-C stops between two batches, and goes on when asked again', async () => {
    const path = await fileOf(long);
    const scope = await newScope();
    expect(await brokenOff(scope, path, 'SIGINT')).toBe(1);
    const half = await endState(scope);
    expect(half.row.state).toBe('cancelled');
    expect(half.row.answersAdded).toBe(half.answers.length);
    expect(half.differences).toEqual([]);
    await run(scope, path);
    expect(await endState(scope)).toEqual(await unbroken(path));
  }, 300_000);
});

function endOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', resolve));
}

describe('a run that is asked to stop', () => {
  test('stops at the end of a batch, keeps what is in, and goes on later', async () => {
    const path = await fileOf(600);
    const scope = await newScope();
    const stop = new AbortController();
    const onProgress = (step: string, read: number) => {
      if (step === 'importing' && read >= 200) stop.abort();
    };
    const { row, added } = await run(scope, path, {
      batchSize: 100,
      onProgress,
      signal: stop.signal,
    });
    expect(row).toMatchObject({ state: 'cancelled', answersAdded: added });
    expect(row?.linesRead).toBeLessThan(600);
    expect(await rollupDifferences(scope)).toEqual([]);
    await run(scope, path, { batchSize: 100 });
    expect(await endState(scope)).toEqual(await unbroken(path));
  });

  test('from elsewhere does so too', async () => {
    const path = await fileOf(600);
    const scope = await newScope();
    let asked: Promise<boolean> | undefined;
    const onProgress = (step: string) => {
      if (step !== 'importing') return;
      asked ??= listImports(scope).then(([row]) =>
        cancelImport(scope, row?.id ?? '', { at: clock(), gone: null }),
      );
    };
    const { row } = await run(scope, path, { batchSize: 20, onProgress });
    expect(await asked).toBe(true);
    expect(row?.state).toBe('cancelled');
  });

  test('before it wrote anything leaves no trace', async () => {
    const scope = await newScope();
    const signal = AbortSignal.abort();
    const { report, importId } = await run(scope, await fileOf(600), { signal });
    expect(report.complete).toBe(false);
    expect(importId).toBeNull();
    expect(await listImports(scope)).toEqual([]);
  });
});

test('a run that begins anew with another mapping counts what it wrote before as its own', async () => {
  const path = await fileOf(600);
  const scope = await newScope();
  const stop = new AbortController();
  const onProgress = (step: string) => step === 'importing' && stop.abort();
  const { importId } = await run(scope, path, { batchSize: 100, onProgress, signal: stop.signal });
  const { writeImport } = await import('./write-import');
  const { localSource } = await import('./import-source');
  const { openCsv } = await import('./open-csv');
  const { plan: _, ...kept } = mapping.columns;
  const file = await openCsv(await localSource(path), mapping.file);
  const other = { ...mapping, columns: kept };
  await writeImport({
    scope,
    importId: importId ?? '',
    file,
    mapping: other,
    timeZone: 'Europe/Warsaw',
    lines: 600,
    clock,
  });
  const expected = await unbroken(path);
  const { row, answers, refusals, differences } = await endState(scope);
  expect({ row, refusals }).toEqual({ row: expected.row, refusals: expected.refusals });
  expect(answers.map(({ key }) => key)).toEqual(expected.answers.map(({ key }) => key));
  expect(differences).toEqual([]);
});

test('a database that goes away in the middle costs a sentence, and the run goes on later', async () => {
  const path = await fileOf(600);
  const scope = await newScope();
  let cut: Promise<unknown> | undefined;
  const onProgress = (step: string) => {
    if (step === 'importing') cut ??= endOtherConnections();
  };
  await expect(run(scope, path, { batchSize: 50, onProgress })).rejects.toThrow();
  await cut;
  const [row] = await listImports(scope);
  expect(row?.state).toBe('failed');
  expect(inEnglish(row?.failure ?? '')).toContain(
    'The database went away. What was imported so far is kept',
  );
  expect(tell(wordsIn('ru'), row?.failure ?? '')).toContain('База данных пропала.');
  expect(await rollupDifferences(scope)).toEqual([]);
  await run(scope, path, { batchSize: 50 });
  expect(await endState(scope)).toEqual(await unbroken(path));
});

async function endOtherConnections(): Promise<void> {
  await db.execute(sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`);
}

test('of an id with two scores the first stays, and the line of the second is told with both', async () => {
  const scope = await newScope();
  const path = join(directory, 'contradictions.csv');
  const header = 'id,date,place,nps,plan,who';
  const first = ['a,2026-03-01,Store,9,,', 'b,2026-03-01,Store,3,,', 'a,2026-03-01,Store,2,,'];
  await writeFile(path, [header, ...first].join('\n'));
  const one = await run(scope, path);
  expect(one.added).toBe(2);
  await writeFile(path, [header, 'b,2026-03-01,Store,8,,', 'c,2026-03-01,Store,7,,'].join('\n'));
  const two = await run(scope, path);
  expect(two.added).toBe(1);
  const told = async (id: string | null) =>
    (await listRefusals(scope, id ?? '', { after: null, limit: 9 })).map(
      ({ line, value, reason }) => `${line}: ${value} – ${inEnglish(reason)}`,
    );
  expect(await told(one.importId)).toEqual([
    '4: a – Same id as line 2, which gave 9; this one gives 2',
  ]);
  expect(await told(two.importId)).toEqual(['2: 8 – Already here with the score 3']);
  expect((await endState(scope)).answers.map(({ score }) => score).sort()).toEqual([3, 7, 9]);
});
