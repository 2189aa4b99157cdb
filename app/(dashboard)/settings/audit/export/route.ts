import { audit } from '@/db/mutations/audit';
import { auditCsv } from '@/lib/audit/audit-csv';
import { auditSelection, parseAuditQuery, printAuditQuery } from '@/lib/audit/audit-query';
import { findMember } from '@/lib/auth/member';
import { may } from '@/lib/auth/roles';

/** The entries that the page shows, all pages of them, as CSV. The export is an entry itself. */
export async function GET(request: Request): Promise<Response> {
  const member = await findMember();
  if (!member || !may(member.role, 'audit:read')) return new Response(null, { status: 403 });
  const { scope, workspace } = member;
  const params = Object.fromEntries(new URL(request.url).searchParams);
  const asked = { ...parseAuditQuery(params).asked, cursor: null };
  await audit(scope, 'export.audit-log', { filter: printAuditQuery(asked) });
  const lines = auditCsv(scope, auditSelection(asked, workspace.timeZone));
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="audit-log.csv"',
      'cache-control': 'no-store',
    },
  });
}
