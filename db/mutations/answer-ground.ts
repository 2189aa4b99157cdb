import 'server-only';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { attributes, channels, surveyVersions, workspaces } from '@/db/schema';
import type { Scope } from '@/db/scope';
import { AppError } from '@/lib/errors';
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

/** Said wherever real answers knock at the sample, which never mixes with them. */
export const sampleTakesNoAnswers =
  'This is the sample: it takes no answers, because invented and real ones never mix. Go to your own workspace to add yours.';

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
  if (!workspace) throw new AppError('not-found', 'This workspace no longer exists.');
  if (workspace.sampleOf !== null && rows.some(({ source }) => source !== 'sample')) {
    throw new AppError('conflict', sampleTakesNoAnswers);
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

/**
 * What recording answers needs to know, in one round trip.
 *
 * @param combinations attributes whose segments are wanted
 * @throws {AppError} as `timeZoneFor` and `assertPlaces` do
 */
export async function lookAround(
  scope: Scope,
  rows: readonly NewResponse[],
  combinations: readonly Readonly<Record<string, string>>[],
  tx: Db,
): Promise<Ground> {
  const [versions, found] = await Promise.all([
    heldVersions(scope, rows, tx),
    findAll(scope, rows, combinations, tx),
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
  combinations: readonly Readonly<Record<string, string>>[],
  tx: Db,
): Promise<Found[]> {
  const keys = JSON.stringify(rows.map(({ idempotencyKey }) => idempotencyKey));
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
async function heldVersions(scope: Scope, rows: readonly NewResponse[], tx: Db): Promise<Scale[]> {
  return tx
    .select({ id: surveyVersions.id, min: surveyVersions.scaleMin, max: surveyVersions.scaleMax })
    .from(surveyVersions)
    .where(
      and(
        eq(surveyVersions.workspaceId, scope.workspaceId),
        inArray(surveyVersions.id, distinct(rows, 'surveyVersionId')),
      ),
    )
    .for('key share');
}

function checkPlaces(
  rows: readonly NewResponse[],
  versions: readonly Scale[],
  media: ReadonlySet<string>,
): void {
  const scales = new Map(versions.map((version) => [version.id, version]));
  for (const { surveyVersionId, channelId, score } of rows) {
    const scale = scales.get(surveyVersionId);
    if (!scale) throw new AppError('not-found', 'There is no such survey in this workspace.');
    if (!media.has(channelId)) {
      throw new AppError('not-found', 'There is no such channel in this workspace.');
    }
    if (!Number.isInteger(score) || score < scale.min || score > scale.max) {
      throw new AppError(
        'invalid',
        `A score of ${score} is not on the scale ${scale.min}–${scale.max}.`,
      );
    }
  }
}

function distinct(rows: readonly NewResponse[], column: 'surveyVersionId' | 'channelId'): string[] {
  return [...new Set(rows.map((row) => row[column]))];
}
