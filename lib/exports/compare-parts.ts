import 'server-only';
import { extent } from '@/components/charts/series';
import { type DistributionBar, distributionBars } from '@/components/metrics/distribution';
import { intervalWords } from '@/components/metrics/standing';
import type { Catalog } from '@/db/queries/catalog';
import { type MetricQuery, parseMetricQuery } from '@/lib/metric-query';
import { type Definition, metricIds } from '@/lib/metrics/definition';
import { countAnswers } from '@/lib/metrics/score-counts';
import { hiddenBelow } from '@/lib/metrics/small-base';
import { oneOf, type SearchParams } from '@/lib/query-params';
import type { MetricReport } from '@/lib/reports/metric-report';
import { type SegmentReport, segmentReport } from '@/lib/reports/segment-report';
import { differenceHeadline, segmentName } from '@/lib/reports/segment-words';
import {
  isSameSegment,
  paramsOfSegment,
  type SegmentSide,
  segmentParams,
  segmentSides,
} from '@/lib/reports/segments';
import { sparkPoint } from '@/lib/reports/trend-points';
import { bandNames, definitionWords, shortName } from '@/lib/words/definition-words';
import { describeChange, formatCount, formatSize, formatValue, listed } from '@/lib/words/figures';
import { refusal } from '@/lib/words/refusal';
import type { Said } from '@/lib/words/said';
import type { Words } from '@/lib/words/words';
import { capital } from './capital';
import type { ExportCard, ExportColumn, ExportFacts, ExportPart } from './export-part';
import { differenceColumn, scoreCells, scoreColumns } from './score-columns';
import { answerWords, factsOf, type ViewFacts } from './view-facts';

type BothNames = Readonly<Record<SegmentSide, string>>;
type Compared = { report: SegmentReport; names: BothNames; facts: ExportFacts };

/**
 * Two segments side by side: their scores with the difference, and how their answers spread.
 *
 * @throws {AppError} invalid, where both sides are the same answers
 */
export async function compareParts(
  t: Words,
  facts: ViewFacts & { readonly catalog: Catalog },
  params: SearchParams,
): Promise<{ title: string; notices: readonly Said[]; parts: ExportPart[] } | null> {
  const { reader, catalog } = facts;
  const notices: Said[] = [];
  const metric = oneOf(params, 'metric', metricIds, notices) ?? 'ces';
  const queries = {
    a: queryOf(facts, params, 'a', notices),
    b: queryOf(facts, params, 'b', notices),
  };
  const [a, b] = [queries.a.filters, queries.b.filters];
  if (isSameSegment(a, b)) {
    throw refusal('invalid', 'exports.same-segments');
  }
  const report = await segmentReport(t, reader.scope, catalog, metric, queries);
  if (!report || segmentSides.every((side) => !isOpen(report[side]))) return null;
  const names = { a: segmentName(t, a, catalog), b: segmentName(t, b, catalog) };
  const compared = { report, names, facts: compareFacts(t, facts, report, names) };
  return {
    title: differenceHeadline(t, report, names),
    notices: [...notices, ...report.notices],
    parts: [scoresPart(t, compared), distributionPart(t, compared)],
  };
}

function queryOf(
  { reader, catalog }: ViewFacts,
  params: SearchParams,
  side: SegmentSide,
  notices: Said[],
): MetricQuery {
  const { timeZone, weekStart } = reader.workspace;
  const alsoKnown = ['metric', ...segmentParams(params)];
  const context = { timeZone, weekStart, now: reader.now, catalog, alsoKnown };
  const asked = parseMetricQuery(paramsOfSegment(params, side), context);
  notices.push(...asked.notices);
  return asked.query;
}

function isOpen({ counts }: MetricReport): boolean {
  return countAnswers(counts) >= hiddenBelow;
}

function compareFacts(
  t: Words,
  facts: ViewFacts,
  { a, b, inBoth }: SegmentReport,
  names: BothNames,
) {
  const both =
    inBoth > 0 ? [t('exports.in-both', { n: formatCount(t, inBoth), count: inBoth })] : [];
  const found = factsOf(
    t,
    { ...facts, query: { ...facts.query, comparison: null } },
    {
      n: listed(
        t,
        [a, b].map(({ counts }) => answerWords(t, countAnswers(counts))),
      ),
      definitions: [a.series.definition],
      formulas: both,
    },
  );
  return { ...found, filters: t('exports.both-segments', { first: names.a, second: names.b }) };
}

