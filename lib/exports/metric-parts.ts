import 'server-only';
import { distributionBars } from '@/components/metrics/distribution';
import type { Catalog } from '@/db/queries/catalog';
import { may } from '@/lib/auth/roles';
import type { Dimension } from '@/lib/metric-query';
import type { MetricId } from '@/lib/metrics/definition';
import { countAnswers } from '@/lib/metrics/score-counts';
import { hiddenBelow } from '@/lib/metrics/small-base';
import { dimensionName } from '@/lib/reports/dimension-names';
import { metricReport } from '@/lib/reports/metric-report';
import { metricDetails, metricHeadline } from '@/lib/reports/metric-sentences';
import { hiddenCells } from '@/lib/reports/small-cells';
import { bandNames, shortName } from '@/lib/words/definition-words';
import { paragraph } from '@/lib/words/figures';
import type { Said } from '@/lib/words/said';
import type { Words } from '@/lib/words/words';
import type { ExportPart, ExportTable } from './export-part';
import { type MetricView, metricFacts } from './metric-facts';
import { changeCells, changeColumns, scoreCells, scoreColumns } from './score-columns';
import { type ShownTrend, trendPart } from './trend-part';
import type { ViewFacts } from './view-facts';

/** The page of a metric taken apart: trend, the same as a table, distribution, groups. */
export async function metricParts(
  t: Words,
  facts: ViewFacts & { readonly catalog: Catalog },
  metric: MetricId,
  shown: ShownTrend,
): Promise<{ title: string; notices: readonly Said[]; parts: ExportPart[] } | null> {
  const { reader, catalog, query } = facts;
  const by = query.by ?? 'channel';
  const report = await metricReport(t, reader.scope, catalog, metric, { ...query, by });
  if (!report || countAnswers(report.counts) < hiddenBelow) return null;
  const view: MetricView = { ...facts, report };
  const trend = await trendPart(t, view, shown);
  return {
    title: metricHeadline(t, report),
    notices: report.notices,
    parts: [
      { ...trend, summary: paragraph(t, [metricDetails(t, report, query, by), trend.summary]) },
      {
        ...trend,
        id: 'table',
        title: t('exports.as-table', { title: trend.title }),
        summary: '',
        picture: null,
      },
      distributionPart(t, view),
      groupsPart(t, view, by),
    ],
  };
}

function distributionPart(t: Words, view: MetricView): ExportPart {
  const { counts, beforeCounts, series } = view.report;
  const before = countAnswers(beforeCounts) > 0 ? beforeCounts : null;
  const bars = distributionBars(counts, before, series.definition);
  const [negative, neutral, positive] = bandNames(t, series.definition);
  const names = { negative, neutral, positive };
  const table: ExportTable = {
    columns: [
      { key: 'point', name: t('exports.point'), kind: 'number', decimals: 0 },
      { key: 'band', name: t('exports.band'), kind: 'text' },
      { key: 'n', name: 'n', kind: 'number', decimals: 0 },
      { key: 'share', name: t('exports.share'), kind: 'percent', decimals: 1 },
      { key: 'before', name: t('exports.share-before'), kind: 'percent', decimals: 1 },
    ],
    rows: bars.map(({ point, tone, count, share, before: earlier }) => [
      point,
      names[tone],
      count,
      100 * share,
      earlier === null ? null : 100 * earlier,
    ]),
  };
  return {
    id: 'distribution',
    title: t('exports.spread', { name: shortName(t, series.definition) }),
    summary: t(before ? 'exports.spread-both' : 'exports.spread-one'),
    picture: {
      kind: 'bars',
      bars: bars.map(({ point, share, before: earlier, tone }) => ({
        name: String(point),
        share,
        before: earlier,
        tone,
      })),
    },
    table,
    facts: metricFacts(t, view),
  };
}

/** The groups that may be shown, as the page shows them. */
function groupsPart(t: Words, view: MetricView, by: Dimension): ExportPart {
  const { report, reader, query } = view;
  const { definition } = report.series;
  const sizes = report.groups.map(({ counts }) => countAnswers(counts));
  const protect = !may(reader.role, 'people:read');
  const [hiding = []] = hiddenCells([[...sizes, countAnswers(report.counts)]], protect);
  const open = report.groups.filter((_, at) => (sizes[at] ?? 0) > 0 && !hiding[at]);
  const hidden = hiding.filter((why) => why !== null).length;
  const name = dimensionName(t, by, view.catalog);
  const compared = query.comparison !== null;
  return {
    id: 'groups',
    title: t('exports.by', { name: shortName(t, definition), group: name.toLowerCase() }),
    summary:
      hidden > 0
        ? t('exports.groups-hidden', { n: hidden, base: hiddenBelow })
        : t('exports.groups-tested'),
    picture: null,
    table: {
      columns: [
        { key: 'group', name, kind: 'text' },
        ...scoreColumns(t, definition),
        ...(compared ? changeColumns(t, definition) : []),
      ],
      rows: open.map((group) => [
        group.name,
        ...scoreCells(group.score),
        ...(compared ? changeCells(t, group.change) : []),
      ]),
    },
    facts: metricFacts(t, view),
  };
}
