import { findImport } from '@/db/queries/imports';
import { findMember } from '@/lib/auth/member';
import { may } from '@/lib/auth/roles';
import { storedMapping } from '@/lib/csv/mapping';
import { isImportId } from '@/lib/imports/import-id';

/** The mapping of an import as a file, for the next file like it and for the command line. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const member = await findMember();
  if (!member || !may(member.role, 'imports:write')) return new Response(null, { status: 403 });
  const { id } = await params;
  const row = isImportId(id) ? await findImport(member.scope, id) : null;
  const stored = row?.mapping ? storedMapping(row.mapping) : null;
  if (!row || !stored) return new Response(null, { status: 404 });
  const columns = Object.entries(stored.columns).filter(([, { role }]) => role !== 'ignore');
  const mapping = { ...stored, columns: Object.fromEntries(columns) };
  return new Response(`${JSON.stringify(mapping, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="import.mapping.json"`,
    },
  });
}
