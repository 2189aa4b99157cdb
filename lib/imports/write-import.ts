import 'server-only';
import {
  type Beat,
  beatImport,
  beginImport,
  createImportCatalog,
  failImport,
  finishImport,
  type ImportRefusal,
  recordImportBatch,
} from '@/db/mutations/import-runs';
import type { NewResponse } from '@/db/mutations/record-responses';
import { loadCatalog } from '@/db/queries/catalog';
import { storedScores } from '@/db/queries/imports';
import type { Scope } from '@/db/scope';
import type { ImportMapping } from '@/lib/csv/mapping';
import { type Plan, planImport } from '@/lib/csv/plan';
import type { ReadAnswer, Refusal } from '@/lib/csv/read-answer';
import { lineReader } from '@/lib/csv/read-line';
import { AppError } from '@/lib/errors';
import { dayIn } from '@/lib/metrics/period';
import { answerKey, print } from './answer-key';
import { otherScore } from './check-tally';
import { catalogIds, loadFacts, workspaceFacts } from './facts';
import { keptMapping, neededCatalog } from './needed-catalog';
import { type CsvFile, dataLines } from './open-csv';

type ImportRun = {
  scope: Scope;
  importId: string;
  file: CsvFile;
  mapping: ImportMapping;
  timeZone: string;
  /** Lines under the header, if they were counted before. */
  lines: number;
  clock: () => Date;
  onProgress?: (linesRead: number, lines: number) => void;
};

const batchSize = 2_000;
const longestValue = 200;

/**
 * Imports a file: makes the surveys, touchpoints, channels and attributes it
 * needs in one transaction, then writes its answers in batches. A run that ends
 * half-way leaves whole batches; the next one finds those and goes on.
 *
 * @throws {AppError} `conflict` if another run holds the import; `invalid` if
 *   the file cannot be read with the mapping
 */
export async function writeImport(run: ImportRun): Promise<void> {
  const { scope, importId, mapping, lines, clock } = run;
  const claim = { mapping: keptMapping(mapping), lines, at: clock() };
  if (!(await beginImport(scope, importId, claim))) {
    throw new AppError('conflict', 'This file is being imported already, or has been.');
  }
  const hold = { last: claim.at };
  try {
    await writeLines(run, hold);
  } catch (error) {
    const failure =
      error instanceof AppError
        ? error.message
        : 'Something went wrong on our side. What was imported so far is kept; run it again, nothing is doubled.';
    await failImport(scope, importId, { failure, held: hold.last, at: clock() });
    throw error;
  }
}

/** The beat by which a run holds its import. */
type Hold = { last: Date };

async function writeLines(run: ImportRun, hold: Hold): Promise<void> {
  const { scope, importId, file, clock, onProgress } = run;
  const first = await planned(run);
  const needed = await neededCatalog(file, first, () =>
    beating(run, hold, (beat) => beatImport(scope, importId, beat)),
  );
  await createImportCatalog(scope, needed.catalog);

  const catalog = await loadCatalog(scope);
  const facts = workspaceFacts(catalog, run.timeZone, first.facts.now);
  const plan = planOf(run, facts);
  const writer = new BatchWriter(run, hold, plan, catalogIds(catalog));
  const readLine = lineReader(plan, print);
  for await (const record of dataLines(file)) {
    const line = readLine(record);
    writer.add(line.answers, line.refusals, line.repeated);
    if (!writer.isFull) continue;
    await writer.flush();
    onProgress?.(writer.linesRead, needed.lines);
  }
  await writer.flush();
  const read = { lines: needed.lines, ...writer.span() };
  await finishImport(scope, importId, { ...read, held: hold.last, at: clock() });
  onProgress?.(needed.lines, needed.lines);
}

async function beating(
  { clock }: ImportRun,
  hold: Hold,
  write: (beat: Beat) => Promise<void>,
): Promise<void> {
  const at = clock();
  await write({ held: hold.last, at });
  hold.last = at;
}

async function planned(run: ImportRun): Promise<Plan> {
  return planOf(run, await loadFacts(run.scope, run.timeZone, run.clock()));
}

