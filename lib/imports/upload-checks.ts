import 'server-only';
import { createHash } from 'node:crypto';
import * as z from 'zod';
import { claimCheck, dropCheck, saveCheck } from '@/db/mutations/import-checks';
import { findCheck, type ImportRow } from '@/db/queries/imports';
import type { Scope } from '@/db/scope';
import type { ImportReport } from '@/lib/csv/import-report';
import type { ImportMapping } from '@/lib/csv/mapping';
import { AppError } from '@/lib/errors';
import { log } from '@/lib/log';
import { storedSaid } from '@/lib/words/kept-told';
import { type Told, tell } from '@/lib/words/told';
import { wordsIn } from '@/lib/words/words-in';
import { checkImport } from './check-import';
import { loadFacts } from './facts';
import { inspectUpload } from './import-runs';

/** What is known of an import before it is made. */
type CheckState = { report: ImportReport | null; failure: Told | null };

/** Goes up when reports are kept in another way, so that none of the older way is read. */
const shape = 2;

type Circumstances = { timeZone: string; clock: () => Date };

/**
 * Checks a whole file with a mapping, in the background if it takes longer than
 * `wait` milliseconds. Asking again with the same mapping, on whichever server,
 * tells how far it is; another mapping stops the check before it.
 */
export async function checkUpload(
  scope: Scope,
  row: ImportRow,
  mapping: ImportMapping,
  { wait, ...circumstances }: Circumstances & { wait: number },
): Promise<CheckState> {
  const asked = createHash('sha256')
    .update(JSON.stringify([shape, mapping]))
    .digest('hex');
  const patience = new Promise<void>((resolve) => setTimeout(resolve, wait));
  const isOurs = await claimCheck(scope, row.id, { asked, at: circumstances.clock() });
  await (isOurs
    ? Promise.race([patience, runCheck(scope, row, mapping, { asked, ...circumstances })])
    : patience);
  const found = await findCheck(scope, row.id, asked);
  const state = { report: reportIn(found?.report), failure: failureIn(found) };
  // The workspace may change before the same question comes again.
  if (state.report?.complete || state.failure) await dropCheck(scope, row.id, asked);
  return state;
}

/** Never rejects: what went wrong is kept beside the check. */
async function runCheck(
  scope: Scope,
  row: ImportRow,
  mapping: ImportMapping,
  { asked, timeZone, clock }: Circumstances & { asked: string },
): Promise<void> {
  const stop = new AbortController();
  const save = async (report: ImportReport | FailedCheck, failure: string | null) => {
    const kept = await saveCheck(scope, row.id, { asked, report, failure, at: clock() });
    if (!kept) stop.abort();
  };
  let saving: Promise<void> | null = null;
  try {
    const { file, profile } = await inspectUpload(scope, row, mapping.file);
    const report = await checkImport(
      scope,
      file,
      mapping,
      await loadFacts(scope, timeZone, clock()),
      {
        lines: profile.lines,
        signal: stop.signal,
        onProgress: (far) => {
          saving ??= save(far, null)
            .catch(() => stop.abort())
            .finally(() => {
              saving = null;
            });
        },
      },
    );
    await saving;
    if (!stop.signal.aborted) await save(report, null);
  } catch (error) {
    await saving;
    const failure = failureOf(error);
    await save({ failure }, tell(wordsIn('en'), failure)).catch((lost: unknown) =>
      log.error({ error: lost, importId: row.id }, 'import check could not be kept'),
    );
  }
}

/** A report as this program stored it; only its own checks write that column. */
function reportIn(stored: unknown): ImportReport | null {
  return isReport(stored) ? stored : null;
}

function isReport(stored: unknown): stored is ImportReport {
  return (
    typeof stored === 'object' && stored !== null && 'complete' in stored && 'scores' in stored
  );
}

/** A failure has a column of its own in English; beside it, it stands as it is told to readers. */
const failedCheck = z.object({
  failure: storedSaid,
});
type FailedCheck = { failure: Told };

function failureIn(found: { report: unknown; failure: string | null } | null): Told | null {
  return failedCheck.safeParse(found?.report).data?.failure ?? found?.failure ?? null;
}

function failureOf(error: unknown): Told {
  if (error instanceof AppError) return error.said ?? error.message;
  log.error({ error }, 'import check failed');
  return { key: 'import-refusals.check-failed' };
}
