import { csvLines } from '@/lib/csv/write-csv';
import type { AskedGroupFigures, ResponseRateReport } from './response-rate';

/** The table of the page as CSV: shares 0–1; empty where nobody was reached. */
export function responseRateCsv({ split, groups, ...all }: ResponseRateReport): string {
  const header = [
    ...split.map((dimension) => dimension.charAt(0).toUpperCase() + dimension.slice(1)),
    'Invited',
    'Delivered',
    'Bounced',
    'Opened',
    'Started',
    'Answered',
    'Response rate',
    'Low',
    'High',
    'Rate before',
    'Change',
    'Verdict',
  ];
  const together = { ...all, names: split.map((_, at) => (at === 0 ? 'All' : '')) };
  return csvLines([header, ...groups.map(line), line(together)]);
}

function line({
  names,
  counts,
  rate,
  before,
  change,
}: Omit<AskedGroupFigures, 'keys'>): (string | number | null)[] {
  return [
    ...names,
    counts.invited,
    counts.delivered,
    counts.bounced,
    counts.opened,
    counts.started,
    counts.answered,
    rate?.rate ?? null,
    rate?.interval.low ?? null,
    rate?.interval.high ?? null,
    before?.rate ?? null,
    change?.difference ?? null,
    change?.verdict ?? null,
  ];
}