function planOf({ file, mapping }: ImportRun, facts: Plan['facts']): Plan {
  const laid = planImport(file.columns, mapping, facts);
  if ('plan' in laid) return laid.plan;
  throw new AppError('invalid', laid.problems.map(({ sentence }) => sentence).join(' '));
}

/** Gathers answers and refusals until there are enough for a transaction. */
class BatchWriter {
  linesRead = 0;
  #answers: ReadAnswer[] = [];
  #refusals: Refusal[] = [];
  #repeated = 0;
  #written = 0;
  #first = Number.POSITIVE_INFINITY;
  #last = Number.NEGATIVE_INFINITY;

  constructor(
    readonly run: ImportRun,
    readonly hold: Hold,
    readonly plan: Plan,
    readonly ids: ReturnType<typeof catalogIds>,
  ) {}

  get isFull(): boolean {
    return (
      this.#answers.length >= batchSize ||
      this.#refusals.length >= batchSize ||
      this.linesRead - this.#written >= batchSize * 5
    );
  }

  add(answers: readonly ReadAnswer[], refusals: readonly Refusal[], repeated: number): void {
    this.linesRead += 1;
    this.#answers.push(...answers);
    this.#refusals.push(...refusals);
    this.#repeated += repeated;
  }

  async flush(): Promise<void> {
    const { scope, importId } = this.run;
    const rows = await this.#acceptedRows();
    const refusals = numbered(this.#refusals);
    const batch = {
      rows,
      refusals,
      linesRead: this.linesRead,
      repeated: this.#repeated,
      linesRefused: new Set(refusals.map(({ line }) => line)).size,
    };
    await beating(this.run, this.hold, (beat) => recordImportBatch(scope, importId, batch, beat));
    this.#answers = [];
    this.#refusals = [];
    this.#repeated = 0;
    this.#written = this.linesRead;
  }

  /** First and last day of the answers in the file that are in the workspace now. */
  span(): { firstDay: string | null; lastDay: string | null } {
    if (this.#last < this.#first) return { firstDay: null, lastDay: null };
    const { timeZone } = this.run;
    return {
      firstDay: dayIn(new Date(this.#first), timeZone),
      lastDay: dayIn(new Date(this.#last), timeZone),
    };
  }

  /** The rows to write; an answer that is here with another score is refused instead. */
  async #acceptedRows(): Promise<NewResponse[]> {
    const keyed = this.#answers.map((answer) => ({ answer, ...this.#row(answer) }));
    const stored = await storedScores(
      this.run.scope,
      keyed.map(({ row }) => row.idempotencyKey),
    );
    return keyed.flatMap(({ answer, column, row }) => {
      const before = stored.get(row.idempotencyKey);
      if (before !== undefined && before !== row.score) {
        this.#refusals.push(otherScore(answer, column, before));
        return [];
      }
      this.#first = Math.min(this.#first, answer.answeredAt.getTime());
      this.#last = Math.max(this.#last, answer.answeredAt.getTime());
      return [row];
    });
  }

  #row(answer: ReadAnswer): { column: string; row: NewResponse } {
    const column = this.plan.scores[answer.score];
    if (!column?.survey.key) throw new Error('an answer to a survey that was not made');
    const { customer, attributes } = answer;
    const row: NewResponse = {
      surveyVersionId: this.ids.version(column.survey.name),
      touchpointId: this.ids.touchpoint(answer.touchpoint.name),
      channelId: this.ids.channel(answer.channel.name),
      score: answer.point,
      answeredAt: answer.answeredAt,
      idempotencyKey: answerKey(answer.identity, column.survey.key),
      source: 'import',
      comment: answer.comment,
      language: answer.language,
      customer: customer ? { ...customer, attributes } : undefined,
      attributes,
      importId: this.run.importId,
    };
    return { column: column.name, row };
  }
}

/** Refusals with their place among those of one line, by which they are stored. */
function numbered(refusals: readonly Refusal[]): ImportRefusal[] {
  const sorted = [...refusals].sort((a, b) => a.line - b.line);
  let ordinal = 0;
  return sorted.map(({ line, column, value, reason }, index) => {
    ordinal = sorted[index - 1]?.line === line ? ordinal + 1 : 0;
    return { line, ordinal, column, value: value.slice(0, longestValue), reason };
  });
}
