import { audit } from '@/db/mutations/audit';
import { findMember } from '@/lib/auth/member';
import { may } from '@/lib/auth/roles';
import { csvFile } from '@/lib/csv-file';
import { movementParams, movementSelection, parseMovementParams } from '@/lib/reports/churn-query';
import { movementsCsv } from '@/lib/reports/movements-csv';
import { payingView } from '@/lib/reports/value-view';

/** The customers that the page lists, all pages of them, as CSV. */
export async function GET(request: Request): Promise<Response> {
  const member = await findMember();
  if (!member || !may(member.role, 'people:read')) return new Response(null, { status: 403 });
  const { searchParams } = new URL(request.url);
  const params = Object.fromEntries(
    [...searchParams.keys()].map((name) => [name, searchParams.getAll(name)]),
  );
  const { query } = await payingView(Promise.resolve(params), movementParams);
  const selection = movementSelection(query, parseMovementParams(params).asked);
  await audit(member.scope, 'export.moved-customers', { filter: searchParams.toString() });
  return csvFile('moved-customers.csv', movementsCsv(member.scope, selection));
}
