import type { ListedEntry } from '@/components/audit/audit-table';
import type { AuditEntry } from '@/db/queries/audit-log';
import { auditActor, auditChanges, auditSentence, auditTarget } from '@/lib/audit/audit-words';
import { browserName } from '@/lib/auth/browser-name';

/** An entry in words, its time on the clock of the workspace. */
export function listedEntry(entry: AuditEntry, timeZone: string): ListedEntry {
  const { ip, userAgent } = entry.details;
  return {
    id: entry.id,
    at: new Intl.DateTimeFormat('en-GB', {
      dateStyle: 'medium',
      timeStyle: 'medium',
      timeZone,
    }).format(entry.at),
    who: auditActor(entry),
    whoDetail: entry.actorDetail,
    what: auditSentence(entry),
    target: auditTarget(entry),
    changes: auditChanges(entry.details),
    address: typeof ip === 'string' ? ip : null,
    browser: typeof userAgent === 'string' ? browserName(userAgent) : null,
  };
}
