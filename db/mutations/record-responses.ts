import 'server-only';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { newId } from '@/db/id';
import { tellRecorded } from '@/db/recorded-answers';
import { attributes, channels, responses, surveyVersions, workspaces } from '@/db/schema';
import type { Scope } from '@/db/scope';
import { AppError } from '@/lib/errors';
import { dayIn } from '@/lib/metrics/period';
import type { ResponseSource } from '@/lib/surveys/vocabulary';
import type { CustomerFacts } from './customers';
import { addToRollup } from './rollup';
import { upsertSegments } from './segments';
import { tellCustomers } from './tell-customers';

/** One answer to one question, as every door hands it over. */
export type NewResponse = {
  surveyVersionId: string;
  touchpointId: string;
  channelId: string;
  /** The point the respondent chose, as given; effort scales are not reversed. */
  score: number;
  answeredAt: Date;
  /** Names the answer for good: the same key is never counted twice in a workspace. */
  idempotencyKey: string;
  source: ResponseSource;
  comment?: string | undefined;
  language?: string | undefined;
  customer?: CustomerFacts | undefined;
  /** Tracked attributes of the answer itself, where nobody knows who gave it. */
  attributes?: Readonly<Record<string, string>> | undefined;
  importId?: string | undefined;
};

/** Said wherever real answers knock at the sample, which never mixes with them. */
export const sampleTakesNoAnswers =
  'This is the sample: it takes no answers, because invented and real ones never mix. Go to your own workspace to add yours.';

/** What became of one row: `known` means its key had been recorded before, whatever it said. */
export type RecordedResponse = { id: string; outcome: 'added' | 'known'; score: number };

/**
 * The one door: writes answers, their customers and their place in the rollup,
 * all in one transaction. Idempotent by `idempotencyKey`; the first answer under
 * a key stays. Rows and rollup cells are written in sorted order, so that
 * concurrent batches cannot deadlock.
 *
 * @returns one outcome per row, in the order given
 * @throws {AppError} `invalid` if a score is not on its survey's scale,
 *   `not-found` if a survey version is not the workspace's own, `conflict` if
 *   real answers are to go into the sample
 */
export async function recordResponses(
  scope: Scope,
  rows: readonly NewResponse[],
  on: Db = db,
): Promise<RecordedResponse[]> {
  if (rows.length === 0) return [];
  return on.transaction((tx) => recordWithin(scope, rows, tx));
}

/**
 * What `recordResponses` does, within a transaction that is open already. What
 * does not depend on one another is sent together, to share a round trip.
 *
 * @param tracked the tracked attributes, where the caller knows them
 */
export async function recordWithin(
  scope: Scope,
  rows: readonly NewResponse[],
  tx: Db,
  tracked?: readonly string[],
): Promise<RecordedResponse[]> {
  const [timeZone, keys, , known, early] = await Promise.all([
    timeZoneFor(scope, rows, tx),
    tracked ?? trackedKeys(scope, tx),
    assertPlaces(scope, rows, tx),
    knownKeys(scope, rows, tx),
    tracked && segmentsWithoutCustomers(scope, rows, tracked, tx),
  ]);
  const fresh = firstOfEachKey(rows.filter((row) => !known.has(row.idempotencyKey)));
  const inserted = await insertResponses(scope, fresh, { timeZone, tracked: keys, early }, tx);
  await addToRollup(scope, inserted, 1, tx);

  const added = new Map(inserted.map((row) => [row.idempotencyKey, row]));
  // A key that is neither known nor inserted was written by somebody else meanwhile.
  const raced = rows.filter((r) => !known.has(r.idempotencyKey) && !added.has(r.idempotencyKey));
  const late = raced.length > 0 ? await knownKeys(scope, raced, tx) : new Map();
  const recorded = outcomes(rows, added, new Map([...known, ...late]));
  tellRecorded(rows.flatMap(({ source }, at) => (recorded[at]?.outcome === 'added' ? source : [])));
  return recorded;
}

type KnownResponse = { id: string; score: number };

function outcomes(
  rows: readonly NewResponse[],
  added: ReadonlyMap<string, KnownResponse>,
  known: ReadonlyMap<string, KnownResponse>,
): RecordedResponse[] {
  const told = new Set<string>();
  return rows.map(({ idempotencyKey }) => {
    const mine = added.get(idempotencyKey);
    const found = mine ?? known.get(idempotencyKey);
    if (!found) throw new Error('an answer was neither added nor found');
    const outcome = mine && !told.has(idempotencyKey) ? 'added' : 'known';
    told.add(idempotencyKey);
    return { id: found.id, score: found.score, outcome };
  });
}

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

