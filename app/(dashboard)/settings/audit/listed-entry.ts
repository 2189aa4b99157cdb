import type { ListedEntry } from '@/components/audit/audit-table';
import type { AuditEntry } from '@/db/queries/audit-log';
import { auditActor, auditChanges, auditSentence, auditTarget } from '@/lib/audit/audit-words';
import { browserName } from '@/lib/auth/browser-name';
import { formatters, type Words } from '@/lib/words/words';

/** An entry in words, its time on the clock of the workspace. */
export function listedEntry(t: Words, entry: AuditEntry, timeZone: string): ListedEntry {
  const { ip, userAgent } = entry.details;
  return {
    id: entry.id,
    at: formatters
      .getDateTimeFormat(t.customs, { dateStyle: 'medium', timeStyle: 'medium', timeZone })
      .format(entry.at),
    who: auditActor(t, entry),
    whoDetail: entry.actorDetail,
    what: auditSentence(t, entry),
    target: auditTarget(entry),
    changes: auditChanges(t, entry.details),
    address: typeof ip === 'string' ? ip : null,
    browser: typeof userAgent === 'string' ? browserName(t, userAgent) : null,
  };
}
