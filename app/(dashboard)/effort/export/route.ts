import { findMember } from '@/lib/auth/member';
import { may } from '@/lib/auth/roles';
import { csvFile } from '@/lib/csv-file';
import { effortCsv } from '@/lib/reports/effort-csv';
import { effortReport } from '@/lib/reports/effort-report';
import { effortParams, parseEffortParams } from '@/lib/reports/effort-window';
import { metricView } from '@/lib/reports/view';

/** The tables of the page, with its filters, as CSV. */
export async function GET(request: Request): Promise<Response> {
  const member = await findMember();
  if (!member || !may(member.role, 'metrics:read')) return new Response(null, { status: 403 });
  const { searchParams } = new URL(request.url);
  const params = Object.fromEntries(
    [...searchParams.keys()].map((name) => [name, searchParams.getAll(name)]),
  );
  const { catalog, query } = await metricView(Promise.resolve(params), effortParams);
  const { asked } = parseEffortParams(params);
  const report = await effortReport(member.scope, catalog, query, asked.lag);
  return csvFile('effort.csv', effortCsv(report));
}
