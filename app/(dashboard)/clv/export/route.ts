import { audit } from '@/db/mutations/audit';
import { findMember } from '@/lib/auth/member';
import { may } from '@/lib/auth/roles';
import { csvFile } from '@/lib/csv-file';
import { latestFit } from '@/lib/jobs/clv-fit';
import { forecastCsv, forecastCustomers } from '@/lib/reports/forecast-customers';

/** The customers whom the last fit singles out, as CSV; nobody before there was one. */
export async function GET(): Promise<Response> {
  const member = await findMember();
  if (!member || !may(member.role, 'people:read')) return new Response(null, { status: 403 });
  const fit = await latestFit(member.scope);
  await audit(member.scope, 'export.valued-customers');
  const lists = await forecastCustomers(member.scope, fit);
  return csvFile('valued-customers.csv', forecastCsv(lists, fit?.currency ?? ''));
}
