import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import type { Scope } from '@/db/scope';
import type { QueryFilters } from '@/lib/metric-query';
import type { Period } from '@/lib/metrics/period';
import type { ResponseState } from '@/lib/surveys/vocabulary';
import type { Catalog } from './catalog';
import {
  type CommentSearch,
  commentConditions,
  markedComment,
  markLetters,
} from './comment-search';
import { filterConditions } from './score-counts';

/** Which answers a list is about. */
export type ResponseSelection = {
  readonly period: Period;
  readonly filters: QueryFilters;
  readonly versionIds: readonly string[];
  /** Raw scores; empty means all. */
  readonly points: readonly number[];
  /** What to find in comments; null means no search. */
  readonly search: CommentSearch | null;
  /** The id of a tag that the answers carry; null lists those with any tag and with none. */
  readonly tagId: string | null;
  readonly state: ResponseState;
  /** Null: of everybody. */
  readonly customerId: string | null;
};

/** A place between two answers, in the order of time and then id. */
export type ResponseCursor = {
  readonly towards: 'older' | 'newer';
  /** Microseconds since 1970, as digits: a JavaScript date would drop the last three. */
  readonly at: string;
  readonly id: string;
};

/** What an answer tells about a person; read only for people who may. */
export type AnswerPerson = {
  readonly comment: string | null;
  readonly language: string | null;
  /** The comment with what was searched for between `foundMarks`; null without a search. */
  readonly marked: string | null;
  /** The tracked attributes as they were at the answer. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly customer: {
    readonly id: string;
    /** By which the system it comes from knows them. */
    readonly externalId: string;
    readonly name: string;
  } | null;
};

export type Answer = {
  readonly id: string;
  /** As given; effort scales are not reversed. */
  readonly score: number;
  readonly state: ResponseState;
  readonly answeredAt: Date;
  readonly versionId: string;
  readonly touchpointId: string;
  readonly channelId: string;
  /** Null unless asked for with people. */
  readonly person: AnswerPerson | null;
};

export type ResponsePage = {
  /** Newest first. */
  readonly answers: readonly Answer[];
  readonly newer: ResponseCursor | null;
  readonly older: ResponseCursor | null;
};

/** More than this many are not counted one by one when a search asks how many there are. */
export const countedUpTo = 10_000;

/**
 * One page of the answers behind a number, newest first, by key and not by
 * offset: the thousandth page costs what the first does.
 *
 * @param withPeople whether comments, customers and their attributes are read at all
 */
export async function listResponses(
  scope: Scope,
  catalog: Catalog,
  selection: ResponseSelection,
  page: { cursor: ResponseCursor | null; limit: number; withPeople: boolean },
  on: Db = db,
): Promise<ResponsePage> {
  if (selection.versionIds.length === 0) return { answers: [], newer: null, older: null };
  const { cursor, limit, withPeople } = page;
  const forward = cursor?.towards !== 'newer';
  const wanted = selected(scope, catalog, selection);
  if (cursor) wanted.push(beyond(cursor));
  const order = forward ? sql`desc` : sql`asc`;
  const rows = await on.execute<AnswerRow>(sql`
    select ${withPeople ? sql`${personColumns}, ${markedComment(selection.search)} as marked` : answerColumns}
    from responses r
    ${withPeople ? personJoins : sql``}
    where ${sql.join(wanted, sql` and `)}
    order by r.answered_at ${order}, r.id ${order}
    limit ${limit + 1}
  `);
  const more = rows.length > limit;
  const shown = forward ? rows.slice(0, limit) : rows.slice(0, limit).reverse();
  return {
    answers: shown.map((row) => toAnswer(row, selection.search)),
    newer: (forward ? cursor !== null : more) ? place('newer', shown[0]) : null,
    older: (forward ? more : cursor !== null) ? place('older', shown.at(-1)) : null,
  };
}

/**
 * How many answers a selection holds, counted one by one, up to `countedUpTo`
 * and then one more to say so. Where the rollup can tell, ask it instead.
 */
export async function countResponses(
  scope: Scope,
  catalog: Catalog,
  selection: ResponseSelection,
  on: Db = db,
): Promise<number> {
  if (selection.versionIds.length === 0) return 0;
  const [row] = await on.execute<{ n: number }>(sql`
    select count(*)::int as n from (
      select 1 from responses r
      where ${sql.join(selected(scope, catalog, selection), sql` and `)}
      limit ${countedUpTo + 1}
    ) as found
  `);
  return row?.n ?? 0;
}

/** Whether a selection holds any answer at all. */
export async function hasResponses(
  scope: Scope,
  catalog: Catalog,
  selection: ResponseSelection,
  on: Db = db,
): Promise<boolean> {
  if (selection.versionIds.length === 0) return false;
  const [row] = await on.execute<{ found: boolean }>(sql`
    select exists (
      select 1 from responses r
      where ${sql.join(selected(scope, catalog, selection), sql` and `)}
    ) as found`);
  return row?.found ?? false;
}

/** Which answers are new to somebody who watches: those of some ids, or all made after one. */
export type Arrived = { readonly ids: readonly string[] } | { readonly after: string };

/** More than this many are found by asking again after the last of them. */
export const mostArrived = 500;

