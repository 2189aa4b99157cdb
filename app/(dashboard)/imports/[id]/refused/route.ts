import { audit } from '@/db/mutations/audit';
import { findImport } from '@/db/queries/imports';
import { findMember } from '@/lib/auth/member';
import { may } from '@/lib/auth/roles';
import { isImportId } from '@/lib/imports/import-id';
import { refusedPieces } from '@/lib/imports/refused-lines';

/** All refused lines with their reasons, as CSV: of the import, or of the check before it. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const member = await findMember();
  if (!member || !may(member.role, 'imports:write')) return new Response(null, { status: 403 });
  const { id } = await params;
  const row = isImportId(id) ? await findImport(member.scope, id) : null;
  if (!row) return new Response(null, { status: 404 });
  const { scope, workspace, now } = member;
  await audit(scope, 'export.refused-lines', { id });
  const pieces = refusedPieces(scope, row, { timeZone: workspace.timeZone, now });
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="refused-lines.csv"',
    },
  });
}
