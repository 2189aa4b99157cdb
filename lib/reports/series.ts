import type { Catalog, CatalogVersion } from '@/db/queries/catalog';
import type { CountsRow } from '@/db/queries/score-counts';
import type { MetricQuery } from '@/lib/metric-query';
import { type Definition, definition, definitions, type MetricId } from '@/lib/metrics/definition';
import { type Scale, scaleKey } from '@/lib/metrics/scale';
import { countAnswers } from '@/lib/metrics/score-counts';
import type { Said } from '@/lib/words/said';

/** The answers that may be added up, and how they become one value. */
export type Series = {
  readonly definition: Definition;
  /** The methods a reader may switch between. */
  readonly methods: readonly Definition[];
  /** Every scale the metric was asked on, with its answers in the period, most first. */
  readonly scales: readonly { readonly scale: Scale; readonly n: number }[];
  /** Answers of the period on other scales, which are not in the number. */
  readonly otherScales: number;
  readonly versionIds: ReadonlySet<string>;
};

/**
 * Chooses the scale and method of a metric. Answers on different scales are
 * never added: the view shows the scale it asks for, or else the one with most
 * answers in the period, and says how many answers lie on the others.
 *
 * @returns null if the workspace has no survey of that metric
 */
export function chooseSeries(
  metric: MetricId,
  rows: readonly CountsRow[],
  catalog: Pick<Catalog, 'versions'>,
  asked: Pick<MetricQuery, 'method' | 'scale'>,
): { series: Series; notices: Said[] } | null {
  const versions = catalog.versions.filter((version) => version.metric === metric);
  const volumes = volumeByVersion(rows);
  const scales = scalesOf(versions, volumes);
  const most = scales[0];
  if (!most) return null;

  const notices: Said[] = [];
  const wanted = scales.find(
    ({ scale }) => asked.scale && scaleKey(scale) === scaleKey(asked.scale),
  );
  if (asked.scale && !wanted) {
    const scale = `${asked.scale.min}–${asked.scale.max}`;
    notices.push({ key: 'notices.no-such-scale', values: { scale } });
  }
  const { scale } = wanted ?? most;
  const mine = versions.filter((version) => scaleKey(version.scale) === scaleKey(scale));
  const chosen = chooseMethod(metric, scale, mine, volumes, asked.method, notices);
  if (!chosen) return null;

  const series: Series = {
    definition: chosen,
    methods: definitions(metric, scale),
    scales: scales.map(({ scale, n }) => ({ scale, n })),
    otherScales: scales.filter((other) => other.scale !== scale).reduce((sum, { n }) => sum + n, 0),
    versionIds: new Set(mine.map(({ id }) => id)),
  };
  return { series, notices };
}

type Volume = { now: number; ever: number };

function volumeByVersion(rows: readonly CountsRow[]): Map<string, Volume> {
  const volumes = new Map<string, Volume>();
  for (const { versionId, span, counts } of rows) {
    const n = countAnswers(counts);
    const volume = volumes.get(versionId) ?? { now: 0, ever: 0 };
    volumes.set(versionId, { now: volume.now + (span === 0 ? n : 0), ever: volume.ever + n });
  }
  return volumes;
}

function scalesOf(versions: readonly CatalogVersion[], volumes: ReadonlyMap<string, Volume>) {
  const scales = new Map<string, { scale: Scale; n: number; ever: number; newest: number }>();
  for (const { id, scale, createdAt } of versions) {
    const found = scales.get(scaleKey(scale)) ?? { scale, n: 0, ever: 0, newest: 0 };
    const volume = volumes.get(id) ?? { now: 0, ever: 0 };
    scales.set(scaleKey(scale), {
      scale: found.scale,
      n: found.n + volume.now,
      ever: found.ever + volume.ever,
      newest: Math.max(found.newest, createdAt.getTime()),
    });
  }
  return [...scales.values()].sort((a, b) => b.n - a.n || b.ever - a.ever || b.newest - a.newest);
}

function chooseMethod(
  metric: MetricId,
  scale: Scale,
  versions: readonly CatalogVersion[],
  volumes: ReadonlyMap<string, Volume>,
  asked: string | null,
  notices: Said[],
): Definition | null {
  const wanted = asked === null ? null : definition(metric, scale, asked);
  if (wanted) return wanted;
  if (asked !== null) {
    notices.push({ key: 'notices.no-method', values: { text: asked } });
  }
  const [usual] = versions.toSorted(
    (a, b) => (volumes.get(b.id)?.ever ?? 0) - (volumes.get(a.id)?.ever ?? 0),
  );
  return definition(metric, scale, usual?.method ?? null) ?? definition(metric, scale, null);
}
