import 'server-only';
import { answersBySurvey, hasImported, storedScores } from '@/db/queries/imports';
import type { Scope } from '@/db/scope';
import type { Holdings } from '@/lib/csv/holdings';
import type { ImportReport } from '@/lib/csv/import-report';
import type { ImportMapping } from '@/lib/csv/mapping';
import { type Plan, planImport } from '@/lib/csv/plan';
import type { Problem } from '@/lib/csv/plan-problems';
import type { ReadAnswer, ReadLine, Refusal } from '@/lib/csv/read-answer';
import { lineReader } from '@/lib/csv/read-line';
import { planValue } from '@/lib/csv/value-plan';
import type { WorkspaceFacts } from '@/lib/csv/workspace-facts';
import { answerKey, print } from './answer-key';
import { CheckTally } from './check-tally';
import { checkValue } from './check-value';
import { type CsvFile, dataLines } from './open-csv';

type CheckOptions = {
  /** How many lines the file has, if known, for the progress. */
  lines: number;
  /** Called now and then with all that is known so far. */
  onProgress?: (report: ImportReport) => void;
  /** Called with every refusal, in the order of the file. */
  onRefusal?: (refusal: Refusal) => void;
  /** Called with every line. */
  onLine?: (line: ReadLine) => void;
  /** An import whose answers count as not here yet, because it goes on. */
  own?: string;
  signal?: AbortSignal;
};

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
  { lines, onProgress, onRefusal, onLine, own, signal }: CheckOptions,
): Promise<ImportReport> {
  if (mapping.holds !== 'answers') {
    const laid = planValue(mapping.holds, file.columns, mapping, facts);
    if ('problems' in laid) return refusedReport(mapping.holds, laid.problems, lines);
    return checkValue(scope, file, laid.plan, { lines, onProgress, onRefusal, signal });
  }
  const laid = planImport(file.columns, mapping, facts);
  if ('problems' in laid) return refusedReport('answers', laid.problems, lines);
  const { plan } = laid;
  const tally = new CheckTally(plan, await answersBySurvey(scope), onRefusal, own);
  const mayBeKnown = await hasImported(scope);
  const read = lineReader(plan, print);
  let waiting: ReadAnswer[] = [];
  let told = performance.now();

  async function settle(): Promise<void> {
    const keys = mayBeKnown ? keysOf(waiting, plan) : [];
    tally.settle(waiting, keys.length > 0 ? await storedScores(scope, keys) : new Map());
    waiting = [];
    if (performance.now() - told < reportEvery) return;
    told = performance.now();
    onProgress?.(tally.report(false, lines));
  }

  for await (const records of dataLines(file)) {
    for (const record of records) {
      const line = read(record);
      tally.add(line);
      onLine?.(line);
      for (const answer of line.answers) waiting.push(answer);
    }
    await settle();
    if (signal?.aborted) break;
  }
  return tally.report(!signal?.aborted, tally.linesRead);
}

function keysOf(answers: readonly ReadAnswer[], plan: Plan): string[] {
  return answers.flatMap(({ identity, score }) => {
    const key = plan.scores[score]?.survey.key;
    return key ? [answerKey(identity, key)] : [];
  });
}

function refusedReport(holds: Holdings, problems: readonly Problem[], lines: number): ImportReport {
  return {
    holds,
    complete: true,
    linesRead: 0,
    lines,
    problems,
    scores: [],
    ready: 0,
    changed: 0,
    known: 0,
    linesRefused: 0,
    linesLeftOut: 0,
    leftOut: [],
    refusals: [],
    unknown: [],
    preview: [],
    records: [],
    firstDay: null,
    lastDay: null,
  };
}
