import { useWords } from '#words';
import { intervalWords } from '@/components/metrics/standing';
import { VerdictChip } from '@/components/metrics/verdict-chip';
import { Panel } from '@/components/ui/panel';
import { Table, Td, Th } from '@/components/ui/table';
import { explained } from '@/lib/docs/addresses';
import { countAnswers } from '@/lib/metrics/score-counts';
import { hiddenBelow } from '@/lib/metrics/small-base';
import type { MetricReport } from '@/lib/reports/metric-report';
import type { SegmentReport } from '@/lib/reports/segment-report';
import type { SegmentSide } from '@/lib/reports/segments';
import { bandNames } from '@/lib/words/definition-words';
import {
  formatCount,
  formatDifference,
  formatInterval,
  formatShare,
  formatValue,
} from '@/lib/words/figures';

/** The same figures as a table, with the difference under them. */
export function SegmentTable({
  report,
  names,
}: {
  report: SegmentReport;
  names: Readonly<Record<SegmentSide, string>>;
}) {
  const t = useWords();
  const { definition } = report.a.series;
  const { difference } = report;
  return (
    <Panel
      title={t('compare.side-by-side')}
      about={explained.changes}
      note={t('compare.table-note')}
    >
      <Table caption={t('compare.table')}>
        <thead>
          <tr>
            <Th>{t('compare.segment')}</Th>
            <Th num>{t('compare.score')}</Th>
            <Th num>{t('figures.percent', { n: 95 })}</Th>
            <Th num>n</Th>
            {bandNames(t, definition).map((band) => (
              <Th key={band} num hidePhone className="capitalize">
                {band}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          <SegmentRow name={names.a} report={report.a} />
          <SegmentRow name={names.b} report={report.b} />
        </tbody>
        {difference ? (
          <tfoot>
            <tr>
              <th scope="row">
                <b className="font-semibold text-ink">{t('compare.difference')}</b>
              </th>
              <Td num className="font-semibold">
                {formatDifference(t, difference.difference, definition)}
              </Td>
              <Td num className="whitespace-nowrap text-ink-3">
                {formatInterval(t, difference.interval, definition)}
              </Td>
              <Td colSpan={4} hidePhone>
                <VerdictChip change={difference} definition={definition} of="difference" />
              </Td>
            </tr>
          </tfoot>
        ) : null}
      </Table>
    </Panel>
  );
}

function SegmentRow({ name, report }: { name: string; report: MetricReport }) {
  const t = useWords();
  const { score, series, counts } = report;
  const { definition } = series;
  const n = countAnswers(counts);
  const shown = n >= hiddenBelow ? score : null;
  const { negative, neutral, positive } = shown?.bands ?? { negative: 0, neutral: 0, positive: 0 };
  return (
    <tr>
      <th scope="row" className="font-medium">
        {name}
      </th>
      <Td num className="font-semibold">
        {formatValue(t, shown?.value ?? null, definition)}
      </Td>
      <Td num className="whitespace-nowrap text-ink-3">
        {intervalWords(t, shown, definition)}
      </Td>
      <Td num>{formatCount(t, n)}</Td>
      {Object.entries({ negative, neutral, positive }).map(([band, size]) => (
        <Td key={band} num hidePhone>
          {formatShare(t, size, shown ? n : 0)}
        </Td>
      ))}
    </tr>
  );
}
