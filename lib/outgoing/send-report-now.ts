import 'server-only';
import { queueReportNow } from '@/db/mutations/reports';
import type { ExportReader } from '@/lib/exports/export-part';
import { refusal } from '@/lib/words/refusal';
import type { Words } from '@/lib/words/words';
import { composeReport, type ReportToMake } from './compose-report';
import { rangeOf } from './schedule';

/**
 * Makes a report as it would go now and puts it into the outbox for one
 * address. Its runs are left alone.
 *
 * @throws {AppError} `conflict` if the address gets no mail
 */
export async function sendReportNow(
  t: Words,
  reader: ExportReader,
  report: ReportToMake,
  { address, now }: { address: string; now: Date },
): Promise<void> {
  const range = rangeOf(report.schedule, reader.now, reader.workspace);
  const made = await composeReport(t, reader, report, { range, generatedAt: now });
  const waiting = await queueReportNow(reader.scope, report.id, { ...made, address, now });
  if (waiting > 0) return;
  throw refusal('conflict', 'outgoing-faults.no-mail');
}
