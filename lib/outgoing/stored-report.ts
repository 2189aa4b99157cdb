import type { ReportRow } from '@/db/queries/reports';
import { type Schedule, schedule } from './schedule';
import { type Section, sections } from './sections';

/** A report whose schedule and sections were read. */
export type StoredReport = Omit<ReportRow, 'schedule' | 'sections'> & {
  readonly schedule: Schedule;
  readonly sections: readonly Section[];
};

/**
 * Reads what is stored of a report.
 *
 * @throws {z.ZodError} if it was not written by this version or one before
 */
export function storedReport(row: ReportRow): StoredReport {
  return {
    ...row,
    schedule: schedule.parse(row.schedule),
    sections: sections.parse(row.sections),
  };
}
