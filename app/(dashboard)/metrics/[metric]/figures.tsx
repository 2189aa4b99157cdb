import { useWords } from '#words';
import { intervalWords } from '@/components/metrics/standing';
import { VerdictChip } from '@/components/metrics/verdict-chip';
import { ViewLink } from '@/components/ui/view-link';
import type { MetricQuery } from '@/lib/metric-query';
import type { Definition } from '@/lib/metrics/definition';
import type { Score } from '@/lib/metrics/score';
import { countAnswers } from '@/lib/metrics/score-counts';
import { againstTarget, type TargetStanding, type TargetValues } from '@/lib/metrics/target';
import { answersHref, onScale } from '@/lib/reports/links';
import type { MetricTotals } from '@/lib/reports/metric-report';
import { comparisonWords } from '@/lib/reports/period-words';
import { whyHref } from '@/lib/reports/why-address';
import { formatCount, formatDifference, formatValue } from '@/lib/words/figures';

/** Value, value before, change and answers in one row. */
export function Figures({
  report,
  query,
  target,
}: {
  report: MetricTotals;
  query: MetricQuery;
  target: TargetValues | null;
}) {
  const t = useWords();
  const { metric, series, score, before, change, counts } = report;
  const { definition } = series;
  const value = (one: Score | null) => (
    <>
      <b>{formatValue(t, one?.value ?? null, definition)}</b>
      <i>{intervalWords(t, one, definition)}</i>
    </>
  );
  return (
    <dl className="stats">
      <div>
        <dt>{t('metric.this-period')}</dt>
        <dd>{value(score)}</dd>
      </div>
      {query.comparison ? (
        <>
          <div>
            <dt>{comparisonWords(t, query)}</dt>
            <dd>{value(before)}</dd>
          </div>
          <div>
            <dt>{t('metric.change')}</dt>
            <dd>
              <VerdictChip
                change={change}
                definition={definition}
                whyHref={whyHref(query, metric)}
              />
              {change && change.verdict !== 'too-few' ? (
                <ViewLink orNothing className="text-xs" href={whyHref(query, metric)}>
                  {t('metric.why')}
                </ViewLink>
              ) : null}
            </dd>
          </div>
        </>
      ) : null}
      <ToTarget standing={target && againstTarget(score, target)} definition={definition} />
      <div>
        <dt>{t('metric.answers')}</dt>
        <dd>
          <ViewLink href={answersHref(onScale(query, series), { metric })}>
            <b>{formatCount(t, countAnswers(counts))}</b>
          </ViewLink>
        </dd>
      </div>
    </dl>
  );
}

/** How far the score is from its target, and whether that is more than chance. */
function ToTarget({
  standing,
  definition,
}: {
  standing: TargetStanding | null;
  definition: Definition;
}) {
  const t = useWords();
  if (!standing) return null;
  const { of, gap, verdict } = standing;
  return (
    <div>
      <dt>
        {t('metric.to-level', { level: of.level, value: formatValue(t, of.value, definition) })}
      </dt>
      <dd>
        <b>{formatDifference(t, gap, definition)}</b>
        <i>{t(`metric.level-${verdict}`)}</i>
      </dd>
    </div>
  );
}
