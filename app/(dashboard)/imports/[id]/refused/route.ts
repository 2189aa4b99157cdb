import { audit } from '@/db/mutations/audit';
import { findImport } from '@/db/queries/imports';
import { findMember } from '@/lib/auth/member';
import { may } from '@/lib/auth/roles';
import { csvFile } from '@/lib/csv-file';
import { isImportId } from '@/lib/imports/import-id';
import { refusedPieces } from '@/lib/imports/refused-lines';
import { requestWords } from '@/lib/words/request-words';

/** All refused lines with their reasons, as CSV: of the import, or of the check before it. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const member = await findMember();
  if (!member || !may(member.role, 'imports:write')) return new Response(null, { status: 403 });
  const { id } = await params;
  const row = isImportId(id) ? await findImport(member.scope, id) : null;
  if (!row) return new Response(null, { status: 404 });
  const { scope, workspace, now } = member;
  await audit(scope, 'export.refused-lines', { id });
  return csvFile(
    'refused-lines.csv',
    refusedPieces(await requestWords(), scope, row, { timeZone: workspace.timeZone, now }),
  );
}
