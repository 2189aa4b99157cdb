import 'server-only';
import { intervalWords } from '@/components/metrics/standing';
import type { Catalog } from '@/db/queries/catalog';
import { type Target, targetsFor } from '@/db/queries/targets';
import { headline } from '@/lib/metrics/headline';
import type { ResponseRate } from '@/lib/metrics/response-rate';
import { countAnswers } from '@/lib/metrics/score-counts';
import { hiddenBelow } from '@/lib/metrics/small-base';
import { againstTarget, type TargetValues } from '@/lib/metrics/target';
import { targetFlag } from '@/lib/metrics/target-words';
import type { Cell } from '@/lib/reports/cells';
import { aimOf, onlyTouchpoint, targetAt } from '@/lib/reports/goals';
import type { MetricReport } from '@/lib/reports/metric-report';
import { type Overview, overview } from '@/lib/reports/overview';
import { rateWords, responseRates } from '@/lib/reports/response-rate';
import { sparkPoint } from '@/lib/reports/trend-points';
import { shortName } from '@/lib/words/definition-words';
import { describeChange, formatCount, formatValue } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import type { ExportCard, ExportPart } from './export-part';
import { changeCells, scoreCells } from './score-columns';
import { exportedTiles, type ValueTile } from './value-tiles';
import { answerWords, factsOf, type ViewFacts } from './view-facts';

type OverviewFacts = ViewFacts & { readonly catalog: Catalog };

/** The first page taken apart: cards, what changed, where it is hardest. */
export async function overviewParts(
  t: Words,
  facts: OverviewFacts,
): Promise<{ title: string; notices: readonly string[]; parts: ExportPart[] } | null> {
  const { reader, catalog, query } = facts;
  const [report, rates, targets, value] = await Promise.all([
    overview(reader.scope, catalog, query),
    responseRates(reader.scope, catalog, query),
    targetsFor(reader.scope),
    exportedTiles(t, reader.scope, query),
  ]);
  const isOpen = openOf(report.tiles).length > 0;
  if (!isOpen && value.length === 0) return null;
  const isAnswered = report.tiles.some(({ score }) => score !== null);
  const scores = (isAnswered ? report.tiles : []).map((tile) =>
    scoreTile(tile, { ...facts, targets, rate: rates.get(tile.metric) }),
  );
  const cards = { ...cardsPart(t, facts, scores, value), title: 'Overview' };
  const parts = isOpen
    ? [cards, changedPart(t, facts, report), hardestPart(t, facts, report)]
    : [cards];
  return { title: cards.summary, notices: [], parts: parts.filter((part) => part !== null) };
}

/** The metrics with answers enough to show a score. */
function openOf(tiles: readonly MetricReport[]): readonly MetricReport[] {
  return tiles.filter(({ counts }) => countAnswers(counts) >= hiddenBelow);
}

function titleOf(t: Words, open: readonly MetricReport[]): string {
  const named = open.map(({ metric, change, series, score }) => ({
    name: shortName(t, series.definition),
    metric,
    change,
    definition: series.definition,
    value: formatValue(t, score?.value ?? null, series.definition),
  }));
  return named.some(({ change }) => change !== null)
    ? headline(t, named)
    : `${named.map(({ name, value }) => `${name} ${value}`).join(', ')}.`;
}

function overviewFacts(
  t: Words,
  facts: OverviewFacts,
  tiles: readonly MetricReport[],
  value: readonly ValueTile[] = [],
) {
  const n = tiles.reduce((sum, { counts }) => sum + countAnswers(counts), 0);
  const [first] = value;
  return factsOf(t, facts, {
    n: tiles.length === 0 && first ? first.card.base : answerWords(t, n),
    definitions: tiles.map(({ series }) => series.definition),
    formulas: value.map(({ formula }) => formula),
  });
}

/** Metrics have different units, so their columns are plain numbers with the unit beside them. */
const mixedColumns = [
  { key: 'value', name: 'Value', kind: 'number', decimals: 2 },
  { key: 'low', name: '95 % low', kind: 'number', decimals: 2 },
  { key: 'high', name: '95 % high', kind: 'number', decimals: 2 },
  { key: 'n', name: 'n', kind: 'number', decimals: 0 },
  { key: 'before', name: 'Before', kind: 'number', decimals: 2 },
  { key: 'change', name: 'Change', kind: 'number', decimals: 2, signed: true },
  { key: 'p', name: 'p', kind: 'number', decimals: 4, neverZero: true },
  { key: 'verdict', name: 'Verdict', kind: 'text' },
] as const;

const units = { scale: '', percent: '%', net: 'points', pomp: 'of 100' } as const;

/** A score as a tile shows it, with what stands beside it. */
type ScoreTile = {
  readonly report: MetricReport;
  readonly target: TargetValues | null;
  readonly rate: ResponseRate | undefined;
};

function scoreTile(
  report: MetricReport,
  {
    query,
    catalog,
    targets,
    rate,
  }: Pick<OverviewFacts, 'query' | 'catalog'> & {
    targets: readonly Target[];
    rate?: ResponseRate | undefined;
  },
): ScoreTile {
  const place = onlyTouchpoint(query, catalog);
  return { report, target: targetAt(targets, report.series.definition, place), rate };
}

/** One score as a tile, and the same as a table: a card of a dashboard. */
export async function scoreCardPart(
  t: Words,
  facts: OverviewFacts,
  report: MetricReport,
): Promise<ExportPart> {
  const targets = await targetsFor(facts.reader.scope);
  return cardsPart(t, facts, [scoreTile(report, { ...facts, targets })], []);
}

