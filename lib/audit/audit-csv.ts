import 'server-only';
import {
  type AuditCursor,
  type AuditEntry,
  type AuditSelection,
  listAuditEntries,
} from '@/db/queries/audit-log';
import type { Scope } from '@/db/scope';
import { csvLines } from '@/lib/csv/write-csv';
import { wordsIn } from '@/lib/words/words-in';
import { auditActor, auditChanges, auditSentence, auditTarget } from './audit-words';

const header = [
  'Time (UTC)',
  'Who',
  'Who, detail',
  'What',
  'Of what',
  'Changes',
  'Address',
  'Browser',
  'Action',
  'Actor',
];

const pageSize = 1_000;

/** The selected entries as CSV, newest first and in English, page by page, so that memory stays flat. */
export async function* auditCsv(scope: Scope, selection: AuditSelection): AsyncGenerator<string> {
  yield csvLines([header]);
  let cursor: AuditCursor | null = null;
  do {
    const page = await listAuditEntries(scope, selection, { cursor, limit: pageSize });
    if (page.entries.length > 0) yield csvLines(page.entries.map(row));
    cursor = page.older;
  } while (cursor);
}

function row(entry: AuditEntry): (string | null)[] {
  const t = wordsIn('en');
  const { at, details, action, actor, actorDetail } = entry;
  return [
    at.toISOString(),
    auditActor(t, entry),
    actorDetail,
    auditSentence(t, entry),
    auditTarget(entry),
    auditChanges(t, details).join('; '),
    textOf(details.ip),
    textOf(details.userAgent),
    action,
    actor,
  ];
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
