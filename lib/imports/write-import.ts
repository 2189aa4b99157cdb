import 'server-only';
import { createImportCatalog } from '@/db/mutations/import-catalog';
import {
  type Beat,
  beatImport,
  beginImport,
  failImport,
  finishImport,
  type ImportStart,
  stopImport,
} from '@/db/mutations/import-runs';
import { loadCatalog } from '@/db/queries/catalog';
import { findImport, hasImported } from '@/db/queries/imports';
import type { Scope } from '@/db/scope';
import type { ValueHoldings } from '@/lib/csv/holdings';
import type { ImportMapping } from '@/lib/csv/mapping';
import { type Plan, planImport } from '@/lib/csv/plan';
import type { Problem } from '@/lib/csv/plan-problems';
import { lineReader } from '@/lib/csv/read-line';
import { planValue } from '@/lib/csv/value-plan';
import { AppError } from '@/lib/errors';
import { fitWhenDue } from '@/lib/jobs/clv-fit';
import { rebuildValueLater } from '@/lib/jobs/rebuild-value';
import { dayIn } from '@/lib/metrics/period';
import { paragraph } from '@/lib/words/figures';
import { refusal } from '@/lib/words/refusal';
import { sayAll } from '@/lib/words/said';
import { wordsIn } from '@/lib/words/words-in';
import { print } from './answer-key';
import { BatchWriter, usualBatch } from './batch-writer';
import { catalogIds, loadFacts, workspaceFacts } from './facts';
import { failureSentence } from './failure-sentence';
import { type CatalogNeeds, keptMapping, neededCatalog } from './needed-catalog';
import { type CsvFile, dataLines } from './open-csv';
import { claimOn } from './runner';
import { writeValue } from './write-value';

type ImportRun = {
  scope: Scope;
  importId: string;
  file: CsvFile;
  mapping: ImportMapping;
  timeZone: string;
  /** Lines under the header, if they were counted before. */
  lines: number;
  clock: () => Date;
  /** What the workspace lacks, if the file has just been read for it. */
  needs?: CatalogNeeds;
  /** Called when nothing stands in the way any more. */
  onClaimed?: () => void;
  onProgress?: (linesRead: number, lines: number) => void;
  /** Ends the run after the batch that is being written. */
  signal?: AbortSignal;
  /** Answers that share a transaction. */
  batchSize?: number;
};

/** How often a run that reads without writing says that it lives, in lines. */
const beatEvery = 50_000;

/**
 * Imports a file: makes the surveys, touchpoints, channels and attributes it
 * needs in one transaction, then writes its answers in batches, reading on
 * while one is written. A run that ends half-way leaves whole batches and how
 * far it came; the next one goes on there.
 *
 * @returns `stopped` if the run was asked to end early
 * @throws {AppError} `conflict` if another run holds the import; `invalid` if
 *   the file cannot be read with the mapping
 */
export async function writeImport(run: ImportRun): Promise<'done' | 'stopped'> {
  const { scope, importId, mapping, lines, clock } = run;
  const claim = claimOn(await findImport(scope, importId), clock());
  const start = await beginImport(scope, importId, {
    ...claim,
    mapping: keptMapping(mapping),
    lines,
  });
  if (start === null) {
    throw refusal('conflict', 'import-refusals.taken');
  }
  run.onClaimed?.();
  const hold = new Hold(clock, claim.at);
  try {
    return await writeLines(run, hold, start);
  } catch (error) {
    const failure = failureSentence(error);
    // If the database is away, its silence tells that the run has died.
    await hold
      .beating((beat) => failImport(scope, importId, { failure, ...beat }))
      .catch(() => undefined);
    throw error;
  }
}

/** The beat by which a run holds its import. */
class Hold {
  constructor(
    readonly clock: () => Date,
    private last: Date,
  ) {}

  readonly beating = async <Result>(write: (beat: Beat) => Promise<Result>): Promise<Result> => {
    const at = this.clock();
    const result = await write({ held: this.last, at });
    this.last = at;
    return result;
  };
}

/** Thrown where a run was asked to stop. */
class Stopped extends Error {}

