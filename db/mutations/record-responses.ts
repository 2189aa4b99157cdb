import 'server-only';
import { type Placeholder, type SQL, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { newId } from '@/db/id';
import type { CommentOfAnswer } from '@/db/queries/comments-of-answers';
import { tellRecorded } from '@/db/recorded-answers';
import type { Scope } from '@/db/scope';
import { dayIn } from '@/lib/metrics/period';
import type { ResponseSource } from '@/lib/surveys/vocabulary';
import { announceAnswers } from './announce-answers';
import {
  type Belief,
  Disproved,
  type Ground,
  type KnownResponse,
  lookAround,
  recordedBefore,
  trackedKeys,
} from './answer-ground';
import type { CustomerFacts } from './customers';
import { addToRollup, type CountedAnswer, slotFor } from './rollup';
import { fingerprint, upsertSegments } from './segments';
import { tagByRule } from './tag-by-rule';
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
 * does not depend on one another is sent together, to share a round trip; with
 * a belief to go by, that is all of it.
 *
 * @param belief what to write by without looking first; what the look finds is learnt
 * @throws {Disproved} if what was believed is no longer so; leave the transaction then
 */
export async function recordWithin(
  scope: Scope,
  rows: readonly NewResponse[],
  tx: Db,
  belief?: Belief,
): Promise<RecordedResponse[]> {
  const tracked = belief?.tracked ?? (await trackedKeys(scope, tx));
  const combinations = combinationsOf(rows, tracked);
  const isBelieved = belief !== undefined && isEnough(belief, rows);
  const wanted = { keys: rows.map(({ idempotencyKey }) => idempotencyKey), combinations };
  const looking = lookAround(scope, rows, isBelieved ? nothingWanted : wanted, tx);
  const ground = isBelieved ? { ...belief, known: new Map() } : await looking;
  const fresh = firstOfEachKey(rows.filter((row) => !ground.known.has(row.idempotencyKey)));
  const writing = stamped(scope, fresh, tracked, ground, tx).then((answers) =>
    insertCounted(scope, answers, tx),
  );
  const [looked, written] = await Promise.allSettled([looking, writing]);
  // Why a place takes no answers says more than what the database says of the row.
  if (looked.status === 'rejected') throw looked.reason;
  if (written.status === 'rejected') throw written.reason;
  if (looked.value.timeZone !== ground.timeZone) throw new Disproved();
  for (const [print, id] of looked.value.segments) belief?.segments.set(print, id);

  const recorded = await outcomes(scope, rows, written.value, ground.known, tx);
  tellRecorded(rows.flatMap(({ source }, at) => (recorded[at]?.outcome === 'added' ? source : [])));
  return recorded;
}

const nothingWanted = { keys: [], combinations: [] };

/**
 * Whether answers can be written by a belief alone. Customers need the look:
 * what an answer tells of them counts only where the answer is new.
 */
export function isEnough({ segments, tracked }: Belief, rows: readonly NewResponse[]): boolean {
  return (
    rows.every(({ customer }) => !customer) &&
    combinationsOf(rows, tracked).every((combination) => segments.has(fingerprint(combination)))
  );
}

/** Attributes of answers that come without a customer. */
function combinationsOf(
  rows: readonly NewResponse[],
  tracked: readonly string[],
): Record<string, string>[] {
  return rows
    .filter(({ customer }) => !customer)
    .map((row) => segmentOf(row, row.attributes ?? {}, tracked));
}

/**
 * What became of each row, in the order given.
 *
 * @param added what was written, by key
 * @param before what was known beforehand, by key
 */
export async function outcomes(
  scope: Scope,
  rows: readonly NewResponse[],
  added: ReadonlyMap<string, KnownResponse>,
  before: ReadonlyMap<string, KnownResponse>,
  tx: Db,
): Promise<RecordedResponse[]> {
  // What was neither known nor inserted had been written by somebody else.
  const others = rows
    .map(({ idempotencyKey }) => idempotencyKey)
    .filter((key) => !before.has(key) && !added.has(key));
  const known = others.length > 0 ? await recordedBefore(scope, others, tx) : before;
  const told = new Set<string>();
  return rows.map(({ idempotencyKey }) => {
    const mine = added.get(idempotencyKey);
    const found = mine ?? before.get(idempotencyKey) ?? known.get(idempotencyKey);
    if (!found) throw new Error('an answer was neither added nor found');
    const outcome = mine && !told.has(idempotencyKey) ? 'added' : 'known';
    told.add(idempotencyKey);
    return { id: found.id, score: found.score, outcome };
  });
}

export function firstOfEachKey(rows: readonly NewResponse[]): NewResponse[] {
  const byKey = new Map<string, NewResponse>();
  for (const row of rows) if (!byKey.has(row.idempotencyKey)) byKey.set(row.idempotencyKey, row);
  return [...byKey.values()];
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

/** An answer as its row will be, with where it counts. */
export type StampedAnswer = CountedAnswer & {
  row: NewResponse;
  id: string;
  customerId: string | null;
};

export async function stamped(
  scope: Scope,
  rows: readonly NewResponse[],
  tracked: readonly string[],
  { timeZone, segments }: Ground,
  tx: Db,
): Promise<StampedAnswer[]> {
  if (rows.length === 0) return [];
  const facts = rows.flatMap(({ customer }) => customer ?? []);
  const customers = await tellCustomers(scope, facts, tx);
  const customerOf = ({ customer }: NewResponse) => customer && customers.get(customer.externalId);
  const segmentIds = await upsertSegments(
    scope,
    rows.map((row) => {
      const known = { ...customerOf(row)?.attributes, ...row.customer?.attributes };
      return segmentOf(row, { ...known, ...row.attributes }, tracked);
    }),
    tx,
    segments,
  );
  return rows.map((row, index) => ({
    row,
    id: newId(),
    customerId: customerOf(row)?.id ?? null,
    day: dayIn(row.answeredAt, timeZone),
    surveyVersionId: row.surveyVersionId,
    touchpointId: row.touchpointId,
    channelId: row.channelId,
    segmentId: segmentIds[index] ?? '',
    score: row.score,
  }));
}

/**
 * Inserts answers and counts them, in one round trip: all are taken to be new,
 * and those that somebody else wrote meanwhile are taken out of the count again.
 *
 * @returns what was inserted, by key
 */
async function insertCounted(
  scope: Scope,
  answers: readonly StampedAnswer[],
  tx: Db,
): Promise<Map<string, KnownResponse>> {
  if (answers.length === 0) return new Map();
  const slot = slotFor(answers.length);
  const [inserted] = await Promise.all([
    insertSorted(scope, answers, tx),
    announceAnswers(scope, heardLive(answers), tx),
    addToRollup(scope, answers, 1, tx, slot),
  ]);
  const ids = new Set(inserted.map(({ id }) => id));
  const raced = answers.filter(({ id }) => !ids.has(id));
  // The cells are ours already, so that this waits for nobody.
  await addToRollup(scope, raced, -1, tx, slot);
  await tagByRule(scope, answers.filter(({ id }) => ids.has(id)).flatMap(commentOf), tx);
  return new Map(
    answers.flatMap(({ row, id, score }) =>
      ids.has(id) ? [[row.idempotencyKey, { id, score }]] : [],
    ),
  );
}

/** Those that people watch come: not those of files and of the sample. */
function heardLive(answers: readonly StampedAnswer[]): string[] {
  return answers
    .filter(({ row }) => row.importId === undefined && row.source !== 'sample')
    .map(({ id }) => id);
}

function commentOf({ id, row }: StampedAnswer): CommentOfAnswer[] {
  return row.comment ? [{ id, comment: row.comment, language: row.language ?? null }] : [];
}

async function insertSorted(scope: Scope, answers: readonly StampedAnswer[], tx: Db) {
  const inserted = await tx.execute<{ id: string }>(sql`
    insert into responses (workspace_id, ${columns})
    select ${scope.workspaceId}::uuid, ${columns}
    from ${records(asRecords(answers))}
    order by idempotency_key
    on conflict (workspace_id, idempotency_key) do nothing
    returning id
  `);
  return [...inserted];
}

/** Columns of `records`, as those of the table are called. */
export const columns = sql.raw(`id, survey_version_id, touchpoint_id, channel_id, segment_id,
  customer_id, import_id, score, comment, language, source, answered_at, day, idempotency_key`);

/** The answers that `asRecords` wrote down, as a table of a statement. */
export function records(written: string | Placeholder): SQL {
  return sql`json_to_recordset(${written}::json) as r (
    id uuid, survey_version_id uuid, touchpoint_id uuid, channel_id uuid, segment_id uuid,
    customer_id uuid, import_id uuid, score smallint, comment text, language text, source text,
    answered_at timestamptz, day date, idempotency_key text)`;
}

/** Answers as JSON, with the columns of their table. */
export function asRecords(answers: readonly StampedAnswer[]): string {
  return JSON.stringify(
    answers.map(({ row, ...answer }) => ({
      id: answer.id,
      survey_version_id: answer.surveyVersionId,
      touchpoint_id: answer.touchpointId,
      channel_id: answer.channelId,
      segment_id: answer.segmentId,
      customer_id: answer.customerId,
      import_id: row.importId ?? null,
      score: answer.score,
      comment: row.comment ?? null,
      language: row.language ?? null,
      source: row.source,
      answered_at: row.answeredAt.toISOString(),
      day: answer.day,
      idempotency_key: row.idempotencyKey,
    })),
  );
}
