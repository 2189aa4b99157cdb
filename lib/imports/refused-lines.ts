import 'server-only';
import { type ImportRow, listRefusals, type RefusalRow } from '@/db/queries/imports';
import type { Scope } from '@/db/scope';
import type { ToldRefusal } from '@/lib/csv/import-report';
import { storedMapping } from '@/lib/csv/mapping';
import type { Words } from '@/lib/words/words';
import { checkImport } from './check-import';
import { loadFacts } from './facts';
import { inspectUpload } from './import-runs';
import { refusalCsv, refusalLines } from './refusal-csv';
import { tellRefusal } from './told-report';

const pageSize = 5_000;

/** The refused lines of an import as pieces of one CSV; before the import, those its check finds. */
export async function* refusedPieces(
  t: Words,
  scope: Scope,
  row: ImportRow,
  { timeZone, now }: { timeZone: string; now: Date },
): AsyncGenerator<string> {
  yield refusalCsv([]);
  if (row.state === 'uploaded') {
    yield refusalLines(await checkedRefusals(t, scope, row, { timeZone, now }));
    return;
  }
  let after: RefusalRow | null = null;
  for (;;) {
    const page: RefusalRow[] = await listRefusals(scope, row.id, { after, limit: pageSize });
    yield refusalLines(page.map((refusal) => tellRefusal(t, refusal)));
    after = page.at(-1) ?? null;
    if (page.length < pageSize) return;
  }
}

async function checkedRefusals(
  t: Words,
  scope: Scope,
  row: ImportRow,
  { timeZone, now }: { timeZone: string; now: Date },
): Promise<ToldRefusal[]> {
  const mapping = storedMapping(row.mapping);
  if (!mapping) return [];
  const { file, profile } = await inspectUpload(scope, row, mapping.file);
  const facts = await loadFacts(scope, timeZone, now);
  const refusals: ToldRefusal[] = [];
  await checkImport(scope, file, mapping, facts, {
    lines: profile.lines,
    onRefusal: (refusal) => refusals.push(tellRefusal(t, refusal)),
  });
  return refusals;
}
