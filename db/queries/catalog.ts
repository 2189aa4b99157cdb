import 'server-only';
import { and, asc, eq, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import {
  attributes,
  channels,
  scoreDays,
  segments,
  surveys,
  surveyVersions,
  touchpoints,
} from '@/db/schema';
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

/** Reads the catalog of a workspace: a handful of small tables, in one round of parallel queries. */
export async function loadCatalog(scope: Scope, on: Db = db): Promise<Catalog> {
  const [touchpoint, channel, survey, versions, tracked, span] = await Promise.all([
    on
      .select({ ...entry(touchpoints), stage: touchpoints.stage })
      .from(touchpoints)
      .where(eq(touchpoints.workspaceId, scope.workspaceId))
      .orderBy(asc(touchpoints.name)),
    on
      .select({ ...entry(channels), kind: channels.kind })
      .from(channels)
      .where(eq(channels.workspaceId, scope.workspaceId))
      .orderBy(asc(channels.name)),
    on
      .select({ ...entry(surveys), metric: surveys.metric })
      .from(surveys)
      .where(eq(surveys.workspaceId, scope.workspaceId))
      .orderBy(asc(surveys.name)),
    listVersions(scope, on),
    trackedAttributes(scope, on),
    on
      .select({
        firstDay: sql<string | null>`min(${scoreDays.day})`,
        lastDay: sql<string | null>`max(${scoreDays.day})`,
      })
      .from(scoreDays)
      .where(eq(scoreDays.workspaceId, scope.workspaceId)),
  ]);
  return {
    touchpoint,
    channel,
    survey,
    versions,
    attributes: tracked,
    firstDay: span[0]?.firstDay ?? null,
    lastDay: span[0]?.lastDay ?? null,
  };
}

function entry(table: typeof touchpoints | typeof channels | typeof surveys) {
  return {
    id: table.id,
    key: table.key,
    name: table.name,
    archived: sql<boolean>`${table.archivedAt} is not null`,
  };
}

async function listVersions(scope: Scope, on: Db): Promise<CatalogVersion[]> {
  const rows = await on
    .select({ version: surveyVersions, metric: surveys.metric })
    .from(surveyVersions)
    .innerJoin(
      surveys,
      and(
        eq(surveys.workspaceId, surveyVersions.workspaceId),
        eq(surveys.id, surveyVersions.surveyId),
      ),
    )
    .where(eq(surveyVersions.workspaceId, scope.workspaceId))
    .orderBy(asc(surveyVersions.surveyId), asc(surveyVersions.version));
  return rows.map(({ version, metric }) => ({
    id: version.id,
    surveyId: version.surveyId,
    version: version.version,
    metric,
    scale: { min: version.scaleMin, max: version.scaleMax, direction: version.direction },
    method: version.method,
    question: version.question,
    lowLabel: version.lowLabel,
    highLabel: version.highLabel,
    createdAt: version.createdAt,
  }));
}

/** The tracked attributes, `language` first, with the values answers have had. */
async function trackedAttributes(
  scope: Scope,
  on: Db,
): Promise<FilterCatalog['attributes'][number][]> {
  const [named, seen] = await Promise.all([
    on
      .select({ key: attributes.key, name: attributes.name })
      .from(attributes)
      .where(eq(attributes.workspaceId, scope.workspaceId))
      .orderBy(asc(attributes.name)),
    on
      .select({ attributes: segments.attributes })
      .from(segments)
      .where(eq(segments.workspaceId, scope.workspaceId)),
  ]);
  return [{ key: 'language', name: 'Language' }, ...named].flatMap(({ key, name }) => {
    const values = new Set(seen.flatMap((segment) => segment.attributes[key] ?? []));
    return key === 'language' && values.size === 0
      ? []
      : [{ key, name, values: [...values].sort() }];
  });
}
