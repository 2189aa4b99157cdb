import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import type { Scope } from '@/db/scope';
import type { Day } from '@/lib/metrics/period';

/** Which entries of the audit log are wanted; null or empty means all. */
export type AuditSelection = {
  /** First words of actions: `survey` stands for `survey.created` and the like. */
  readonly subjects: readonly string[] | null;
  /** `user:<id>`, `key:<id>`, `cli` … */
  readonly actor: string | null;
  /** Each must occur in the action, its details or the names of those concerned, in any case. */
  readonly words: readonly string[];
  readonly from: Day | null;
  readonly to: Day | null;
  /** On whose clock the days are. */
  readonly timeZone: string;
};

/** A place between two entries, in the order of time and then id. */
export type AuditCursor = {
  readonly towards: 'older' | 'newer';
  /** Microseconds since 1970, as digits. */
  readonly at: string;
  readonly id: string;
};

export type AuditEntry = {
  readonly id: string;
  readonly at: Date;
  readonly action: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly actor: string;
  /** Of the person or key that acted; null if there is none, or it is gone. */
  readonly actorName: string | null;
  /** E-mail address of a person, beginning of a key. */
  readonly actorDetail: string | null;
  /** Of the person, or the file of the import, that the entry is about. */
  readonly targetName: string | null;
};

export type AuditPage = {
  /** Newest first. */
  readonly entries: readonly AuditEntry[];
  readonly newer: AuditCursor | null;
  readonly older: AuditCursor | null;
};

/** One page of the audit log, newest first, by key: the thousandth page costs what the first does. */
export async function listAuditEntries(
  scope: Scope,
  selection: AuditSelection,
  page: { cursor: AuditCursor | null; limit: number },
  on: Db = db,
): Promise<AuditPage> {
  const { cursor, limit } = page;
  const forward = cursor?.towards !== 'newer';
  const wanted = selected(scope, selection);
  if (cursor) wanted.push(beyond(cursor));
  const order = forward ? sql`desc` : sql`asc`;
  const rows = await on.execute<EntryRow>(sql`
    select a.id, (extract(epoch from a.at) * 1000000)::bigint::text as micros, a.action, a.details,
      a.actor, coalesce(u.name, k.name) as actor_name,
      coalesce(u.email, k.prefix || '…') as actor_detail,
      coalesce(t.name, i.file_name) as target_name
    from audit_log a
    left join users u on u.id = ${uuidIn(sql`substring(a.actor from '^user:(.*)')`)}
    left join api_keys k on k.workspace_id = a.workspace_id
      and k.id = ${uuidIn(sql`substring(a.actor from '^key:(.*)')`)}
    left join users t on t.id = ${uuidIn(sql`a.details->>'userId'`)}
    left join imports i on i.workspace_id = a.workspace_id and (a.action like 'import.%' or a.action = 'export.refused-lines')
      and i.id = ${uuidIn(sql`a.details->>'id'`)}
    where ${sql.join(wanted, sql` and `)}
    order by a.at ${order}, a.id ${order}
    limit ${limit + 1}
  `);
  const more = rows.length > limit;
  const shown = forward ? rows.slice(0, limit) : rows.slice(0, limit).reverse();
  return {
    entries: shown.map(toEntry),
    newer: (forward ? cursor !== null : more) ? place('newer', shown[0]) : null,
    older: (forward ? more : cursor !== null) ? place('older', shown.at(-1)) : null,
  };
}

export type AuditActor = { readonly actor: string; readonly name: string | null };

/** Everybody who stands in the audit log: people, keys and the command line. */
export async function listAuditActors(scope: Scope, on: Db = db): Promise<AuditActor[]> {
  return on.execute<AuditActor>(sql`
    select a.actor, coalesce(u.name, k.name) as name
    from (select distinct actor from audit_log where workspace_id = ${scope.workspaceId}) a
    left join users u on u.id = ${uuidIn(sql`substring(a.actor from '^user:(.*)')`)}
    left join api_keys k on k.workspace_id = ${scope.workspaceId}
      and k.id = ${uuidIn(sql`substring(a.actor from '^key:(.*)')`)}
    order by lower(coalesce(u.name, k.name)) nulls last, a.actor
  `);
}

type EntryRow = {
  id: string;
  micros: string;
  action: string;
  details: Record<string, unknown>;
  actor: string;
  actor_name: string | null;
  actor_detail: string | null;
  target_name: string | null;
};

function selected(scope: Scope, selection: AuditSelection): SQL[] {
  const { subjects, actor, words, from, to, timeZone } = selection;
  const found = [sql`a.workspace_id = ${scope.workspaceId}`];
  if (subjects) found.push(sql`split_part(a.action, '.', 1) in ${[...subjects]}`);
  if (actor) found.push(sql`a.actor = ${actor}`);
  if (from) found.push(sql`a.at >= ${from}::date::timestamp at time zone ${timeZone}`);
  if (to) found.push(sql`a.at < (${to}::date + 1)::timestamp at time zone ${timeZone}`);
  for (const word of words) {
    found.push(sql`concat_ws(' ', a.action, a.details::text, a.actor, u.name, u.email, k.name,
      t.name, t.email, i.file_name) ilike ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`);
  }
  return found;
}

/** The id in a text, or null: what is no id must not make the cast fail. */
function uuidIn(text: SQL): SQL {
  return sql`case when ${text} ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then (${text})::uuid end`;
}

function beyond({ towards, at, id }: AuditCursor): SQL {
  const there = sql`(timestamptz 'epoch' + ${at}::bigint * interval '1 microsecond', ${id}::uuid)`;
  return towards === 'older' ? sql`(a.at, a.id) < ${there}` : sql`(a.at, a.id) > ${there}`;
}

function place(towards: 'older' | 'newer', row: EntryRow | undefined): AuditCursor | null {
  return row ? { towards, at: row.micros, id: row.id } : null;
}

function toEntry(row: EntryRow): AuditEntry {
  return {
    id: row.id,
    at: new Date(Number(row.micros) / 1000),
    action: row.action,
    details: row.details,
    actor: row.actor,
    actorName: row.actor_name,
    actorDetail: row.actor_detail,
    targetName: row.target_name,
  };
}
