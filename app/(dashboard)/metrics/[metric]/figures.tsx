import { intervalWords } from '@/components/metrics/standing';
import { VerdictChip } from '@/components/metrics/verdict-chip';
import { ViewLink } from '@/components/ui/view-link';
import type { MetricQuery } from '@/lib/metric-query';
import type { Definition } from '@/lib/metrics/definition';
import { formatCount, formatDifference, formatValue } from '@/lib/metrics/format';
import type { Score } from '@/lib/metrics/score';
import { countAnswers } from '@/lib/metrics/score-counts';
import { againstTarget, type TargetStanding, type TargetValues } from '@/lib/metrics/target';
import { answersHref, onScale } from '@/lib/reports/links';
import type { MetricReport } from '@/lib/reports/metric-report';
import { comparisonWords } from '@/lib/reports/period-words';
import { whyHref } from '@/lib/reports/why-address';

/** Value, value before, change and answers in one row. */
export function Figures({
  report,
  query,
  target,
}: {
  report: MetricReport;
  query: MetricQuery;
  target: TargetValues | null;
}) {
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
              <VerdictChip
                change={change}
                definition={definition}
                whyHref={whyHref(query, metric)}
              />
              {change && change.verdict !== 'too-few' ? (
                <ViewLink orNothing className="text-xs" href={whyHref(query, metric)}>
                  Why?
                </ViewLink>
              ) : null}
            </dd>
          </div>
        </>
      ) : null}
      <ToTarget standing={target && againstTarget(score, target)} definition={definition} />
      <div>
        <dt>Answers</dt>
        <dd>
          <ViewLink href={answersHref(onScale(query, series), { metric })}>
            <b>{formatCount(countAnswers(counts))}</b>
          </ViewLink>
        </dd>
      </div>
    </dl>
  );
}

const standingWords: Record<TargetStanding['verdict'], string> = {
  missed: 'missed',
  open: 'within noise',
  reached: 'reached',
  'too-few': 'too few answers',
};

/** How far the score is from its target, and whether that is more than chance. */
function ToTarget({
  standing,
  definition,
}: {
  standing: TargetStanding | null;
  definition: Definition;
}) {
  if (!standing) return null;
  const { of, gap, verdict } = standing;
  return (
    <div>
      <dt>
        To {of.level} {formatValue(of.value, definition)}
      </dt>
      <dd>
        <b>{formatDifference(gap, definition)}</b>
        <i>{standingWords[verdict]}</i>
      </dd>
    </div>
  );
}
