import 'server-only';
import { intervalWords } from '@/components/metrics/standing';
import type { Catalog } from '@/db/queries/catalog';
import { type Target, targetsFor } from '@/db/queries/targets';
import type { Change } from '@/lib/metrics/change';
import type { Definition } from '@/lib/metrics/definition';
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
import { definitionWords, shortName } from '@/lib/words/definition-words';
import { describeChange, formatCount, formatValue, paragraph } from '@/lib/words/figures';
import type { Said } from '@/lib/words/said';
import type { Words } from '@/lib/words/words';
import type { ExportCard, ExportPart } from './export-part';
import { mixedColumns, placeColumns, unitWords } from './mixed-columns';
import { changeCells, scoreCells } from './score-columns';
import { exportedTiles, type ValueTile } from './value-tiles';
import { answerWords, factsOf, type ViewFacts } from './view-facts';

type OverviewFacts = ViewFacts & { readonly catalog: Catalog };

/** The first page taken apart: cards, what changed, where it is hardest. */
export async function overviewParts(
  t: Words,
  facts: OverviewFacts,
): Promise<{ title: string; notices: readonly Said[]; parts: ExportPart[] } | null> {
  const { reader, catalog, query } = facts;
  const [report, rates, targets, value] = await Promise.all([
    overview(t, reader.scope, catalog, query),
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
  const cards = { ...cardsPart(t, facts, scores, value), title: t('names.page-overview') };
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
    : t('exports.sentence', {
        words: named.map(({ name, value }) => `${name} ${value}`).join(t('figures.comma')),
      });
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
    ].join(t('figures.comma')),
    summary:
      open.length > 0
        ? titleOf(t, open)
        : paragraph(
            t,
            value.map(({ card }) => cardWords(t, card)),
          ),
    picture: {
      kind: 'cards',
      cards: [...tiles.map((tile) => cardOf(t, tile)), ...value.map(({ card }) => card)],
    },
    table: {
      columns: [
        { key: 'metric', name: t('exports.metric'), kind: 'text' },
        { key: 'unit', name: t('exports.unit'), kind: 'text' },
        ...mixedColumns(t),
        { key: 'rate', name: t('exports.response-rate'), kind: 'percent', decimals: 1 },
        { key: 'reached', name: t('exports.reached'), kind: 'number', decimals: 0 },
        { key: 'target', name: t('exports.target'), kind: 'text' },
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
    unitWords(t, series.definition),
    ...scoreCells(score),
    ...changeCells(t, change),
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
function cardWords(t: Words, { name, value }: ExportCard): string {
  return t('exports.sentence', { words: `${name} ${value}` });
}

function cardOf(t: Words, { report, target, rate }: ScoreTile): ExportCard {
  const { series, score, change, buckets } = report;
  const { definition } = series;
  const shown = score && score.n >= hiddenBelow ? score : null;
  const standing = target && againstTarget(score, target);
  return {
    name: shortName(t, definition),
    caption: definitionWords(t, definition).caption,
    value: formatValue(t, shown?.value ?? null, definition),
    interval: intervalWords(t, shown, definition),
    change: shown && change ? changeWords(t, change, definition) : null,
    better: change?.verdict === 'real' ? change.better : null,
    base: score
      ? shown
        ? t('cards.n', { n: formatCount(t, score.n) })
        : t('cards.hidden', { n: hiddenBelow })
      : t('cards.none-in-period'),
    flag: standing && targetFlag(t, standing),
    aside: rate ? rateWords(t, rate) : null,
    points: shown ? buckets.map(sparkPoint) : [],
    target: standing ? aimOf(t, standing, definition) : null,
  };
}

function changeWords(t: Words, change: Change, definition: Definition): string {
  const words = describeChange(t, change, definition);
  return change.verdict === 'real' ? `${change.difference > 0 ? '▲' : '▼'} ${words}` : words;
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
    title: t('overview.really-changed'),
    summary: paragraph(t, [
      t('overview.tested', { n: formatCount(t, tested) }),
      t('overview.tested-rest', {
        noise: formatCount(t, withinNoise),
        few: formatCount(t, tooFew),
      }),
    ]),
    picture: null,
    table: {
      columns: [...placeColumns(t), ...mixedColumns(t)],
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
    title: t('exports.lowest', { name: shortName(t, definition) }),
    summary: t('exports.lowest-about'),
    picture: null,
    table: {
      columns: [...placeColumns(t), ...mixedColumns(t)],
      rows: cells.map((cell) => placeCells(t, cell)),
    },
    facts: overviewFacts(t, facts, [of]),
  };
}

function placeCells(t: Words, { series, touchpoint, channel, score, change }: Cell) {
  const { definition } = series;
  return [
    shortName(t, definition),
    unitWords(t, definition),
    touchpoint.name,
    channel.name,
    ...scoreCells(score),
    ...changeCells(t, change),
  ];
}