/** The ids of what has arrived and is in a selection, oldest first. */
export async function listArrived(
  scope: Scope,
  catalog: Catalog,
  selection: ResponseSelection,
  arrived: Arrived,
  on: Db = db,
): Promise<string[]> {
  if (selection.versionIds.length === 0) return [];
  const those =
    'ids' in arrived
      ? sql`r.id in (select json_array_elements_text(${JSON.stringify(arrived.ids)}::json)::uuid)`
      : sql`r.id > ${arrived.after}::uuid`;
  const rows = await on.execute<{ id: string }>(sql`
    select r.id from responses r
    where ${sql.join([...selected(scope, catalog, selection), those], sql` and `)}
      and r.import_id is null and r.source <> 'sample'
    order by r.id limit ${mostArrived}`);
  return [...rows].map(({ id }) => id);
}

/** An answer by its id; null if the workspace has none such. */
export async function findResponse(
  scope: Scope,
  id: string,
  withPeople: boolean,
  on: Db = db,
): Promise<Answer | null> {
  const [row] = await on.execute<AnswerRow>(sql`
    select ${withPeople ? personColumns : answerColumns}
    from responses r
    ${withPeople ? personJoins : sql``}
    where r.workspace_id = ${scope.workspaceId} and r.id = ${id}::uuid
  `);
  return row ? toAnswer(row) : null;
}

/** The answers of a customer in any state, newest first. */
export async function listResponsesOfCustomer(
  scope: Scope,
  customerId: string,
  limit: number,
  on: Db = db,
): Promise<Answer[]> {
  const rows = await on.execute<AnswerRow>(sql`
    select ${personColumns}
    from responses r
    ${personJoins}
    where r.workspace_id = ${scope.workspaceId} and r.customer_id = ${customerId}::uuid
    order by r.answered_at desc, r.id desc
    limit ${limit}
  `);
  return rows.map((row) => toAnswer(row));
}

type AnswerRow = {
  id: string;
  score: number;
  state: ResponseState;
  at: string;
  version_id: string;
  touchpoint_id: string;
  channel_id: string;
  comment?: string | null;
  language?: string | null;
  marked?: string | null;
  attributes?: Record<string, string>;
  customer_id?: string | null;
  external_id?: string | null;
  customer_name?: string | null;
};

const answerColumns = sql`r.id, r.score, r.state, (extract(epoch from r.answered_at) * 1000000)::bigint::text as at,
  r.survey_version_id as version_id, r.touchpoint_id, r.channel_id`;

const personColumns = sql`${answerColumns}, r.comment, r.language, s.attributes,
  c.id as customer_id, c.external_id, coalesce(c.name, c.email, c.external_id) as customer_name`;

const personJoins = sql`
  join segments s on s.workspace_id = r.workspace_id and s.id = r.segment_id
  left join customers c on c.workspace_id = r.workspace_id and c.id = r.customer_id
    and c.erased_at is null`;

/** What makes an answer one of a selection. */
export function selected(scope: Scope, catalog: Catalog, selection: ResponseSelection): SQL[] {
  const { period, filters, versionIds, points, search, state, customerId, tagId } = selection;
  const found = [
    ...filterConditions(scope, catalog, filters, versionIds),
    sql`r.day between ${period.from}::date and ${period.to}::date`,
    // The day decides; these bounds only let the index on time find it. No clock is further than 14 h from UTC.
    sql`r.answered_at >= ${`${period.from}T00:00:00Z`}::timestamptz - interval '1 day'`,
    sql`r.answered_at < ${`${period.to}T00:00:00Z`}::timestamptz + interval '2 days'`,
    sql`r.state = ${state}`,
  ];
  if (customerId) found.push(sql`r.customer_id = ${customerId}::uuid`);
  if (points.length > 0) found.push(sql`r.score in ${points}`);
  if (search) found.push(...commentConditions(search));
  if (tagId) {
    found.push(sql`exists (
      select 1 from response_tags t
      where t.workspace_id = ${scope.workspaceId} and t.tag_id = ${tagId}::uuid
        and t.response_id = r.id)`);
  }
  return found;
}

/** What lies on the asked side of a place. */
export function beyond({ towards, at, id }: ResponseCursor): SQL {
  const place = sql`(timestamptz 'epoch' + ${at}::bigint * interval '1 microsecond', ${id}::uuid)`;
  return towards === 'older'
    ? sql`(r.answered_at, r.id) < ${place}`
    : sql`(r.answered_at, r.id) > ${place}`;
}

function place(towards: 'older' | 'newer', row: AnswerRow | undefined): ResponseCursor | null {
  return row ? { towards, at: row.at, id: row.id } : null;
}

function toAnswer(row: AnswerRow, search: CommentSearch | null = null): Answer {
  return {
    id: row.id,
    score: row.score,
    state: row.state,
    answeredAt: new Date(Number(row.at) / 1000),
    versionId: row.version_id,
    touchpointId: row.touchpoint_id,
    channelId: row.channel_id,
    person: row.attributes
      ? {
          comment: row.comment ?? null,
          language: row.language ?? null,
          marked: row.marked ?? markLetters(row.comment ?? null, search),
          attributes: row.attributes,
          customer: customerOf(row),
        }
      : null,
  };
}

function customerOf({ customer_id: id, external_id: externalId, customer_name: name }: AnswerRow) {
  return id && externalId ? { id, externalId, name: name ?? externalId } : null;
}