/** What an answer points at must be the workspace's own, and its score on the scale that was asked. */
export async function assertPlaces(
  scope: Scope,
  rows: readonly NewResponse[],
  tx: Db,
): Promise<void> {
  const [versions, known] = await Promise.all([
    tx
      .select({ id: surveyVersions.id, min: surveyVersions.scaleMin, max: surveyVersions.scaleMax })
      .from(surveyVersions)
      .where(
        and(
          eq(surveyVersions.workspaceId, scope.workspaceId),
          inArray(surveyVersions.id, distinct(rows, 'surveyVersionId')),
        ),
      )
      // Nobody may change the scale of a version between this look and the answer.
      .for('key share'),
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
  const scales = new Map(versions.map((version) => [version.id, version]));
  const media = new Set(known.map(({ id }) => id));
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

async function knownKeys(
  scope: Scope,
  rows: readonly NewResponse[],
  tx: Db,
): Promise<Map<string, KnownResponse>> {
  const keys = JSON.stringify(rows.map((row) => row.idempotencyKey));
  const found = await tx
    .select({ id: responses.id, key: responses.idempotencyKey, score: responses.score })
    .from(responses)
    .where(
      and(
        eq(responses.workspaceId, scope.workspaceId),
        sql`${responses.idempotencyKey} in (select json_array_elements_text(${keys}::json))`,
      ),
    );
  return new Map(found.map(({ key, id, score }) => [key, { id, score }]));
}

function firstOfEachKey(rows: readonly NewResponse[]): NewResponse[] {
  const byKey = new Map<string, NewResponse>();
  for (const row of rows) if (!byKey.has(row.idempotencyKey)) byKey.set(row.idempotencyKey, row);
  return [...byKey.values()];
}

/** Segments of answers that no customer's attributes add to, by idempotency key; null if some do. */
async function segmentsWithoutCustomers(
  scope: Scope,
  rows: readonly NewResponse[],
  tracked: readonly string[],
  tx: Db,
): Promise<ReadonlyMap<string, string> | null> {
  if (rows.some(({ customer }) => customer)) return null;
  const first = firstOfEachKey(rows);
  const ids = await upsertSegments(
    scope,
    first.map((row) => segmentOf(row, row.attributes ?? {}, tracked)),
    tx,
  );
  return new Map(first.map(({ idempotencyKey }, index) => [idempotencyKey, ids[index] ?? '']));
}

/** The combination of tracked attributes that an answer is stamped with. */
function segmentOf(
  { language }: NewResponse,
  known: Readonly<Record<string, string>>,
  tracked: readonly string[],
): Record<string, string> {
  const entries = tracked.flatMap((key) => (known[key] ? [[key, known[key]] as const] : []));
  return Object.fromEntries(language ? [...entries, ['language', language] as const] : entries);
}

type Stamps = {
  timeZone: string;
  tracked: readonly string[];
  early: ReadonlyMap<string, string> | null | undefined;
};

async function insertResponses(
  scope: Scope,
  rows: readonly NewResponse[],
  { timeZone, tracked, early }: Stamps,
  tx: Db,
) {
  if (rows.length === 0) return [];
  const customers = await tellCustomers(
    scope,
    rows.flatMap(({ customer }) => customer ?? []),
    tx,
  );
  const customerOf = ({ customer }: NewResponse) => customer && customers.get(customer.externalId);
  const segmentIds = early
    ? rows.map(({ idempotencyKey }) => early.get(idempotencyKey))
    : await upsertSegments(
        scope,
        rows.map((row) => {
          const known = { ...customerOf(row)?.attributes, ...row.customer?.attributes };
          return segmentOf(row, { ...known, ...row.attributes }, tracked);
        }),
        tx,
      );
  const values = rows.map((row, index) => ({
    id: newId(),
    survey_version_id: row.surveyVersionId,
    touchpoint_id: row.touchpointId,
    channel_id: row.channelId,
    segment_id: segmentIds[index],
    customer_id: customerOf(row)?.id ?? null,
    import_id: row.importId ?? null,
    score: row.score,
    comment: row.comment ?? null,
    language: row.language ?? null,
    source: row.source,
    answered_at: row.answeredAt.toISOString(),
    day: dayIn(row.answeredAt, timeZone),
    idempotency_key: row.idempotencyKey,
  }));
  return insertSorted(scope, values, tx);
}

type InsertedResponse = {
  id: string;
  idempotencyKey: string;
  day: string;
  surveyVersionId: string;
  touchpointId: string;
  channelId: string;
  segmentId: string;
  score: number;
};

async function insertSorted(scope: Scope, values: readonly object[], tx: Db) {
  const columns =
    sql.raw(`id, survey_version_id, touchpoint_id, channel_id, segment_id, customer_id,
    import_id, score, comment, language, source, answered_at, day, idempotency_key`);
  const inserted = await tx.execute<InsertedResponse>(sql`
    insert into responses (workspace_id, ${columns})
    select ${scope.workspaceId}::uuid, ${columns}
    from json_to_recordset(${JSON.stringify(values)}::json) as r (
      id uuid, survey_version_id uuid, touchpoint_id uuid, channel_id uuid, segment_id uuid,
      customer_id uuid, import_id uuid, score smallint, comment text, language text, source text,
      answered_at timestamptz, day date, idempotency_key text)
    order by idempotency_key
    on conflict (workspace_id, idempotency_key) do nothing
    returning id, idempotency_key as "idempotencyKey", day::text as day,
      survey_version_id as "surveyVersionId", touchpoint_id as "touchpointId",
      channel_id as "channelId", segment_id as "segmentId", score
  `);
  return [...inserted];
}
