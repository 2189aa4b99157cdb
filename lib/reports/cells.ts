import type { Catalog } from '@/db/queries/catalog';
import type { CountsRow } from '@/db/queries/score-counts';
import { benjaminiHochberg } from '@/lib/metrics/benjamini-hochberg';
import { type Change, change } from '@/lib/metrics/change';
import { type Score, score } from '@/lib/metrics/score';
import type { ScoreCounts } from '@/lib/metrics/score-counts';
import { lowBase } from '@/lib/metrics/small-base';
import type { Words } from '@/lib/words/words';
import { groupName, total } from './metric-report';
import type { Series } from './series';

/** One metric at one touchpoint in one channel. */
export type Cell = {
  readonly series: Series;
  readonly touchpoint: { readonly key: string; readonly name: string };
  readonly channel: { readonly key: string; readonly name: string };
  readonly counts: ScoreCounts;
  readonly beforeCounts: ScoreCounts;
  readonly score: Score | null;
  readonly change: Change | null;
};

/** The cells of a metric, from rows grouped by touchpoint and channel. */
export function cellsOf(
  t: Words,
  rows: readonly CountsRow[],
  catalog: Catalog,
  series: Series,
): Cell[] {
  const places = new Map<string, CountsRow[]>();
  for (const row of rows) {
    if (!series.versionIds.has(row.versionId)) continue;
    const place = JSON.stringify(row.group);
    const own = places.get(place);
    if (own) own.push(row);
    else places.set(place, [row]);
  }
  const { definition } = series;
  return [...places.values()].flatMap((own) => {
    const [touchpoint, channel] = own[0]?.group ?? [];
    if (!touchpoint || !channel) return [];
    const [counts, beforeCounts] = [total(own, 0), total(own, 1)];
    const [to, from] = [score(counts, definition), score(beforeCounts, definition)];
    return {
      series,
      touchpoint: { key: touchpoint, name: groupName(t, 'touchpoint', touchpoint, catalog) },
      channel: { key: channel, name: groupName(t, 'channel', channel, catalog) },
      counts,
      beforeCounts,
      score: to,
      change: change(counts, beforeCounts, definition, { to, from }),
    };
  });
}

export type MovedCell = Cell & { readonly change: Change };

export type Movements = {
  /** More than chance when all are tested together; the surest first. */
  readonly real: readonly MovedCell[];
  readonly tested: number;
  readonly withinNoise: number;
  readonly tooFew: number;
};

/**
 * Which of many changes are more than chance when all are tested at once: of
 * those called real at most 5 % are expected to be false (Benjamini–Hochberg).
 * Ranked by the change in units of its own margin, so that unlike metrics
 * compare. A cell that is new or gone has nothing to be tested against, and
 * counts among those with too few answers.
 */
export function movements(cells: readonly Cell[]): Movements {
  const tested = cells.flatMap((cell) =>
    cell.change && cell.change.p !== null ? [{ ...cell, change: cell.change }] : [],
  );
  const { rejected } = benjaminiHochberg(tested.map((cell) => cell.change.p));
  const real = tested
    .filter((_, place) => rejected[place])
    .sort((a, b) => surety(b.change) - surety(a.change));
  return {
    real,
    tested: tested.length,
    withinNoise: tested.length - real.length,
    tooFew: cells.length - tested.length,
  };
}

function surety({ difference, margin }: Change): number {
  return margin === null ? 0 : Math.abs(difference) / margin;
}

export type JudgedCell = Cell & { readonly score: Score };

/** The cells with the lowest score now, of those with enough answers to judge. */
export function lowest(cells: readonly Cell[], most: number): JudgedCell[] {
  return cells
    .flatMap((cell) =>
      cell.score && cell.score.n >= lowBase ? [{ ...cell, score: cell.score }] : [],
    )
    .sort((a, b) => a.score.value - b.score.value)
    .slice(0, most);
}
