'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { cancelImport } from '@/db/mutations/import-runs';
import { discardImport, saveImportMapping } from '@/db/mutations/imports';
import { findImport } from '@/db/queries/imports';
import { requirePermission } from '@/lib/auth/member';
import type { ToldReport } from '@/lib/csv/import-report';
import { type ImportMapping, parseMapping, storedMapping } from '@/lib/csv/mapping';
import { AppError } from '@/lib/errors';
import { isImportId } from '@/lib/imports/import-id';
import { hasDied, runImport, runUndo } from '@/lib/imports/import-runs';
import { claimOn } from '@/lib/imports/runner';
import { tellReport } from '@/lib/imports/told-report';
import { checkUpload } from '@/lib/imports/upload-checks';
import { paragraph } from '@/lib/words/figures';
import { requestWords } from '@/lib/words/request-words';
import { tell } from '@/lib/words/told';

export type CheckAnswer =
  | { status: 'checked'; report: ToldReport | null }
  | { status: 'refused'; sentences: string[] };

/** How long the first answer may take; after that the page asks how far the check is. */
const patience = 700;

/** Checks the whole file with a mapping and keeps the mapping; writes no answers. */
export async function checkMapping(id: string, input: unknown): Promise<CheckAnswer> {
  const t = await requestWords();
  const { scope, workspace } = await requirePermission('imports:write');
  const row = isImportId(id) ? await findImport(scope, id) : null;
  if (!row) return { status: 'refused', sentences: [t('import-refusals.gone')] };
  const parsed = parseMapping(t, input);
  if ('problems' in parsed) return { status: 'refused', sentences: parsed.problems };
  await saveImportMapping(scope, id, parsed.mapping);
  const { report, failure } = await checkUpload(scope, row, parsed.mapping, {
    timeZone: workspace.timeZone,
    clock: () => new Date(),
    wait: patience,
  });
  if (failure) return { status: 'refused', sentences: [tell(t, failure)] };
  return { status: 'checked', report: report && tellReport(t, report) };
}

/** Reads a mapping that was saved as a file. */
export async function readMapping(
  text: string,
): Promise<{ mapping: ImportMapping } | { problems: string[] }> {
  await requirePermission('imports:write');
  return parseMapping(await requestWords(), jsonIn(text));
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Starts the import with a mapping that was checked; the page then follows its progress. */
export async function startImport(id: string, input: unknown): Promise<{ refused: string | null }> {
  const t = await requestWords();
  const { scope, workspace } = await requirePermission('imports:write');
  const row = isImportId(id) ? await findImport(scope, id) : null;
  if (!row) return { refused: t('import-refusals.gone') };
  const clock = () => new Date();
  const waits = ['uploaded', 'failed', 'cancelled'].includes(row.state) || hasDied(row, clock());
  if (!waits) return { refused: t('import-refusals.taken') };
  const parsed = parseMapping(t, input);
  if ('problems' in parsed) return { refused: paragraph(t, parsed.problems) };
  void runImport(scope, row, parsed.mapping, { timeZone: workspace.timeZone, clock });
  return { refused: null };
}

/** Removes a file that nothing was imported from. */
export async function discardFile(form: FormData): Promise<void> {
  const { scope } = await requirePermission('imports:write');
  const id = String(form.get('id'));
  if (isImportId(id)) {
    await discardImport(scope, id).catch((error: unknown) => {
      if (!(error instanceof AppError)) throw error;
    });
  }
  revalidatePath('/imports');
  redirect('/imports');
}

/** Asks a running import to stop after its batch; what it wrote stays. */
export async function stopRun(form: FormData): Promise<void> {
  const { scope } = await requirePermission('imports:write');
  const id = String(form.get('id'));
  const row = isImportId(id) ? await findImport(scope, id) : null;
  if (row) await cancelImport(scope, id, claimOn(row, new Date()));
  revalidatePath(`/imports/${id}`);
}

/** Goes on with an import that stopped half-way, with the mapping it had. */
export async function continueRun(form: FormData): Promise<void> {
  const { scope, workspace } = await requirePermission('imports:write');
  const id = String(form.get('id'));
  const row = isImportId(id) ? await findImport(scope, id) : null;
  const mapping = row && storedMapping(row.mapping);
  if (row && mapping) {
    const clock = () => new Date();
    await runImport(scope, row, mapping, { timeZone: workspace.timeZone, clock });
  }
  revalidatePath(`/imports/${id}`);
}

/** Takes out again all that an import added, or goes on with that. */
export async function undoWhole(form: FormData): Promise<void> {
  const { scope } = await requirePermission('imports:write');
  const id = String(form.get('id'));
  if (isImportId(id)) {
    await runUndo(scope, id, { clock: () => new Date() }).catch((error: unknown) => {
      if (!(error instanceof AppError)) throw error;
    });
  }
  revalidatePath(`/imports/${id}`);
  revalidatePath('/imports');
  if (isImportId(id)) redirect(`/imports/${id}`);
}
