import { csvLines } from '@/lib/csv/write-csv';
import { wordsIn } from '@/lib/words/words-in';
import type { EffortReport, NoEffortReport } from './effort-report';
import { bandName, pointRange } from './effort-words';

const english = wordsIn('en');

const header = [
  'Metric',
  'Band',
  'Scores',
  'Customers',
  'Left',
  'Share',
  'Low',
  'High',
  'Above the good end',
  'Above, low',
  'Above, high',
  'Adjusted p',
  'Customers now',
  'MRR now',
  'At risk',
  'Lifetime value each',
];

/** The bands of every metric as CSV: shares 0–1, amounts in the base currency; empty where the page says nothing. */
export function effortCsv(report: EffortReport | NoEffortReport): string {
  const parts = typeof report === 'string' ? [] : report.parts;
  const rows = parts.flatMap((part) =>
    part.bands.map((band) => [
      english(`names.metric-${part.metric}`),
      bandName(english, band.key, part),
      pointRange(band.points),
      band.customers,
      band.left,
      band.rate,
      band.interval?.low ?? null,
      band.interval?.high ?? null,
      band.aboveBest?.difference ?? null,
      band.aboveBest?.interval.low ?? null,
      band.aboveBest?.interval.high ?? null,
      band.aboveBest?.adjustedP ?? null,
      band.now.customers,
      band.now.mrr,
      band.atRisk,
      band.value.value,
    ]),
  );
  return csvLines([header, ...rows]);
}
