import 'server-only';
import type { Catalog } from '@/db/queries/catalog';
import { latestCounts } from '@/db/queries/latest-counts';
import { type CountsRow, scoreCounts } from '@/db/queries/score-counts';
import type { Scope } from '@/db/scope';
import type { Dimension, MetricQuery } from '@/lib/metric-query';
import { type Change, change } from '@/lib/metrics/change';
import type { Definition, MetricId } from '@/lib/metrics/definition';
import { type Score, score } from '@/lib/metrics/score';
import { addCounts, countAnswers, noCounts, type ScoreCounts } from '@/lib/metrics/score-counts';
import { hiddenBelow, lowBase } from '@/lib/metrics/small-base';
import { gather } from '@/lib/metrics/why/gather';
import { type GroupCounts, together } from '@/lib/metrics/why/group-counts';
import { type GroupParts, type MixAndRate, mixAndRate } from '@/lib/metrics/why/mix-and-rate';
import { formatCount, listed } from '@/lib/words/figures';
import type { Said } from '@/lib/words/said';
import type { Words } from '@/lib/words/words';
import { groupName, spansOf, total } from './metric-report';
import { chooseSeries, type Series } from './series';

/** One line of the split: a group, or several small ones together. */
export type WhyGroup = Omit<GroupParts<unknown>, 'key'> & {
  /** Keys or attribute values; null stands for answers without that attribute. */
  readonly keys: readonly (string | null)[];
  readonly name: string;
};

export type WhySplit = Pick<MixAndRate<unknown>, 'from' | 'to' | 'mix' | 'rate'> & {
  /** Whose own score moved most first; new and gone ones after them, the small ones together last. */
  readonly groups: readonly WhyGroup[];
};

/** Why a change is not split. */
export type NoSplit =
  /** The query compares with nothing. */
  | 'not-compared'
  /** No answers before, or too few to be shown. */
  | 'none-before'
  /** Too few answers on a side to judge anything. */
  | 'few'
  /** All answers are of one group, or of groups too small to stand alone. */
  | 'one-group';

/** Why a score moved: what of the change is mix, and what the groups' own moves. */
export type WhyReport = {
  readonly metric: MetricId;
  readonly series: Series;
  readonly by: Dimension;
  readonly counts: ScoreCounts;
  readonly beforeCounts: ScoreCounts;
  readonly score: Score | null;
  readonly before: Score | null;
  readonly change: Change | null;
  readonly split: WhySplit | null;
  readonly refusal: NoSplit | null;
  readonly notices: readonly Said[];
};

/** Small groups that are taken together are named up to here, and counted from there on. */
const mostNamed = 2;

/** More bars than these nobody compares; the rest are one. */
const mostGroups = 8;

/** @returns null if the workspace has no survey of that metric */
export async function whyReport(
  t: Words,
  scope: Scope,
  catalog: Catalog,
  metric: MetricId,
  query: MetricQuery,
): Promise<WhyReport | null> {
  const by = query.by ?? usualDimension(query, catalog, metric);
  const counted = query.answers === 'latest' ? latestCounts : scoreCounts;
  const rows = await counted(scope, catalog, {
    spans: spansOf(query),
    interval: null,
    weekStart: query.weekStart,
    metrics: [metric],
    filters: query.filters,
    by: [by],
  });
  return whyFrom(t, rows, catalog, metric, { ...query, by });
}

/**
 * What a change is split by where nothing is asked: the first dimension with
 * several values that the filters leave open.
 */
export function usualDimension(
  { filters }: Pick<MetricQuery, 'filters'>,
  catalog: Pick<Catalog, 'channel' | 'touchpoint' | 'survey' | 'attributes'>,
  metric: MetricId,
): Dimension {
  const surveys = catalog.survey.filter((survey) => survey.metric === metric);
  const dimensions: readonly (readonly [Dimension, readonly string[], number])[] = [
    ['channel', filters.channel, catalog.channel.length],
    ['touchpoint', filters.touchpoint, catalog.touchpoint.length],
    ['survey', filters.survey, surveys.length],
    ...catalog.attributes.map(
      ({ key, values }) => [`attr.${key}`, filters.attributes[key] ?? [], values.length] as const,
    ),
  ];
  const open = dimensions.find(([, chosen, values]) => chosen.length !== 1 && values > 1);
  return open?.[0] ?? 'channel';
}