async function writeLines(
  run: ImportRun,
  hold: Hold,
  start: ImportStart,
): Promise<'done' | 'stopped'> {
  const { scope, importId, file, onProgress } = run;
  const facts = await loadFacts(scope, run.timeZone, run.clock());
  if (run.mapping.holds !== 'answers')
    return writeRecords(run, hold, start, run.mapping.holds, facts);
  const plan = planOf(run, facts);
  const mayBeKnown = await hasImported(scope);
  const beat = async () => {
    const { cancelAsked } = await hold.beating((held) => beatImport(scope, importId, held));
    if (cancelAsked || run.signal?.aborted) throw new Stopped();
  };
  try {
    const { catalog, lines } =
      run.needs?.of(plan) ?? (await neededCatalog(file, plan, everySoOften(beat)));
    await beat();
    const { isRegrouping } = await createImportCatalog(scope, catalog);
    if (isRegrouping) await rebuildValueLater(scope);
    await writeAnswers({ ...run, lines }, hold, { ...start, mayBeKnown, beat });
    await hold.beating((held) => finishImport(scope, importId, { lines, ...held }));
    onProgress?.(lines, lines);
    return 'done';
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    await hold.beating((held) => stopImport(scope, importId, held));
    return 'stopped';
  }
}

/** The same for a file of customers, subscriptions or orders. */
async function writeRecords(
  run: ImportRun,
  { beating }: Hold,
  { linesRead }: ImportStart,
  holds: ValueHoldings,
  facts: Plan['facts'],
): Promise<'done' | 'stopped'> {
  const { scope, importId, file, mapping, lines, clock, signal, onProgress } = run;
  const laid = planValue(holds, file.columns, mapping, facts);
  if ('problems' in laid) throw unreadable(laid.problems);
  const outcome = await writeValue({
    scope,
    importId,
    file,
    plan: laid.plan,
    linesRead,
    beating,
    clock,
    onWritten: (written) => onProgress?.(written, lines),
    isStopped: () => signal?.aborted === true,
  });
  await beating((beat) =>
    outcome === 'done'
      ? finishImport(scope, importId, { lines, ...beat })
      : stopImport(scope, importId, beat),
  );
  const now = clock();
  await fitWhenDue(scope, { today: dayIn(now, run.timeZone), now, atOnce: true });
  return outcome;
}

async function writeAnswers(
  run: ImportRun,
  { beating }: Hold,
  { linesRead, mayBeKnown, beat }: ImportStart & { mayBeKnown: boolean; beat: () => Promise<void> },
): Promise<void> {
  const { scope, importId, file, lines, timeZone, onProgress, signal } = run;
  const { batchSize = usualBatch } = run;
  const catalog = await loadCatalog(scope);
  const plan = planOf(run, workspaceFacts(catalog, timeZone, run.clock()));
  const onWritten = (written: number) => onProgress?.(written, lines);
  const ids = catalogIds(catalog);
  const how = { mayBeKnown, batchSize, beating, onWritten };
  const target = { scope, importId, timeZone, plan, ids, ...how };
  const writer = new BatchWriter(target, linesRead);
  const readLine = lineReader(plan, print);
  const passed = everySoOften(beat);
  let line = 0;
  for await (const records of dataLines(file)) {
    for (const record of records) {
      const read = readLine(record);
      line += 1;
      // Lines that were dealt with are read again all the same: equal ones are counted.
      if (line <= linesRead) continue;
      writer.add(read);
      if (!writer.isFull) continue;
      await writer.flush();
      if (writer.cancelAsked || signal?.aborted) {
        await writer.settled();
        throw new Stopped();
      }
    }
    if (line <= linesRead) await passed(records.length);
  }
  await writer.flush();
  await writer.settled();
}

function everySoOften(beat: () => Promise<void>): (lines: number) => Promise<void> | undefined {
  let waiting = 0;
  return (lines) => {
    waiting += lines;
    if (waiting < beatEvery) return;
    waiting = 0;
    return beat();
  };
}

function planOf({ file, mapping }: ImportRun, facts: Plan['facts']): Plan {
  const laid = planImport(file.columns, mapping, facts);
  if ('plan' in laid) return laid.plan;
  throw unreadable(laid.problems);
}

function unreadable(problems: readonly Problem[]): AppError {
  const t = wordsIn('en');
  return new AppError(
    'invalid',
    paragraph(
      t,
      sayAll(
        t,
        problems.map(({ sentence }) => sentence),
      ),
    ),
  );
}
