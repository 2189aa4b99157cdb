import { audit } from '@/db/mutations/audit';
import { auditCsv } from '@/lib/audit/audit-csv';
import { auditSelection, parseAuditQuery, printAuditQuery } from '@/lib/audit/audit-query';
import { findMember } from '@/lib/auth/member';
import { may } from '@/lib/auth/roles';
import { csvFile } from '@/lib/csv-file';

/** The entries that the page shows, all pages of them, as CSV. The export is an entry itself. */
export async function GET(request: Request): Promise<Response> {
  const member = await findMember();
  if (!member || !may(member.role, 'audit:read')) return new Response(null, { status: 403 });
  const { scope, workspace } = member;
  const params = Object.fromEntries(new URL(request.url).searchParams);
  const asked = { ...parseAuditQuery(params).asked, cursor: null };
  await audit(scope, 'export.audit-log', { filter: printAuditQuery(asked) });
  return csvFile('audit-log.csv', auditCsv(scope, auditSelection(asked, workspace.timeZone)));
}
