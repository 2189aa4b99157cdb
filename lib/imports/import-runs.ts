import 'server-only';
import { deadAfter } from '@/db/mutations/import-runs';
import type { ImportRow } from '@/db/queries/imports';
import type { Scope } from '@/db/scope';
import type { ImportReport } from '@/lib/csv/import-report';
import type { ImportMapping } from '@/lib/csv/mapping';
import type { FileProfile } from '@/lib/csv/profile';
import { AppError } from '@/lib/errors';
import { log } from '@/lib/log';
import { checkImport } from './check-import';
import { loadFacts } from './facts';
import { uploadedSource } from './import-source';
import { type CsvFile, openCsv, profileFile } from './open-csv';
import { writeImport } from './write-import';

/** A file that has been looked at once. */
export type Inspection = { readonly file: CsvFile; readonly profile: FileProfile };

type Check = {
  readonly asked: string;
  readonly stop: AbortController;
  readonly ended: Promise<void>;
  report: ImportReport | null;
  failure: string | null;
};

const remembered = 32;

type Register = {
  inspections: Map<string, Promise<Inspection>>;
  checks: Map<string, Check>;
  running: Set<string>;
};

// One register a process, also when a development server loads this file anew.
const shared = globalThis as { ergographImports?: Register };
shared.ergographImports ??= { inspections: new Map(), checks: new Map(), running: new Set() };
const register = shared.ergographImports;

/**
 * Looks at an uploaded file; what was found is remembered while the process lives.
 *
 * @throws {AppError} `invalid`, with a sentence, if it is no CSV
 */
export function inspectUpload(scope: Scope, row: ImportRow): Promise<Inspection> {
  const before = register.inspections.get(row.id);
  if (before) return before;
  const inspection = openCsv(uploadedSource(scope, row)).then(async (file) => ({
    file,
    profile: await profileFile(file),
  }));
  remember(register.inspections, row.id, inspection);
  inspection.catch(() => register.inspections.delete(row.id));
  return inspection;
}

/** What is known of an import before it is made. */
type CheckState = { report: ImportReport | null; failure: string | null };

/**
 * Checks a whole file with a mapping, in the background if it takes longer than
 * `wait` milliseconds. Asking again with the same mapping tells how far it is;
 * another mapping stops the check before it.
 */
export async function checkUpload(
  scope: Scope,
  row: ImportRow,
  mapping: ImportMapping,
  { timeZone, now, wait }: { timeZone: string; now: Date; wait: number },
): Promise<CheckState> {
  const asked = JSON.stringify(mapping);
  let check = register.checks.get(row.id);
  if (check?.asked !== asked) {
    check?.stop.abort();
    check = startCheck(scope, row, mapping, { timeZone, now, asked });
    remember(register.checks, row.id, check);
  }
  await Promise.race([check.ended, new Promise((resolve) => setTimeout(resolve, wait))]);
  const { report, failure } = check;
  // The workspace may change before the same question comes again.
  if (report?.complete || failure) register.checks.delete(row.id);
  return { report, failure };
}

function startCheck(
  scope: Scope,
  row: ImportRow,
  mapping: ImportMapping,
  { timeZone, now, asked }: { timeZone: string; now: Date; asked: string },
): Check {
  const stop = new AbortController();
  const run = async () => {
    const { file, profile } = await inspectUpload(scope, row);
    const facts = await loadFacts(scope, timeZone, now);
    check.report = await checkImport(scope, file, mapping, facts, {
      lines: profile.lines,
      signal: stop.signal,
      onProgress: (report) => {
        check.report = report;
      },
    });
  };
  const check: Check = {
    asked,
    stop,
    report: null,
    failure: null,
    ended: Promise.resolve()
      .then(run)
      .catch((error: unknown) => {
        check.failure = sentenceFor(error);
      }),
  };
  return check;
}

/** Starts an import that outlives the request; its row tells how far it is. */
export function runImport(
  scope: Scope,
  row: ImportRow,
  mapping: ImportMapping,
  { timeZone, clock }: { timeZone: string; clock: () => Date },
): void {
  if (register.running.has(row.id)) return;
  register.running.add(row.id);
  register.checks.get(row.id)?.stop.abort();
  const run = async () => {
    const { file, profile } = await inspectUpload(scope, row);
    const importId = row.id;
    await writeImport({ scope, importId, file, mapping, timeZone, lines: profile.lines, clock });
  };
  run()
    .catch((error: unknown) => {
      if (!(error instanceof AppError)) log.error({ error, importId: row.id }, 'import failed');
    })
    .finally(() => {
      register.running.delete(row.id);
      register.inspections.delete(row.id);
    });
}

/** Whether a run was cut short: it says it runs, but nobody has heard of it for a while. */
export function hasDied(row: ImportRow, now: Date): boolean {
  if (row.state !== 'running' || register.running.has(row.id)) return false;
  return now.getTime() - (row.heartbeatAt?.getTime() ?? 0) > deadAfter;
}

function sentenceFor(error: unknown): string {
  if (error instanceof AppError) return error.message;
  log.error({ error }, 'import check failed');
  return 'The check could not be finished. Nothing was written; try again.';
}

function remember<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > remembered && oldest !== undefined) map.delete(oldest);
}
