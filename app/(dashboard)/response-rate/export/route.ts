import { findMember } from '@/lib/auth/member';
import { may } from '@/lib/auth/roles';
import { csvFile } from '@/lib/csv-file';
import { responseRateReport } from '@/lib/reports/response-rate';
import { responseRateCsv } from '@/lib/reports/response-rate-csv';
import { metricView } from '@/lib/reports/view';
import { requestWords } from '@/lib/words/request-words';

/** The table of the page, with its filters, as CSV. */
export async function GET(request: Request): Promise<Response> {
  const t = await requestWords();
  const member = await findMember();
  if (!member || !may(member.role, 'metrics:read')) return new Response(null, { status: 403 });
  const { searchParams } = new URL(request.url);
  const params = Object.fromEntries(
    [...searchParams.keys()].map((name) => [name, searchParams.getAll(name)]),
  );
  const { catalog, query } = await metricView(Promise.resolve(params));
  const report = await responseRateReport(t, member.scope, catalog, query);
  return csvFile('response-rate.csv', responseRateCsv(report));
}
