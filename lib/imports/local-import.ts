import 'server-only';
import { assertTakesImports, createImport } from '@/db/mutations/imports';
import { findImport, findUnfinished, type ImportRow } from '@/db/queries/imports';
import type { Scope } from '@/db/scope';
import type { ImportReport } from '@/lib/csv/import-report';
import type { ImportMapping } from '@/lib/csv/mapping';
import type { Refusal } from '@/lib/csv/read-answer';
import { checkImport } from './check-import';
import { loadFacts } from './facts';
import { filePrint, localSource, withProgress } from './import-source';
import { CatalogNeeds, keptMapping } from './needed-catalog';
import { assertHasLines, openCsv } from './open-csv';
import { writeImport } from './write-import';

type LocalImportOptions = {
  timeZone: string;
  clock: () => Date;
  dryRun: boolean;
  onProgress?: (step: 'checking' | 'importing', linesRead: number, lines: number) => void;
  /** Called with every refusal the check finds, in the order of the file. */
  onRefusal?: (refusal: Refusal) => void;
  /** Ends the import after the batch that is being written. */
  signal?: AbortSignal;
  /** Answers that share a transaction. */
  batchSize?: number;
};

export type LocalImport = {
  /** What the check found before anything was written. */
  report: ImportReport;
  importId: string | null;
  /** Answers this import has added, earlier runs included; null if nothing was to be written. */
  added: number | null;
  /** How the import stands; null if nothing was to be written. */
  row: ImportRow | null;
  /** The line behind which an earlier run had stopped; 0 if this was the first. */
  from: number;
};

/**
 * Checks and imports a file of this machine. A file with problems is not
 * imported: the report says why. An import of the same file with the same
 * mapping that was cut short or stopped goes on where it ended.
 *
 * @throws {AppError} if there is no such file, it is no CSV, or the workspace is a sample
 */
export async function importLocalFile(
  scope: Scope,
  path: string,
  mapping: ImportMapping,
  options: LocalImportOptions,
): Promise<LocalImport> {
  await assertTakesImports(scope);
  const { source, share } = withProgress(await localSource(path));
  const print = await filePrint(source);
  const file = await openCsv(source, mapping.file);
  const unfinished = await findUnfinished(scope, {
    filePrint: print,
    mapping: keptMapping(mapping),
  });
  const { timeZone, clock, dryRun, onProgress, onRefusal, signal, batchSize } = options;
  const needs = new CatalogNeeds();
  const report = await checkImport(
    scope,
    file,
    mapping,
    await loadFacts(scope, timeZone, clock()),
    {
      lines: 0,
      onProgress: ({ linesRead }) =>
        onProgress?.('checking', linesRead, Math.round(linesRead / (share() || 1))),
      onRefusal,
      onLine: (line) => needs.add(line),
      own: unfinished?.id,
      signal,
    },
  );
  const nothing = { report, importId: null, added: null, row: null, from: 0 };
  if (report.problems.length > 0 || signal?.aborted) return nothing;
  assertHasLines(report.linesRead);
  if (dryRun) return nothing;

  const { lines } = report;
  const named = { fileName: source.name, fileBytes: source.bytes, filePrint: print };
  const { id } = unfinished ?? (await createImport(scope, named));
  await writeImport({
    scope,
    importId: id,
    file,
    mapping,
    timeZone,
    lines,
    clock,
    needs,
    signal,
    batchSize,
    onProgress: (linesRead) => onProgress?.('importing', linesRead, lines),
  });
  const row = await findImport(scope, id);
  const from = unfinished?.linesRead ?? 0;
  return { report, importId: id, added: row?.answersAdded ?? 0, row, from };
}
