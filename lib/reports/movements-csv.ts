import 'server-only';
import {
  type ListedMovement,
  listMovements,
  type MovementCursor,
  type MovementSelection,
} from '@/db/queries/mrr-movements';
import { findValueSettings } from '@/db/queries/value-settings';
import type { Scope } from '@/db/scope';
import { csvLines } from '@/lib/csv/write-csv';
import { wordsIn } from '@/lib/words/words-in';
import { leavingWords } from './churn-words';

const english = wordsIn('en');

const header = [
  'Customer',
  'Name',
  'Plan',
  'Movement',
  'MRR before',
  'MRR after',
  'Currency',
  'Why',
  'Date',
];

const pageSize = 1_000;

/** The movements of a list as CSV, the latest first, page by page, so that memory stays flat. */
export async function* movementsCsv(
  scope: Scope,
  selection: MovementSelection,
): AsyncGenerator<string> {
  const settings = await findValueSettings(scope);
  yield csvLines([header]);
  let cursor: MovementCursor | null = null;
  do {
    const page = await listMovements(scope, selection, { cursor, limit: pageSize });
    const lines = page.rows.map((row) => line(row, settings?.baseCurrency ?? ''));
    if (lines.length > 0) yield csvLines(lines);
    cursor = page.older;
  } while (cursor);
}

function line(row: ListedMovement, currency: string): (string | number | null)[] {
  const { externalId, name, plan, kind, before, after, day } = row;
  return [
    externalId,
    name,
    plan,
    english(`churn.kind-${kind}`),
    before,
    after,
    currency,
    leavingWords(english, row),
    day,
  ];
}
