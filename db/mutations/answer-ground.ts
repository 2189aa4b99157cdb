import 'server-only';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { attributes, channels, workspaces } from '@/db/schema';
import type { Scope } from '@/db/scope';
import { refusal } from '@/lib/words/refusal';
import type { WordKey } from '@/lib/words/words';
import type { NewResponse } from './record-responses';
import { fingerprint } from './segments';

export type KnownResponse = { id: string; score: number };

/** What there is already where answers are to be recorded. */
export type Ground = {
  timeZone: string;
  /** Answers recorded before, by idempotency key. */
  known: ReadonlyMap<string, KnownResponse>;
  /** Ids of combinations of attributes, by fingerprint. */
  segments: ReadonlyMap<string, string>;
};

/**
 * What answers may be written by before anybody has looked. The look comes with
 * the writing then, and finds out where this holds no longer.
 */
export type Belief = {
  readonly tracked: readonly string[];
  readonly timeZone: string;
  /** As far as they are known; a combination keeps its id for good. */
  readonly segments: Map<string, string>;
};

/** Thrown in a transaction that was written by a belief that did not hold. */
export class Disproved extends Error {
  constructor() {
    super('answers were written by what is no longer so');
  }
}

/** Said wherever real answers knock at the sample, which never mixes with them. */
export const sampleTakesNoAnswers: WordKey = 'survey-refusals.sample';

/** The clock that gives answers their day, of a workspace that takes such answers. */
export async function timeZoneFor(
  scope: Scope,
  rows: readonly NewResponse[],
  tx: Db,
): Promise<string> {
  const [workspace] = await tx
    .select({ timeZone: workspaces.timeZone, sampleOf: workspaces.sampleOf })
    .from(workspaces)
    .where(eq(workspaces.id, scope.workspaceId));
  return clockOf(workspace, rows);
}

function clockOf(
  workspace: { timeZone: string; sampleOf: string | null } | undefined,
  rows: readonly NewResponse[],
): string {
  if (!workspace) throw refusal('not-found', 'settings-faults.workspace-gone');
  if (workspace.sampleOf !== null && rows.some(({ source }) => source !== 'sample')) {
    throw refusal('conflict', sampleTakesNoAnswers);
  }
  return workspace.timeZone;
}

/** The attributes that are stamped on answers. */
export async function trackedKeys(scope: Scope, tx: Db): Promise<string[]> {
  const rows = await tx
    .select({ key: attributes.key })
    .from(attributes)
    .where(eq(attributes.workspaceId, scope.workspaceId));
  return rows.map(({ key }) => key);
}

/** What recording may go by without a look, as it is now. */
export async function beliefAbout(scope: Scope, on: Db): Promise<Belief> {
  const [tracked, timeZone] = await Promise.all([
    trackedKeys(scope, on),
    timeZoneFor(scope, [], on),
  ]);
  return { tracked, timeZone, segments: new Map() };
}

/** Of what a look should find beside the places of the answers. */
type Wanted = {
  /** Idempotency keys that may have been recorded. */
  readonly keys: readonly string[];
  /** Attributes whose segments are wanted. */
  readonly combinations: readonly Readonly<Record<string, string>>[];
};

/**
 * What recording answers needs to know, in one round trip.
 *
 * @throws {AppError} as `timeZoneFor` and `assertPlaces` do
 */
export async function lookAround(
  scope: Scope,
  rows: readonly NewResponse[],
  wanted: Wanted,
  tx: Db,
): Promise<Ground> {
  const [versions, found] = await Promise.all([
    heldVersions(scope, rows, tx),
    findAll(scope, rows, wanted, tx),
  ]);
  const of = (what: Found['what']) => found.filter((each) => each.what === what);
  const [workspace] = of('workspace').map(({ id, name }) => ({ timeZone: name, sampleOf: id }));
  const timeZone = clockOf(workspace, rows);
  checkPlaces(rows, versions, new Set(of('channel').map(({ name }) => name)));
  return {
    timeZone,
    known: new Map(of('answer').map(({ name, id, score }) => [name, { id: id ?? '', score }])),
    segments: new Map(of('segment').map(({ name, id }) => [name, id ?? ''])),
  };
}

