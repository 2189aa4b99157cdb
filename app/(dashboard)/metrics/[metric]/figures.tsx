import Link from 'next/link';
import { intervalWords } from '@/components/metrics/standing';
import { VerdictChip } from '@/components/metrics/verdict-chip';
import type { MetricQuery } from '@/lib/metric-query';
import { formatCount, formatValue } from '@/lib/metrics/format';
import type { Score } from '@/lib/metrics/score';
import { countAnswers } from '@/lib/metrics/score-counts';
import { answersHref, onScale } from '@/lib/reports/links';
import type { MetricReport } from '@/lib/reports/metric-report';
import { comparisonWords } from '@/lib/reports/period-words';

/** Value, value before, change and answers in one row. */
export function Figures({ report, query }: { report: MetricReport; query: MetricQuery }) {
  const { metric, series, score, before, change, counts } = report;
  const { definition } = series;
  const value = (one: Score | null) => (
    <>
      <b>{formatValue(one?.value ?? null, definition)}</b>
      <i>{intervalWords(one, definition)}</i>
    </>
  );
  return (
    <dl className="stats">
      <div>
        <dt>This period</dt>
        <dd>{value(score)}</dd>
      </div>
      {query.comparison ? (
        <>
          <div>
            <dt>{comparisonWords(query)}</dt>
            <dd>{value(before)}</dd>
          </div>
          <div>
            <dt>Change</dt>
            <dd>
              <VerdictChip change={change} definition={definition} />
            </dd>
          </div>
        </>
      ) : null}
      <div>
        <dt>Answers</dt>
        <dd>
          <Link href={answersHref(onScale(query, series), { metric })}>
            <b>{formatCount(countAnswers(counts))}</b>
          </Link>
        </dd>
      </div>
    </dl>
  );
}
