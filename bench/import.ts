import { fork } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import postgres from 'postgres';
import { newId } from '@/db/id';
import { rollupDifferences } from '@/db/queries/rollup-check';
import type { Scope } from '@/db/scope';
import { importOutcome } from './import-outcome';
import { alone, type Finding, rates } from './report';
import { lastDay } from './world';

/**
 * A CSV file through our import, which checks every line, keeps the rollup and
 * can be undone, beside a bare COPY of the rows it wrote; and the memory the
 * import, in a process of its own, needed at its highest above what that held
 * before.
 */
export async function benchImport(
  scope: Scope,
  directory: string,
  rows: number,
): Promise<Finding[]> {
  const path = join(directory, 'import.csv');
  await writeCsv(path, rows);
  const { added, importId, problems, seconds, megabytes } = await importAlone(scope, path);
  if (added !== rows || importId === null) {
    throw new Error(`${added} of ${rows} were imported: ${JSON.stringify(problems)}`);
  }
  if ((await rollupDifferences(scope)).length > 0) throw new Error('the rollup has drifted');
  const ours = rows / seconds;
  const other = await bareCopy(scope, importId, join(directory, 'copy.txt'), rows);
  return [
    rates(`CSV import of ${rows.toLocaleString('en-GB')} answers`, 'bare COPY', [{ ours, other }]),
    alone('  memory above idle at its highest', 'MB', [megabytes]),
  ];
}

async function importAlone({ workspaceId }: Scope, path: string) {
  const child = fork(new URL('import-alone.ts', import.meta.url), [workspaceId, path]);
  const told = await new Promise<unknown>((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`the import ended with ${code}`)));
  });
  return importOutcome.parse(told);
}

async function writeCsv(path: string, rows: number): Promise<void> {
  await pipeline(async function* () {
    yield 'id,answered,score,touchpoint,channel,plan\n';
    const end = Date.parse(`${lastDay}T12:00:00Z`);
    for (let n = 0; n < rows; n += 1) {
      const answered = new Date(end - (n % 1000) * 86_400_000 - (n % 36_000) * 1000).toISOString();
      const places = `Touchpoint ${(n * 7) % 8},Channel ${(n * 5) % 6}`;
      yield `import-${n},${answered},${(n * 13) % 11},${places},${n % 2 ? 'pro' : 'starter'}\n`;
    }
  }, createWriteStream(path));
}

const columns = `workspace_id, id, survey_version_id, touchpoint_id, channel_id, segment_id,
  customer_id, import_id, score, comment, language, source, state, answered_at, day,
  idempotency_key, created_at`;

/** What the import wrote, under other ids and keys, by one COPY; afterwards it is taken away. */
async function bareCopy(scope: Scope, importId: string, path: string, rows: number) {
  const copied = newId();
  const connection = postgres(process.env.DATABASE_URL ?? '', { max: 1 });
  await writeRows(connection, scope, { importId, copied, path });
  const start = performance.now();
  const into = await connection.unsafe(`copy responses (${columns}) from stdin`).writable();
  for await (const block of createReadStream(path, { highWaterMark: 1 << 20 })) {
    await new Promise<void>((resolve, reject) => {
      into.write(block, (error) => (error ? reject(error) : resolve()));
    });
  }
  await new Promise<void>((resolve) => into.end(resolve));
  const speed = rows / ((performance.now() - start) / 1000);
  const taken = await connection`
    delete from responses where workspace_id = ${scope.workspaceId} and import_id = ${copied}`;
  await connection.end();
  if (taken.count !== rows) throw new Error(`${taken.count} of ${rows} were copied`);
  return speed;
}

async function writeRows(
  connection: postgres.Sql,
  { workspaceId }: Scope,
  { importId, copied, path }: { importId: string; copied: string; path: string },
): Promise<void> {
  const fresh = columns
    .replace('import_id', `'${copied}'`)
    .replace('idempotency_key', `'copy-' || idempotency_key`)
    .replace('answered_at, day', 'answered_at::text, day::text')
    .replace('created_at', 'created_at::text');
  const found = connection.unsafe(`
    select ${fresh} from responses
    where workspace_id = '${workspaceId}' and import_id = '${importId}'`);
  await pipeline(async function* () {
    for await (const rows of found.values().cursor(20_000)) {
      // New ids of the same kind: random ones would cost the primary key more than ours did.
      yield rows
        .map(([workspace, , ...rest]: unknown[]) => [workspace, newId(), ...rest])
        .map((row: unknown[]) => `${row.map((cell) => cell ?? '\\N').join('\t')}\n`)
        .join('');
    }
  }, createWriteStream(path));
}
