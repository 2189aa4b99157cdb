import { audit } from '@/db/mutations/audit';
import { findMember } from '@/lib/auth/member';
import { may } from '@/lib/auth/roles';
import { csvFile } from '@/lib/csv-file';
import { responsesCsv } from '@/lib/exports/responses-csv';
import { responseSelection } from '@/lib/reports/response-list';
import { parseResponseQuery, responseParams } from '@/lib/reports/response-query';
import { metricView } from '@/lib/reports/view';

/** The answers that the page lists, all pages of them, as CSV. */
export async function GET(request: Request): Promise<Response> {
  const member = await findMember();
  if (!member || !may(member.role, 'metrics:read')) return new Response(null, { status: 403 });
  const { scope, workspace } = member;
  const { searchParams } = new URL(request.url);
  const params = Object.fromEntries(
    [...searchParams.keys()].map((name) => [name, searchParams.getAll(name)]),
  );
  const { catalog, query } = await metricView(Promise.resolve(params), responseParams);
  const { asked } = parseResponseQuery(params);
  const withPeople = may(member.role, 'people:read');
  const { selection } = await responseSelection(scope, catalog, query, asked, withPeople);
  await audit(scope, 'export.responses', { filter: searchParams.toString() });
  const { timeZone } = workspace;
  return csvFile(
    'responses.csv',
    responsesCsv({ scope, catalog, selection, timeZone, withPeople }),
  );
}
