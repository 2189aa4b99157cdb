import 'server-only';
import { sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import type { Scope } from '@/db/scope';
import type { CatalogEntry, FilterCatalog } from '@/lib/metric-query';
import type { MetricId } from '@/lib/metrics/definition';
import type { Scale } from '@/lib/metrics/scale';
import type { ChannelKind, JourneyStage } from '@/lib/surveys/vocabulary';

/** One wording and scale of a survey, with what scoring its answers takes. */
export type CatalogVersion = {
  readonly id: string;
  readonly surveyId: string;
  readonly version: number;
  readonly metric: MetricId;
  readonly scale: Scale;
  readonly method: string | null;
  readonly question: string;
  readonly lowLabel: string;
  readonly highLabel: string;
  readonly createdAt: Date;
};

/** All that a workspace can be asked about: the filters' choices and the surveys' scales. */
export type Catalog = Omit<FilterCatalog, 'touchpoint' | 'channel' | 'survey'> & {
  readonly touchpoint: readonly (CatalogEntry & { readonly stage: JourneyStage })[];
  readonly channel: readonly (CatalogEntry & { readonly kind: ChannelKind })[];
  readonly survey: readonly (CatalogEntry & { readonly metric: MetricId })[];
  readonly versions: readonly CatalogVersion[];
};

type CatalogRow = {
  touchpoint: Catalog['touchpoint'];
  channel: Catalog['channel'];
  survey: Catalog['survey'];
  versions: (Omit<CatalogVersion, 'createdAt' | 'scale'> & Scale & { createdAt: string })[];
  tracked: { key: string; name: string }[];
  /** The values answers have had, by attribute. */
  seen: Record<string, string[]>;
  firstDay: string | null;
  lastDay: string | null;
};

/** Reads the catalog of a workspace, a handful of small tables, in one round trip. */
export async function loadCatalog(scope: Scope, on: Db = db): Promise<Catalog> {
  const mine = sql`workspace_id = ${scope.workspaceId}`;
  const entry = sql.raw(`'id', id, 'key', key, 'name', name, 'archived', archived_at is not null`);
  const [row] = await on.execute<CatalogRow>(sql`
    select t.list as touchpoint, c.list as channel, s.list as survey, v.list as versions,
      a.list as tracked, g.seen, d.first_day as "firstDay", d.last_day as "lastDay"
    from (
      select coalesce(json_agg(json_build_object(${entry}, 'stage', stage) order by name), '[]') as list
      from touchpoints where ${mine}
    ) t, (
      select coalesce(json_agg(json_build_object(${entry}, 'kind', kind) order by name), '[]') as list
      from channels where ${mine}
    ) c, (
      select coalesce(json_agg(json_build_object(${entry}, 'metric', metric) order by name), '[]') as list
      from surveys where ${mine}
    ) s, (${versionList(scope)}) v, (
      select coalesce(json_agg(json_build_object('key', key, 'name', name) order by name), '[]') as list
      from attributes where ${mine}
    ) a, (
      select coalesce(json_object_agg(key, list), '{}') as seen
      from (
        select each.key, json_agg(distinct each.value) as list
        from segments, jsonb_each_text(attributes) each where ${mine} group by each.key
      ) by_key
    ) g, (
      select min(day)::text as first_day, max(day)::text as last_day
      from score_days where ${mine}
    ) d`);
  if (!row) throw new Error('a query without a filter found no row');
  const { versions, tracked, seen, ...rest } = row;
  return { ...rest, versions: versions.map(toVersion), attributes: withValues(tracked, seen) };
}

function versionList(scope: Scope) {
  return sql`
    select coalesce(json_agg(json_build_object(
      'id', sv.id, 'surveyId', sv.survey_id, 'version', sv.version, 'metric', su.metric,
      'min', sv.scale_min, 'max', sv.scale_max, 'direction', sv.direction, 'method', sv.method,
      'question', sv.question, 'lowLabel', sv.low_label, 'highLabel', sv.high_label,
      'createdAt', sv.created_at
    ) order by sv.survey_id, sv.version), '[]') as list
    from survey_versions sv join surveys su
      on su.workspace_id = sv.workspace_id and su.id = sv.survey_id
    where sv.workspace_id = ${scope.workspaceId}`;
}

function toVersion(row: CatalogRow['versions'][number]): CatalogVersion {
  const { min, max, direction, createdAt, ...rest } = row;
  return { ...rest, scale: { min, max, direction }, createdAt: new Date(createdAt) };
}

/** The tracked attributes, `language` first, with the values answers have had. */
function withValues(
  tracked: CatalogRow['tracked'],
  seen: CatalogRow['seen'],
): FilterCatalog['attributes'] {
  return [{ key: 'language', name: 'Language' }, ...tracked].flatMap(({ key, name }) => {
    const values = seen[key]?.toSorted() ?? [];
    return key === 'language' && values.length === 0 ? [] : [{ key, name, values }];
  });
}
