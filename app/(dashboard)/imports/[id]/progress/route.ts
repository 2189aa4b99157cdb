import { findImport } from '@/db/queries/imports';
import { findMember } from '@/lib/auth/member';
import { may } from '@/lib/auth/roles';
import { isImportId } from '@/lib/imports/import-id';
import { progressOf } from '@/lib/imports/import-progress';
import { hasDied } from '@/lib/imports/import-runs';

/** How far an import is, for the page that waits for it. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const member = await findMember();
  if (!member || !may(member.role, 'imports:write')) return new Response(null, { status: 403 });
  const { id } = await params;
  const row = isImportId(id) ? await findImport(member.scope, id) : null;
  if (!row) return new Response(null, { status: 404 });
  const { state, ...progress } = progressOf(row);
  return Response.json({ state: hasDied(row, new Date()) ? 'stopped' : state, ...progress });
}