type Found = {
  what: 'workspace' | 'channel' | 'answer' | 'segment';
  name: string;
  id: string | null;
  score: number;
};

/** One statement: what the driver spends on each is more than PostgreSQL does on these. */
async function findAll(
  { workspaceId }: Scope,
  rows: readonly NewResponse[],
  { keys: asked, combinations }: Wanted,
  tx: Db,
): Promise<Found[]> {
  const keys = JSON.stringify(asked);
  const media = JSON.stringify(distinct(rows, 'channelId'));
  const prints = JSON.stringify([...new Set(combinations.map(fingerprint))]);
  const found = await tx.execute<Found>(sql`
    select 'workspace' as what, time_zone as name, sample_of::text as id, 0::smallint as score
    from workspaces where id = ${workspaceId}
    union all
    select 'channel', id::text, null, 0::smallint from channels
    where workspace_id = ${workspaceId}
      and id in (select value::uuid from json_array_elements_text(${media}::json))
    union all
    select 'answer', idempotency_key, id::text, score from responses
    where workspace_id = ${workspaceId}
      and idempotency_key in (select value from json_array_elements_text(${keys}::json))
    union all
    select 'segment', fingerprint, id::text, 0::smallint from segments
    where workspace_id = ${workspaceId}
      and fingerprint in (select value from json_array_elements_text(${prints}::json))
  `);
  return [...found];
}

/** Answers that were recorded under these keys. */
export async function recordedBefore(
  { workspaceId }: Scope,
  keys: readonly string[],
  tx: Db,
): Promise<Map<string, KnownResponse>> {
  const found = await tx.execute<KnownResponse & { key: string }>(sql`
    select idempotency_key as key, id, score from responses
    where workspace_id = ${workspaceId}
      and idempotency_key in (select value from json_array_elements_text(${JSON.stringify(keys)}::json))
  `);
  return new Map(found.map(({ key, id, score }) => [key, { id, score }]));
}

/** What an answer points at must be the workspace's own, and its score on the scale that was asked. */
export async function assertPlaces(
  scope: Scope,
  rows: readonly NewResponse[],
  tx: Db,
): Promise<void> {
  const [versions, known] = await Promise.all([
    heldVersions(scope, rows, tx),
    tx
      .select({ id: channels.id })
      .from(channels)
      .where(
        and(
          eq(channels.workspaceId, scope.workspaceId),
          inArray(channels.id, distinct(rows, 'channelId')),
        ),
      ),
  ]);
  checkPlaces(rows, versions, new Set(known.map(({ id }) => id)));
}

type Scale = { id: string; min: number; max: number };

/** Nobody may change the scale of a version between this look and the answer. */
async function heldVersions(
  { workspaceId }: Scope,
  rows: readonly NewResponse[],
  tx: Db,
): Promise<Scale[]> {
  const asked = JSON.stringify(distinct(rows, 'surveyVersionId'));
  const found = await tx.execute<Scale>(sql`
    select id, scale_min as min, scale_max as max from survey_versions
    where workspace_id = ${workspaceId}
      and id in (select value::uuid from json_array_elements_text(${asked}::json))
    for key share of survey_versions
  `);
  return [...found];
}

function checkPlaces(
  rows: readonly NewResponse[],
  versions: readonly Scale[],
  media: ReadonlySet<string>,
): void {
  const scales = new Map(versions.map((version) => [version.id, version]));
  for (const { surveyVersionId, channelId, score } of rows) {
    const scale = scales.get(surveyVersionId);
    if (!scale) throw refusal('not-found', 'survey-refusals.no-survey');
    if (!media.has(channelId)) {
      throw refusal('not-found', 'survey-refusals.no-channel');
    }
    if (!Number.isInteger(score) || score < scale.min || score > scale.max) {
      const { min, max } = scale;
      throw refusal('invalid', 'survey-refusals.off-scale', { score, min, max });
    }
  }
}

function distinct(rows: readonly NewResponse[], column: 'surveyVersionId' | 'channelId'): string[] {
  return [...new Set(rows.map((row) => row[column]))];
}
