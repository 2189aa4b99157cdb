import 'server-only';
import { answersBySurvey, storedScores } from '@/db/queries/imports';
import type { Scope } from '@/db/scope';
import type { ImportReport } from '@/lib/csv/import-report';
import type { ImportMapping } from '@/lib/csv/mapping';
import { type Plan, planImport } from '@/lib/csv/plan';
import type { Problem } from '@/lib/csv/plan-problems';
import type { ReadAnswer, Refusal } from '@/lib/csv/read-answer';
import { lineReader } from '@/lib/csv/read-line';
import type { WorkspaceFacts } from '@/lib/csv/workspace-facts';
import { answerKey, print } from './answer-key';
import { CheckTally } from './check-tally';
import { type CsvFile, dataLines } from './open-csv';

type CheckOptions = {
  /** How many lines the file has, if known, for the progress. */
  lines: number;
  /** Called now and then with all that is known so far. */
  onProgress?: (report: ImportReport) => void;
  /** Called with every refusal, in the order of the file. */
  onRefusal?: (refusal: Refusal) => void;
  signal?: AbortSignal;
};

const batchSize = 2_000;
const reportEvery = 250;

/**
 * Reads the whole file as an import would and says what would come of it.
 * Writes nothing.
 *
 * @throws {AppError} `invalid` if the file stops being CSV on the way
 */
export async function checkImport(
  scope: Scope,
  file: CsvFile,
  mapping: ImportMapping,
  facts: WorkspaceFacts,
  { lines, onProgress, onRefusal, signal }: CheckOptions,
): Promise<ImportReport> {
  const laid = planImport(file.columns, mapping, facts);
  if ('problems' in laid) return refusedReport(laid.problems, lines);
  const { plan } = laid;
  const tally = new CheckTally(plan, await answersBySurvey(scope), onRefusal);
  const read = lineReader(plan, print);
  let waiting: ReadAnswer[] = [];
  let told = performance.now();

  async function settle(): Promise<void> {
    tally.settle(waiting, await storedScores(scope, keysOf(waiting, plan)));
    waiting = [];
    if (performance.now() - told < reportEvery) return;
    told = performance.now();
    onProgress?.(tally.report(false, lines));
  }

  for await (const record of dataLines(file)) {
    const line = read(record);
    tally.add(line);
    waiting.push(...line.answers);
    if (waiting.length >= batchSize || tally.linesRead % batchSize === 0) await settle();
    if (signal?.aborted) break;
  }
  await settle();
  return tally.report(!signal?.aborted, tally.linesRead);
}

function keysOf(answers: readonly ReadAnswer[], plan: Plan): string[] {
  return answers.flatMap(({ identity, score }) => {
    const key = plan.scores[score]?.survey.key;
    return key ? [answerKey(identity, key)] : [];
  });
}

function refusedReport(problems: readonly Problem[], lines: number): ImportReport {
  return {
    complete: true,
    linesRead: 0,
    lines,
    problems,
    scores: [],
    ready: 0,
    known: 0,
    linesRefused: 0,
    linesLeftOut: 0,
    refusals: [],
    unknown: [],
    preview: [],
    firstDay: null,
    lastDay: null,
  };
}
