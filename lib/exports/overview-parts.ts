import 'server-only';
import { intervalWords } from '@/components/metrics/standing';
import type { Catalog } from '@/db/queries/catalog';
import { headline } from '@/lib/metrics/headline';
import { countAnswers } from '@/lib/metrics/score-counts';
import { hiddenBelow } from '@/lib/metrics/small-base';
import type { Cell } from '@/lib/reports/cells';
import type { MetricReport } from '@/lib/reports/metric-report';
import { type Overview, overview } from '@/lib/reports/overview';
import { sparkPoint } from '@/lib/reports/trend-points';
import { shortName } from '@/lib/words/definition-words';
import { describeChange, formatCount, formatValue } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import type { ExportCard, ExportPart } from './export-part';
import { changeCells, scoreCells } from './score-columns';
import { answerWords, factsOf, type ViewFacts } from './view-facts';

type OverviewFacts = ViewFacts & { readonly catalog: Catalog };

/** The first page taken apart: cards, what changed, where it is hardest. */
export async function overviewParts(
  t: Words,
  facts: OverviewFacts,
): Promise<{ title: string; notices: readonly string[]; parts: ExportPart[] } | null> {
  const { reader, catalog, query } = facts;
  const report = await overview(reader.scope, catalog, query);
  const open = report.tiles.filter(({ counts }) => countAnswers(counts) >= hiddenBelow);
  if (open.length === 0) return null;
  const parts = [
    cardsPart(t, facts, report),
    changedPart(t, facts, report),
    hardestPart(t, facts, report),
  ];
  return { title: titleOf(t, open), notices: [], parts: parts.filter((part) => part !== null) };
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

function overviewFacts(t: Words, facts: OverviewFacts, tiles: readonly MetricReport[]) {
  const n = tiles.reduce((sum, { counts }) => sum + countAnswers(counts), 0);
  return factsOf(t, facts, {
    n: answerWords(t, n),
    definitions: tiles.map(({ series }) => series.definition),
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

function cardsPart(t: Words, facts: OverviewFacts, { tiles }: Overview): ExportPart {
  return { ...scoreCardsPart(t, facts, tiles), title: 'Overview' };
}

/** Scores as tiles, and the same as a table. */
export function scoreCardsPart(
  t: Words,
  facts: OverviewFacts,
  tiles: readonly MetricReport[],
): ExportPart {
  return {
    id: 'cards',
    title: tiles.map(({ series }) => shortName(t, series.definition)).join(', '),
    summary: titleOf(
      t,
      tiles.filter(({ counts }) => countAnswers(counts) >= hiddenBelow),
    ),
    picture: { kind: 'cards', cards: tiles.map((one) => cardOf(t, one)) },
    table: {
      columns: [
        { key: 'metric', name: 'Metric', kind: 'text' },
        { key: 'unit', name: 'Unit', kind: 'text' },
        ...mixedColumns,
      ],
      rows: tiles.map(({ series, score, change }) => [
        shortName(t, series.definition),
        units[series.definition.unit],
        ...scoreCells(score),
        ...changeCells(change),
      ]),
    },
    facts: overviewFacts(t, facts, tiles),
  };
}

function cardOf(t: Words, { series, score, change, buckets }: MetricReport): ExportCard {
  const { definition } = series;
  const shown = score && score.n >= hiddenBelow ? score : null;
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
    points: shown ? buckets.map(sparkPoint) : [],
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