/** One tile of churn or value, and the same as a table: a card of a dashboard. */
export function valueCardPart(t: Words, facts: OverviewFacts, tile: ValueTile): ExportPart {
  return cardsPart(t, facts, [], [tile]);
}

/** Tiles, and the same as a table. */
function cardsPart(
  t: Words,
  facts: OverviewFacts,
  tiles: readonly ScoreTile[],
  value: readonly ValueTile[],
): ExportPart {
  const reports = tiles.map(({ report }) => report);
  const open = openOf(reports);
  return {
    id: 'cards',
    title: [
      ...reports.map(({ series }) => shortName(t, series.definition)),
      ...value.map(({ card }) => card.name),
    ].join(', '),
    summary:
      open.length > 0 ? titleOf(t, open) : value.map(({ card }) => cardWords(card)).join(' '),
    picture: {
      kind: 'cards',
      cards: [...tiles.map((tile) => cardOf(t, tile)), ...value.map(({ card }) => card)],
    },
    table: {
      columns: [
        { key: 'metric', name: 'Metric', kind: 'text' },
        { key: 'unit', name: 'Unit', kind: 'text' },
        ...mixedColumns,
        { key: 'rate', name: 'Response rate', kind: 'percent', decimals: 1 },
        { key: 'reached', name: 'Reached', kind: 'number', decimals: 0 },
        { key: 'target', name: 'Target', kind: 'text' },
      ],
      rows: [...tiles.map((tile) => scoreRow(t, tile)), ...value.map(valueRow)],
    },
    facts: overviewFacts(t, facts, reports, value),
  };
}

function scoreRow(t: Words, { report, target, rate }: ScoreTile) {
  const { series, score, change } = report;
  const standing = target && againstTarget(score, target);
  return [
    shortName(t, series.definition),
    units[series.definition.unit],
    ...scoreCells(score),
    ...changeCells(change),
    rate ? 100 * rate.rate : null,
    rate?.n ?? null,
    (standing && targetFlag(t, standing)) ?? '',
  ];
}

function valueRow({ card, numbers }: ValueTile) {
  const { unit, value, low, high, n, before, change, verdict } = numbers;
  const judged = [before, change, null, verdict];
  return [card.name, unit, value, low, high, n, ...judged, null, null, card.flag ?? ''];
}

/** `CLV £1,204.` */
function cardWords({ name, value }: ExportCard): string {
  return `${name} ${value}.`;
}

function cardOf(t: Words, { report, target, rate }: ScoreTile): ExportCard {
  const { series, score, change, buckets } = report;
  const { definition } = series;
  const shown = score && score.n >= hiddenBelow ? score : null;
  const standing = target && againstTarget(score, target);
  return {
    name: shortName(t, definition),
    caption: definition.caption,
    value: formatValue(t, shown?.value ?? null, definition),
    interval: intervalWords(t, shown, definition),
    change:
      shown && change
        ? changeWords(change.difference, describeChange(t, change, definition))
        : null,
    better: change?.verdict === 'real' ? change.better : null,
    base: score
      ? shown
        ? `n ${formatCount(t, score.n)}`
        : `hidden, under ${hiddenBelow}`
      : 'No answers in this period',
    flag: standing && targetFlag(t, standing),
    aside: rate ? rateWords(t, rate) : null,
    points: shown ? buckets.map(sparkPoint) : [],
    target: standing ? aimOf(t, standing, definition) : null,
  };
}

function changeWords(difference: number, words: string): string {
  return words.includes('real change') ? `${difference > 0 ? '▲' : '▼'} ${words}` : words;
}

function changedPart(
  t: Words,
  facts: OverviewFacts,
  { movements, tiles }: Overview,
): ExportPart | null {
  if (!movements) return null;
  const { real, tested, withinNoise, tooFew } = movements;
  return {
    id: 'changes',
    title: 'What really changed',
    summary: `${formatCount(t, tested)} series tested together, 5 % false discoveries at most. ${formatCount(t, withinNoise)} moved within noise, ${formatCount(t, tooFew)} had too few answers.`,
    picture: null,
    table: {
      columns: [...placeColumns, ...mixedColumns],
      rows: real.map((cell) => placeCells(t, cell)),
    },
    facts: overviewFacts(t, facts, tiles),
  };
}

function hardestPart(t: Words, facts: OverviewFacts, { hardest }: Overview): ExportPart | null {
  if (!hardest) return null;
  const { of, cells } = hardest;
  const { definition } = of.series;
  return {
    id: 'hardest',
    title: `${shortName(t, definition)}, lowest right now`,
    summary:
      'Touchpoints and channels with the lowest scores, of those with answers enough to judge.',
    picture: null,
    table: {
      columns: [...placeColumns, ...mixedColumns],
      rows: cells.map((cell) => placeCells(t, cell)),
    },
    facts: overviewFacts(t, facts, [of]),
  };
}

const placeColumns = [
  { key: 'metric', name: 'Metric', kind: 'text' },
  { key: 'unit', name: 'Unit', kind: 'text' },
  { key: 'touchpoint', name: 'Touchpoint', kind: 'text' },
  { key: 'channel', name: 'Channel', kind: 'text' },
] as const;

function placeCells(t: Words, { series, touchpoint, channel, score, change }: Cell) {
  const { definition } = series;
  return [
    shortName(t, definition),
    units[definition.unit],
    touchpoint.name,
    channel.name,
    ...scoreCells(score),
    ...changeCells(change),
  ];
}
