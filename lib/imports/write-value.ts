import 'server-only';
import { createImportCatalog } from '@/db/mutations/import-catalog';
import type { Beat } from '@/db/mutations/import-runs';
import { recordValueBatch } from '@/db/mutations/import-value';
import type { Scope } from '@/db/scope';
import { placedAs } from '@/lib/csv/placed';
import type { Refusal } from '@/lib/csv/read-answer';
import { type ValueLine, type ValueRow, valueReader } from '@/lib/csv/read-value';
import type { ValuePlan } from '@/lib/csv/value-plan';
import { rebuildValueLater } from '@/lib/jobs/rebuild-value';
import type { Said } from '@/lib/words/said';
import { print } from './answer-key';
import { type CsvFile, dataLines } from './open-csv';
import { dayOf, putRows, rowRefusal } from './value-doors';

type ValueRun = {
  scope: Scope;
  importId: string;
  file: CsvFile;
  plan: ValuePlan;
  /** Lines that an earlier run has dealt with. */
  linesRead: number;
  beating: <Result>(write: (beat: Beat) => Promise<Result>) => Promise<Result>;
  onWritten: (linesRead: number) => void;
  /** Whether the run should end after the batch that is being written. */
  isStopped: () => boolean;
  clock: () => Date;
};

/** So many lines share a transaction: few enough that others wait only a moment for the sums. */
const batchSize = 1_000;

/**
 * Writes a file of customers, subscriptions or orders through their doors,
 * batch by batch.
 *
 * @returns `stopped` if the run was asked to end early
 */
export async function writeValue(run: ValueRun): Promise<'done' | 'stopped'> {
  const { scope, file, plan, linesRead } = run;
  await trackAttributes(scope, plan);
  const read = valueReader(plan, print);
  let batch = new Batch();
  let line = 0;
  for await (const records of dataLines(file)) {
    for (const record of records) {
      const found = read(record);
      line += 1;
      // Lines that were dealt with are read again all the same: equal ones are counted.
      if (line <= linesRead) continue;
      batch.add(found);
      if (batch.lines < batchSize) continue;
      const { cancelAsked } = await write(run, batch, line);
      if (cancelAsked || run.isStopped()) return 'stopped';
      batch = new Batch();
    }
  }
  if (batch.lines > 0) await write(run, batch, line);
  return 'done';
}

class Batch {
  lines = 0;
  repeated = 0;
  rows: { line: number; row: ValueRow }[] = [];
  refusals: Refusal[] = [];

  add({ line, row, refusal, repeated }: ValueLine): void {
    this.lines += 1;
    if (row) this.rows.push({ line, row });
    if (refusal) this.refusals.push(refusal);
    if (repeated) this.repeated += 1;
  }
}

async function write(run: ValueRun, { rows, refusals, repeated }: Batch, linesRead: number) {
  const { scope, importId, plan, clock, beating, onWritten } = run;
  const { timeZone } = plan.facts;
  const days = rows.flatMap(({ row }) => dayOf(row, timeZone) ?? []).sort();
  const batch = {
    put: (tx: Parameters<typeof putRows>[4]) => {
      const all = rows.map(({ row }) => row);
      return putRows(scope, plan.holds, all, { now: clock(), timeZone }, tx);
    },
    refusalOf: (index: number, reason: Said) => {
      const one = rows[index];
      if (!one) throw new Error('a refusal of no row');
      return rowRefusal(one.line, one.row, reason);
    },
    refusals,
    repeated,
    linesRead,
    firstDay: days[0] ?? null,
    lastDay: days.at(-1) ?? null,
  };
  const written = await beating((beat) => recordValueBatch(scope, importId, batch, beat));
  onWritten(linesRead);
  return written;
}

async function trackAttributes(scope: Scope, { placed }: ValuePlan): Promise<void> {
  const attributes = placedAs(placed, 'attribute').map(({ role: { key, name } }) => ({
    key,
    name,
  }));
  const nothing = { surveys: [], touchpoints: [], channels: [] };
  const { isRegrouping } = await createImportCatalog(scope, { ...nothing, attributes });
  if (isRegrouping) await rebuildValueLater(scope);
}
