import 'server-only';
import { deadAfter } from '@/db/mutations/import-runs';
import type { ImportRow } from '@/db/queries/imports';
import type { Scope } from '@/db/scope';
import type { FileReading, ImportMapping } from '@/lib/csv/mapping';
import type { FileProfile } from '@/lib/csv/profile';
import { AppError } from '@/lib/errors';
import { log } from '@/lib/log';
import { uploadedSource } from './import-source';
import { type CsvFile, openCsv, profileFile } from './open-csv';
import { isGone } from './runner';
import { undoImport } from './undo-import';
import { writeImport } from './write-import';

/** A file that has been looked at once. */
export type Inspection = { readonly file: CsvFile; readonly profile: FileProfile };

const remembered = 32;

type Register = {
  inspections: Map<string, Promise<Inspection>>;
  running: Set<string>;
};

// One register a process, also when a development server loads this file anew.
const shared = globalThis as { ergographImports?: Register };
shared.ergographImports ??= { inspections: new Map(), running: new Set() };
const register = shared.ergographImports;

/**
 * Looks at an uploaded file; what was found is remembered while the process lives.
 *
 * @throws {AppError} `invalid`, with a sentence, if it is no CSV
 */
export function inspectUpload(
  scope: Scope,
  row: ImportRow,
  reading?: FileReading,
): Promise<Inspection> {
  const { encoding = null, delimiter = null, headerRows = null } = reading ?? {};
  const key = JSON.stringify([row.id, encoding, delimiter, headerRows]);
  const before = register.inspections.get(key);
  if (before) return before;
  const inspection = openCsv(uploadedSource(scope, row), reading).then(async (file) => ({
    file,
    profile: await profileFile(file),
  }));
  remember(register.inspections, key, inspection);
  inspection.catch(() => register.inspections.delete(key));
  return inspection;
}

/**
 * Starts an import that outlives the request; its row tells how far it is.
 *
 * @returns when the run has begun, or has come to nothing; never rejects
 */
export function runImport(
  scope: Scope,
  row: ImportRow,
  mapping: ImportMapping,
  { timeZone, clock }: { timeZone: string; clock: () => Date },
): Promise<void> {
  if (register.running.has(row.id)) return Promise.resolve();
  register.running.add(row.id);
  return new Promise((resolve) => {
    const run = async () => {
      const { file, profile } = await inspectUpload(scope, row, mapping.file);
      const { lines } = profile;
      const [importId, onClaimed] = [row.id, resolve];
      await writeImport({ scope, importId, file, mapping, timeZone, lines, clock, onClaimed });
    };
    run()
      .catch((error: unknown) => {
        if (!(error instanceof AppError)) log.error({ error, importId: row.id }, 'import failed');
      })
      .finally(() => {
        register.running.delete(row.id);
        resolve();
      });
  });
}

/** Starts to undo an import; returns as soon as nothing stands in the way, and goes on alone. */
export function runUndo(scope: Scope, id: string, { clock }: { clock: () => Date }): Promise<void> {
  return new Promise((resolve, reject) => {
    register.running.add(id);
    undoImport(scope, id, { clock, onClaimed: resolve })
      .catch((error: unknown) => {
        reject(error);
        if (!(error instanceof AppError)) log.error({ error, importId: id }, 'undoing failed');
      })
      .finally(() => register.running.delete(id));
  });
}

/** Whether somebody's work on an import was cut short: it says it goes on, but its process is gone or silent. */
export function hasDied(row: ImportRow, now: Date): boolean {
  if (row.state !== 'running' && row.state !== 'undoing') return false;
  if (register.running.has(row.id)) return false;
  if (row.runner !== null && isGone(row.runner)) return true;
  return now.getTime() - (row.heartbeatAt?.getTime() ?? 0) > deadAfter;
}

function remember<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > remembered && oldest !== undefined) map.delete(oldest);
}
