import 'server-only';
import { sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { type CopiedValue, copyRows } from '@/db/copy-rows';
import { newId } from '@/db/id';
import { tellRecorded } from '@/db/recorded-answers';
import type { Scope } from '@/db/scope';
import { DayFinder } from '@/lib/metrics/day-finder';
import { assertPlaces, timeZoneFor, trackedKeys } from './answer-ground';
import { addTableToRollup } from './bulk-rollup';
import type { NewResponse } from './record-responses';
import { upsertSegments } from './segments';
import { tellCustomers } from './tell-customers';

/** A row whose key was taken, with what is stored under it. */
export type KnownRow = { index: number; id: string; score: number; importId: string | null };

/**
 * The door for thousands of answers at once: the same rules, rows and rollup
 * as `recordResponses`, but the rows travel by COPY into a table of the
 * transaction and are inserted and counted there.
 *
 * @param mayBeKnown whether keys are likely to be taken; if not, they are only
 *   looked up where the insert finds one that is
 * @returns how many rows were added, and those that were not, by their index
 * @throws {AppError} as `recordResponses`
 */
export async function recordBulk(
  scope: Scope,
  rows: readonly NewResponse[],
  { mayBeKnown }: { mayBeKnown: boolean },
  on: Db = db,
): Promise<{ added: number; known: KnownRow[] }> {
  if (rows.length === 0) return { added: 0, known: [] };
  return on.transaction(async (tx) => {
    const timeZone = await timeZoneFor(scope, rows, tx);
    const tracked = await trackedKeys(scope, tx);
    await assertPlaces(scope, rows, tx);

    const taken = mayBeKnown ? await takenKeys(scope, rows, tx) : new Map<string, Taken>();
    const { fresh, known, repeated } = sorted(rows, taken);
    if (fresh.length === 0) return { added: 0, known };
    await stage(scope, fresh, { timeZone, tracked }, tx);
    const raced = await insertStaged(scope, fresh.length, tx);
    await addTableToRollup(scope, sql`bulk_answers`, tx);
    const ids = repeated.length > 0 ? await takenKeys(scope, repeated.map(at), tx) : taken;
    await tx.execute(sql`drop table bulk_answers`);
    tellRecorded(fresh.slice(raced.length).map(({ row }) => row.source));
    return {
      added: fresh.length - raced.length,
      known: [...known, ...raced, ...repeated.map((row) => knownAs(row, ids))],
    };
  });
}

type Taken = Omit<KnownRow, 'index'>;
type IndexedRow = { index: number; row: NewResponse };

const at = ({ row }: IndexedRow): NewResponse => row;

function knownAs({ index, row }: IndexedRow, taken: ReadonlyMap<string, Taken>): KnownRow {
  const stored = taken.get(row.idempotencyKey);
  if (!stored) throw new Error('an answer was neither added nor found');
  return { index, ...stored };
}

/** Apart: the first row of each key that is free, those whose key is taken, and those that repeat a free one. */
function sorted(rows: readonly NewResponse[], taken: ReadonlyMap<string, Taken>) {
  const fresh: IndexedRow[] = [];
  const known: KnownRow[] = [];
  const repeated: IndexedRow[] = [];
  const keys = new Set<string>();
  rows.forEach((row, index) => {
    if (taken.has(row.idempotencyKey)) known.push(knownAs({ index, row }, taken));
    else if (keys.has(row.idempotencyKey)) repeated.push({ index, row });
    else fresh.push({ index, row });
    keys.add(row.idempotencyKey);
  });
  return { fresh, known, repeated };
}

async function takenKeys(
  scope: Scope,
  rows: readonly NewResponse[],
  tx: Db,
): Promise<Map<string, Taken>> {
  const keys = JSON.stringify(rows.map((row) => row.idempotencyKey));
  const found = await tx.execute<Taken & { key: string }>(sql`
    select idempotency_key as key, id, score, import_id as "importId" from responses
    where workspace_id = ${scope.workspaceId}
      and idempotency_key in (select json_array_elements_text(${keys}::json))
  `);
  return new Map([...found].map(({ key, ...taken }) => [key, taken]));
}

const columns = `id, survey_version_id, touchpoint_id, channel_id, segment_id, customer_id,
  import_id, score, comment, language, source, answered_at, day, idempotency_key`;

/** Puts the rows, with their customers and segments, into a table that the transaction drops. */
async function stage(
  scope: Scope,
  rows: readonly IndexedRow[],
  { timeZone, tracked }: { timeZone: string; tracked: readonly string[] },
  tx: Db,
): Promise<void> {
  const customers = await tellCustomers(
    scope,
    rows.flatMap(({ row }) => (row.customer ? [{ ...row.customer, importId: row.importId }] : [])),
    tx,
  );
  const combinations = new Combinations(tracked);
  const placed = rows.map(({ index, row }) => {
    const customer = row.customer ? customers.get(row.customer.externalId) : undefined;
    const segment = combinations.of(row, customer?.attributes);
    return { index, row, customerId: customer?.id ?? null, segment };
  });
  const segmentIds = await upsertSegments(scope, combinations.all, tx);
  await tx.execute(sql`
    create temporary table bulk_answers (n int, id uuid, survey_version_id uuid,
      touchpoint_id uuid, channel_id uuid, segment_id uuid, customer_id uuid, import_id uuid,
      score smallint, comment text, language text, source text, answered_at timestamptz, day date,
      idempotency_key text) on commit drop`);
  const finder = finderOf(timeZone);
  const cells = function* (): Generator<CopiedValue[]> {
    for (const { index, row, customerId, segment } of placed) {
      yield [
        index,
        newId(),
        row.surveyVersionId,
        row.touchpointId,
        row.channelId,
        segmentIds[segment] ?? null,
        customerId,
        row.importId ?? null,
        row.score,
        row.comment ?? null,
        row.language ?? null,
        row.source,
        row.answeredAt.toISOString(),
        finder.dayOf(row.answeredAt.getTime()),
        row.idempotencyKey,
      ];
    }
  };
  await copyRows(`bulk_answers (n, ${columns})`, cells(), tx);
}

/** The different combinations of tracked attributes among some answers. */
class Combinations {
  readonly all: Record<string, string>[] = [];
  #places = new Map<string, number>();

  constructor(readonly tracked: readonly string[]) {}

  /** The place of an answer's combination in `all`. */
  of(row: NewResponse, stored: Readonly<Record<string, string>> | undefined): number {
    const words = this.tracked.map(
      (key) => row.attributes?.[key] ?? row.customer?.attributes?.[key] ?? stored?.[key] ?? '',
    );
    const name = JSON.stringify([...words, row.language ?? '']);
    const before = this.#places.get(name);
    if (before !== undefined) return before;
    const entries = this.tracked.flatMap((key, index) =>
      words[index] ? [[key, words[index]] as const] : [],
    );
    const language = row.language ? [['language', row.language] as const] : [];
    this.#places.set(name, this.all.length);
    this.all.push(Object.fromEntries([...entries, ...language]));
    return this.all.length - 1;
  }
}

const finders = new Map<string, DayFinder>();

function finderOf(timeZone: string): DayFinder {
  const finder = finders.get(timeZone) ?? new DayFinder(timeZone);
  finders.set(timeZone, finder);
  return finder;
}

/**
 * Inserts the staged rows and leaves only those in the stage that went in.
 *
 * @returns rows whose key somebody had taken, or took meanwhile
 */
async function insertStaged(scope: Scope, staged: number, tx: Db): Promise<KnownRow[]> {
  const names = sql.raw(columns);
  const { count } = await tx.execute(sql`
    insert into responses (workspace_id, ${names})
    select ${scope.workspaceId}::uuid, ${names} from bulk_answers
    order by idempotency_key
    on conflict (workspace_id, idempotency_key) do nothing
  `);
  if (count === staged) return [];
  const raced = await tx.execute<KnownRow>(sql`
    select b.n as index, r.id, r.score, r.import_id as "importId"
    from bulk_answers b
    join responses r on r.workspace_id = ${scope.workspaceId}
      and r.idempotency_key = b.idempotency_key
    where r.id <> b.id
  `);
  const places = JSON.stringify([...raced].map(({ index }) => index));
  await tx.execute(sql`
    delete from bulk_answers
    where n in (select value::int from json_array_elements_text(${places}::json))`);
  if (raced.length !== staged - count) throw new Error('an answer was neither added nor found');
  return [...raced];
}