type Asked = MetricQuery & { readonly by: Dimension };

/** The report from rows counted by one dimension, each span as a whole. */
function whyFrom(
  t: Words,
  rows: readonly CountsRow[],
  catalog: Catalog,
  metric: MetricId,
  query: Asked,
): WhyReport | null {
  const chosen = chooseSeries(metric, rows, catalog, query);
  if (!chosen) return null;
  const { definition, versionIds } = chosen.series;
  const mine = rows.filter(({ versionId }) => versionIds.has(versionId));
  const [counts, beforeCounts] = [total(mine, 0), total(mine, 1)];
  const to = score(counts, definition);
  const from = query.comparison ? score(beforeCounts, definition) : null;
  const lines = linesOf(t, mine, definition, query.by, catalog);
  const refusal = refusalOf(query, counts, beforeCounts, { to, from }, lines.length);
  return {
    metric,
    ...chosen,
    by: query.by,
    counts,
    beforeCounts,
    score: to,
    before: from,
    change: from ? change(counts, beforeCounts, definition, { to, from }) : null,
    split: refusal ? null : splitOf(lines, definition),
    refusal,
  };
}

function refusalOf(
  { comparison }: MetricQuery,
  counts: ScoreCounts,
  beforeCounts: ScoreCounts,
  { to, from }: { to: Score | null; from: Score | null },
  lines: number,
): NoSplit | null {
  if (!comparison) return 'not-compared';
  if (countAnswers(beforeCounts) < hiddenBelow) return 'none-before';
  if (countAnswers(counts) < hiddenBelow) return 'few';
  if (Math.min(to?.n ?? 0, from?.n ?? 0) < lowBase) return 'few';
  return lines < 2 ? 'one-group' : null;
}

type Line = Pick<WhyGroup, 'keys' | 'name'>;

/** The groups worth a line, and the others together. */
function linesOf(
  t: Words,
  rows: readonly CountsRow[],
  definition: Definition,
  by: Dimension,
  catalog: Catalog,
): GroupCounts<Line>[] {
  const { alone, others } = gather(groupsOf(rows), definition, mostGroups);
  const lines = alone.map(({ key, ...sides }) => ({
    ...sides,
    key: { keys: [key], name: groupName(t, by, key, catalog) },
  }));
  if (others.length === 0) return lines;
  const keys = others.map(({ key }) => key);
  const names = keys.map((key) => groupName(t, by, key, catalog));
  const name =
    names.length <= mostNamed
      ? listed(t, names)
      : t('why.others-together', { n: formatCount(t, names.length), count: names.length });
  return [...lines, together({ keys, name }, others)];
}

function groupsOf(rows: readonly CountsRow[]): GroupCounts<string | null>[] {
  const groups = new Map<string | null, GroupCounts<string | null>>();
  for (const { group, span, counts } of rows) {
    const key = group[0] ?? null;
    const found = groups.get(key) ?? { key, now: noCounts, before: noCounts };
    const side = span === 0 ? 'now' : 'before';
    groups.set(key, { ...found, [side]: addCounts(found[side], counts) });
  }
  return [...groups.values()];
}

function splitOf(lines: readonly GroupCounts<Line>[], definition: Definition): WhySplit | null {
  const found = mixAndRate(lines, definition);
  if (!found) return null;
  const groups = found.groups.map(({ key, ...parts }) => ({ ...key, ...parts }));
  const place = ({ keys, rate }: WhyGroup) => (keys.length > 1 ? 2 : rate ? 0 : 1);
  const size = ({ rate, mix }: WhyGroup) => Math.abs((rate ?? mix).value);
  return {
    ...found,
    groups: groups.sort((a, b) => place(a) - place(b) || size(b) - size(a)),
  };
}