function scoresPart(t: Words, { report, names, facts }: Compared): ExportPart {
  const { definition } = report.a.series;
  const { difference } = report;
  const tested = difference?.verdict === 'too-few' ? null : difference;
  return {
    id: 'scores',
    title: t('exports.two-segments', { name: shortName(t, definition) }),
    summary: differenceHeadline(t, report, names),
    picture: {
      kind: 'cards',
      cards: segmentSides.map((side) => cardOf(t, side, report, names)),
    },
    table: {
      columns: [
        { key: 'segment', name: t('exports.segment'), kind: 'text' },
        ...scoreColumns(t, definition),
        ...bandColumns(t, definition),
        differenceColumn('difference', t('exports.first-less-second'), definition),
        differenceColumn(
          'difference-low',
          t('exports.low-of', { name: t('exports.difference') }),
          definition,
        ),
        differenceColumn(
          'difference-high',
          t('exports.high-of', { name: t('exports.difference') }),
          definition,
        ),
        { key: 'p', name: 'p', kind: 'number', decimals: 4, neverZero: true },
        { key: 'verdict', name: t('exports.verdict'), kind: 'text' },
      ],
      rows: segmentSides.map((side) => [
        names[side],
        ...scoreCells(isOpen(report[side]) ? report[side].score : null),
        ...bandCells(report[side]),
        ...(side === 'a'
          ? [
              tested?.difference ?? null,
              tested?.interval?.low ?? null,
              tested?.interval?.high ?? null,
              tested?.p ?? null,
              t(difference ? verdicts[difference.verdict] : 'exports.hidden-too-few'),
            ]
          : [null, null, null, null, '']),
      ]),
    },
    facts,
  };
}

const verdicts = {
  real: 'exports.real-difference',
  noise: 'cards.verdict-noise',
  'too-few': 'exports.too-few',
} as const;

function bandColumns(t: Words, definition: Definition): ExportColumn[] {
  return bandNames(t, definition).map((name, at) => ({
    key: `band-${at + 1}`,
    name: capital(t, name),
    kind: 'percent',
    decimals: 1,
  }));
}

/** The share of each band; none where so few answered that they are hidden. */
function bandCells(report: MetricReport): (number | null)[] {
  const { score, counts } = report;
  if (!score || !isOpen(report)) return [null, null, null];
  const { negative, neutral, positive } = score.bands;
  return [negative, neutral, positive].map((size) => (100 * size) / countAnswers(counts));
}

function cardOf(
  t: Words,
  side: SegmentSide,
  { difference, ...sides }: SegmentReport,
  names: BothNames,
) {
  const report = sides[side];
  const { definition } = report.series;
  const shown = isOpen(report) ? report.score : null;
  const judged = side === 'a' ? difference : null;
  const n = countAnswers(report.counts);
  const card: ExportCard = {
    name: names[side],
    caption: definitionWords(t, definition).caption,
    value: formatValue(t, shown?.value ?? null, definition),
    interval: intervalWords(t, shown, definition),
    change: judged && differenceWords(t, judged, definition),
    better: judged?.verdict === 'real' ? judged.better : null,
    base: baseWords(t, shown !== null, n),
    points: shown ? report.buckets.map(sparkPoint) : [],
    reach: extent(
      segmentSides.flatMap((one) => (isOpen(sides[one]) ? sides[one].buckets.map(sparkPoint) : [])),
    ),
  };
  return card;
}

function baseWords(t: Words, isShown: boolean, n: number): string {
  if (isShown) return t('cards.n', { n: formatCount(t, n) });
  return n > 0 ? t('cards.hidden', { n: hiddenBelow }) : t('exports.none-answered');
}

/** `▲ 0.42 · real difference` from the other side. */
function differenceWords(
  t: Words,
  difference: NonNullable<SegmentReport['difference']>,
  definition: Definition,
): string {
  if (difference.verdict === 'too-few') return t('exports.few-for-difference');
  if (difference.verdict === 'noise') return describeChange(t, difference, definition);
  const size = formatSize(t, difference.difference, definition);
  return `${difference.difference > 0 ? '▲' : '▼'} ${t('cards.real-difference', { size })}`;
}

/** The bars of the one, the lines of the other; of a hidden side neither. */
function distributionPart(t: Words, { report, names, facts }: Compared): ExportPart {
  const { definition } = report.a.series;
  const [first = 'a', second] = segmentSides.filter((side) => isOpen(report[side]));
  const barsOf = (side: SegmentSide) => distributionBars(report[side].counts, null, definition);
  const bars = distributionBars(
    report[first].counts,
    second ? report[second].counts : null,
    definition,
  );
  const other: readonly DistributionBar[] = second ? barsOf(second) : [];
  return {
    id: 'distribution',
    title: t('exports.spread-segments', { name: shortName(t, definition) }),
    summary: second
      ? t('exports.bar-and-line', { first: names[first], second: names[second] })
      : t('exports.other-hidden', { name: names[first] }),
    picture: {
      kind: 'bars',
      bars: bars.map(({ point, share, before, tone }) => ({
        name: String(point),
        share,
        before,
        tone,
      })),
    },
    table: {
      columns: [
        { key: 'point', name: t('exports.point'), kind: 'number', decimals: 0 },
        {
          key: 'first-n',
          name: t('exports.n-of', { name: names[first] }),
          kind: 'number',
          decimals: 0,
        },
        { key: 'first', name: names[first], kind: 'percent', decimals: 1 },
        ...(second
          ? ([
              {
                key: 'second-n',
                name: t('exports.n-of', { name: names[second] }),
                kind: 'number',
                decimals: 0,
              },
              { key: 'second', name: names[second], kind: 'percent', decimals: 1 },
            ] as const)
          : []),
      ],
      rows: bars.map(({ point, count, share }, at) => [
        point,
        count,
        100 * share,
        ...(second ? [other[at]?.count ?? null, 100 * (other[at]?.share ?? 0)] : []),
      ]),
    },
    facts,
  };
}
