import 'server-only';
import { assertTakesImports, createImport } from '@/db/mutations/imports';
import { findImport } from '@/db/queries/imports';
import type { Scope } from '@/db/scope';
import type { ImportReport } from '@/lib/csv/import-report';
import type { ImportMapping } from '@/lib/csv/mapping';
import type { Refusal } from '@/lib/csv/read-answer';
import { checkImport } from './check-import';
import { loadFacts } from './facts';
import { localSource } from './import-source';
import { openCsv, profileFile } from './open-csv';
import { refusalCsv } from './refusal-csv';
import { writeImport } from './write-import';

type LocalImportOptions = {
  timeZone: string;
  clock: () => Date;
  dryRun: boolean;
  onProgress?: (step: 'Checking' | 'Importing', linesRead: number, lines: number) => void;
};

type LocalImport = {
  /** What the check found before anything was written. */
  report: ImportReport;
  importId: string | null;
  /** Null if nothing was to be written. */
  added: number | null;
  refusedCsv: () => string;
};

/**
 * Checks and imports a file of this machine. A file with problems is not
 * imported: the report says why.
 *
 * @throws {AppError} if there is no such file, it is no CSV, or the workspace is a sample
 */
export async function importLocalFile(
  scope: Scope,
  path: string,
  mapping: ImportMapping,
  { timeZone, clock, dryRun, onProgress }: LocalImportOptions,
): Promise<LocalImport> {
  await assertTakesImports(scope);
  const source = await localSource(path);
  const file = await openCsv(source);
  const { lines } = await profileFile(file);
  const refusals: Refusal[] = [];
  const facts = await loadFacts(scope, timeZone, clock());
  const report = await checkImport(scope, file, mapping, facts, {
    lines,
    onProgress: ({ linesRead }) => onProgress?.('Checking', linesRead, lines),
    onRefusal: (refusal) => refusals.push(refusal),
  });
  const checked = { report, importId: null, added: null, refusedCsv: () => refusalCsv(refusals) };
  if (dryRun || report.problems.length > 0) return checked;

  const { id } = await createImport(scope, { fileName: source.name, fileBytes: source.bytes });
  await writeImport({
    scope,
    importId: id,
    file,
    mapping,
    timeZone,
    lines,
    clock,
    onProgress: (linesRead) => onProgress?.('Importing', linesRead, lines),
  });
  const row = await findImport(scope, id);
  return { ...checked, importId: id, added: row?.answersAdded ?? 0 };
}
