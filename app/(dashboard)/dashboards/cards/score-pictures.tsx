import { useWords } from '#words';
import { Trend } from '@/app/(dashboard)/metrics/[metric]/trend';
import { DistributionChart } from '@/components/metrics/distribution-chart';
import { MetricCard } from '@/components/metrics/metric-card';
import { Panel } from '@/components/ui/panel';
import { targetsFor } from '@/db/queries/targets';
import { printMetricQuery } from '@/lib/metric-query';
import type { MetricId } from '@/lib/metrics/definition';
import { countAnswers } from '@/lib/metrics/score-counts';
import { hiddenBelow } from '@/lib/metrics/small-base';
import { againstTarget } from '@/lib/metrics/target';
import { targetFlag } from '@/lib/metrics/target-words';
import { aimOf, onlyTouchpoint, targetAt } from '@/lib/reports/goals';
import type { MetricReport } from '@/lib/reports/metric-report';
import { sharedReport } from '@/lib/reports/score-reports';
import { marksOf, readMarks } from '@/lib/reports/trend-marks';
import { sparkPoint } from '@/lib/reports/trend-points';
import type { View } from '@/lib/reports/view';
import { shortName } from '@/lib/words/definition-words';
import { formatCount } from '@/lib/words/figures';
import { requestWords } from '@/lib/words/request-words';
import type { Words } from '@/lib/words/words';

type PictureProps = { view: View; metric: MetricId };

/** A metric in one glance; it leads to its page under the same filters. */
export async function MetricPicture({ view, metric }: PictureProps) {
  const t = await requestWords();
  const { member, catalog, query } = view;
  const [report, targets] = await Promise.all([
    reportOf(t, view, metric),
    targetsFor(member.scope),
  ]);
  if (!report) return <NothingToShow metric={metric} words={t('dashboards.no-survey')} />;
  const { series, score, change, buckets } = report;
  const { definition } = series;
  const target = targetAt(targets, definition, onlyTouchpoint(query, catalog));
  const standing = target && againstTarget(score, target);
  return (
    <MetricCard
      href={`/metrics/${metric}${printMetricQuery(query)}`}
      definition={definition}
      score={score}
      change={change}
      points={buckets.map(sparkPoint)}
      {...(standing
        ? { target: aimOf(t, standing, definition), flag: targetFlag(t, standing) }
        : {})}
    />
  );
}

/** The trend of its page. */
export async function TrendPicture({ view, metric }: PictureProps) {
  const t = await requestWords();
  const { member, catalog, query } = view;
  const [report, asked, targets] = await Promise.all([
    reportOf(t, view, metric),
    readMarks(member.scope, catalog, metric, query),
    targetsFor(member.scope),
  ]);
  if (!report || isHidden(report)) return <NothingToShow metric={metric} words={why(t, report)} />;
  const marks = marksOf(t, asked, catalog, report, query);
  const target = targetAt(targets, report.series.definition, onlyTouchpoint(query, catalog));
  const page = { path: `/metrics/${metric}` };
  return (
    <Trend
      {...{ view, report, page, marks, target }}
      isTable={false}
      isShares={false}
      isLimited={false}
    />
  );
}

/** How the answers spread over the scale. */
export async function DistributionPicture({ view, metric }: PictureProps) {
  const t = await requestWords();
  const report = await reportOf(t, view, metric);
  if (!report || isHidden(report)) return <NothingToShow metric={metric} words={why(t, report)} />;
  const { counts, beforeCounts, series } = report;
  const before = countAnswers(beforeCounts) > 0 ? beforeCounts : null;
  return (
    <Panel
      title={t('dashboards.distribution', { name: shortName(t, series.definition) })}
      note={t('cards.n', { n: formatCount(t, countAnswers(counts)) })}
      right={before ? t('dashboards.line', { compare: view.query.compare }) : null}
    >
      <div className="px-4 pb-3">
        <DistributionChart counts={counts} before={before} definition={series.definition} />
      </div>
    </Panel>
  );
}

function reportOf(t: Words, { member, catalog, query }: View, metric: MetricId) {
  return sharedReport(t, member.scope, catalog, metric, query);
}

function isHidden({ counts }: MetricReport): boolean {
  return countAnswers(counts) < hiddenBelow;
}

function why(t: Words, report: MetricReport | null): string {
  if (!report) return t('dashboards.no-survey');
  return countAnswers(report.counts) === 0
    ? t('dashboards.nobody-answered')
    : t('dashboards.hidden', { n: hiddenBelow });
}

/** In place of a picture: which one, and why there is none. */
export function NothingToShow({ metric, words }: { metric: MetricId; words: string }) {
  const t = useWords();
  return (
    <Panel title={t(`names.metric-${metric}`)} padded>
      <p className="text-ink-2">{words}</p>
    </Panel>
  );
}
