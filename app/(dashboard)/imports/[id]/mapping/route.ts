import { findImport } from '@/db/queries/imports';
import { findMember } from '@/lib/auth/member';
import { may } from '@/lib/auth/roles';
import { parseMapping } from '@/lib/csv/mapping';
import { isImportId } from '@/lib/imports/import-id';

/** The mapping of an import as a file, for the next file like it and for the command line. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const member = await findMember();
  if (!member || !may(member.role, 'imports:write')) return new Response(null, { status: 403 });
  const { id } = await params;
  const row = isImportId(id) ? await findImport(member.scope, id) : null;
  const parsed = row?.mapping ? parseMapping(row.mapping) : null;
  if (!row || !parsed || !('mapping' in parsed)) return new Response(null, { status: 404 });
  const columns = Object.entries(parsed.mapping.columns).filter(
    ([, { role }]) => role !== 'ignore',
  );
  const mapping = { ...parsed.mapping, columns: Object.fromEntries(columns) };
  return new Response(`${JSON.stringify(mapping, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="import.mapping.json"`,
    },
  });
}
