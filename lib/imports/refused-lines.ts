import 'server-only';
import { type ImportRow, listRefusals, type RefusalRow } from '@/db/queries/imports';
import type { Scope } from '@/db/scope';
import { parseMapping } from '@/lib/csv/mapping';
import type { Refusal } from '@/lib/csv/read-answer';
import { checkImport } from './check-import';
import { loadFacts } from './facts';
import { inspectUpload } from './import-runs';
import { refusalCsv, refusalLines } from './refusal-csv';

const pageSize = 5_000;

/** The refused lines of an import as pieces of one CSV; before the import, those its check finds. */
export async function* refusedPieces(
  scope: Scope,
  row: ImportRow,
  { timeZone, now }: { timeZone: string; now: Date },
): AsyncGenerator<string> {
  yield refusalCsv([]);
  if (row.state === 'uploaded') {
    yield refusalLines(await checkedRefusals(scope, row, timeZone, now));
    return;
  }
  let after: RefusalRow | null = null;
  for (;;) {
    const page: RefusalRow[] = await listRefusals(scope, row.id, { after, limit: pageSize });
    yield refusalLines(page);
    after = page.at(-1) ?? null;
    if (page.length < pageSize) return;
  }
}

async function checkedRefusals(scope: Scope, row: ImportRow, timeZone: string, now: Date) {
  const parsed = parseMapping(row.mapping);
  if (!('mapping' in parsed)) return [];
  const { file, profile } = await inspectUpload(scope, row, parsed.mapping.file);
  const facts = await loadFacts(scope, timeZone, now);
  const refusals: Refusal[] = [];
  await checkImport(scope, file, parsed.mapping, facts, {
    lines: profile.lines,
    onRefusal: (refusal) => refusals.push(refusal),
  });
  return refusals;
}
