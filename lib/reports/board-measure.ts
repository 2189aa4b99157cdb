import type { Catalog } from '@/db/queries/catalog';
import type { CountsRow } from '@/db/queries/score-counts';
import { answerVariance } from '@/lib/metrics/answer-variance';
import {
  bridgedChange,
  bridgedScore,
  bridgedVariance,
  type ScaleCounts,
} from '@/lib/metrics/bridge';
import { bridgeDefinition, isBridge } from '@/lib/metrics/bridge-definition';
import { type Change, change } from '@/lib/metrics/change';
import { type Definition, definition, type MetricId } from '@/lib/metrics/definition';
import { type Scale, scaleKey } from '@/lib/metrics/scale';
import { type Score, score } from '@/lib/metrics/score';
import { addCounts, countAnswers, noCounts, type ScoreCounts } from '@/lib/metrics/score-counts';
import type { Said } from '@/lib/words/said';
import { chooseSeries, type Series } from './series';
import { hiddenCells } from './small-cells';

/** The answers of a place of the board: those of one scale or, bridged, of each scale by itself. */
export type Tally = readonly ScaleCounts[];

/** How counted rows become the figures of a board. */
export type Measure = {
  readonly tally: (rows: readonly CountsRow[]) => Tally;
  readonly score: (tally: Tally) => Score | null;
  readonly change: (
    now: Tally,
    before: Tally,
    scores: { readonly to: Score | null; readonly from: Score | null },
  ) => Change | null;
  /** Of one answer. */
  readonly variance: (tally: Tally) => number | null;
  /** How many gave each point; null where points of several scales would be mixed. */
  readonly counts: (tally: Tally) => ScoreCounts | null;
  /** The scales by themselves, where they are bridged. */
  readonly parts: (tally: Tally, protect: boolean) => readonly ScalePart[];
};

/** What one of several scales gives; without a score where so few answered on it that it is hidden. */
export type ScalePart = { readonly scale: Scale; readonly score: Score | null };

/** All answers of a tally, on whatever scale. */
export function answersIn(tally: Tally): number {
  return tally.reduce((sum, { counts }) => sum + countAnswers(counts), 0);
}

/** The measure of a series: by its definition on its scale, or bridged over all scales. */
export function measureOf(series: Series, catalog: Pick<Catalog, 'versions'>): Measure {
  const { definition: shown } = series;
  return isBridge(shown) ? bridgedMeasure(series, catalog) : plainMeasure(shown);
}

function plainMeasure(shown: Definition): Measure {
  const countsOf = ([only]: Tally) => only?.counts ?? noCounts;
  return {
    tally: (rows) => [
      { definition: shown, counts: addCounts(...rows.map(({ counts }) => counts)) },
    ],
    score: (tally) => score(countsOf(tally), shown),
    change: (now, before, scores) => change(countsOf(now), countsOf(before), shown, scores),
    variance: (tally) => answerVariance(countsOf(tally), shown),
    counts: countsOf,
    parts: () => [],
  };
}

function bridgedMeasure(
  { scales: all, definition: { metric } }: Series,
  { versions }: Pick<Catalog, 'versions'>,
): Measure {
  const scales = new Map(versions.map(({ id, scale }) => [id, scale]));
  return {
    tally: (rows) => {
      const found = new Map<string, ScaleCounts>();
      for (const { versionId, counts } of rows) {
        const scale = scales.get(versionId);
        const own = scale && definition(metric, scale, null);
        if (!own) continue;
        const before = found.get(scaleKey(scale));
        found.set(scaleKey(scale), {
          definition: own,
          counts: before ? addCounts(before.counts, counts) : counts,
        });
      }
      return all.flatMap(({ scale }) => found.get(scaleKey(scale)) ?? []);
    },
    score: bridgedScore,
    change: bridgedChange,
    variance: bridgedVariance,
    counts: () => null,
    parts: scaleParts,
  };
}

/** Each scale by itself, hidden where so few answered on it, or where its total would tell them. */
function scaleParts(tally: Tally, protect: boolean): ScalePart[] {
  const [hidden = []] = hiddenCells(
    [[...tally.map((part) => answersIn([part])), answersIn(tally)]],
    protect,
  );
  return tally.map((part, at) => ({
    scale: part.definition.scale,
    score: hidden[at] ? null : bridgedScore([part]),
  }));
}

/**
 * All answers of a metric as one series, whatever their scale: its values are
 * POMP and approximate. It names every scale that has answers in the rows.
 *
 * @returns null if the workspace has no survey of that metric
 */
export function bridgeSeries(
  metric: MetricId,
  rows: readonly CountsRow[],
  catalog: Pick<Catalog, 'versions'>,
): { series: Series; notices: Said[] } | null {
  const chosen = chooseSeries(metric, rows, catalog, { method: null, scale: null });
  if (!chosen) return null;
  const versions = catalog.versions.filter((version) => version.metric === metric);
  const answered = new Set(rows.map(({ versionId }) => versionId));
  const used = new Set(
    versions.filter(({ id }) => answered.has(id)).map(({ scale }) => scaleKey(scale)),
  );
  const { scales, definition: usual } = chosen.series;
  const bridged = scales
    .map(({ scale }) => scale)
    .filter((scale) => used.has(scaleKey(scale)) && definition(metric, scale, null) !== null);
  const series: Series = {
    definition: bridgeDefinition(metric, bridged.length > 0 ? bridged : [usual.scale]),
    methods: [],
    scales,
    otherScales: 0,
    versionIds: new Set(versions.map(({ id }) => id)),
  };
  return { series, notices: [] };
}
