import 'server-only';
import { sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import type { Scope } from '@/db/scope';
import type { ResponseSource, ResponseState } from '@/lib/surveys/vocabulary';
import type { Catalog } from './catalog';
import { beyond, type ResponseCursor, type ResponseSelection, selected } from './responses';

/** An answer as a file has it. */
export type ExportedResponse = {
  readonly id: string;
  readonly answeredAt: Date;
  readonly versionId: string;
  readonly touchpointId: string;
  readonly channelId: string;
  readonly score: number;
  readonly source: ResponseSource;
  readonly state: ResponseState;
  /** Keys, in the order of the alphabet. */
  readonly tags: readonly string[];
  /** Null unless asked for with people. */
  readonly comment: string | null;
  readonly language: string | null;
  /** As the system that they come from knows them. */
  readonly customer: string | null;
  readonly account: string | null;
};

type Row = Omit<ExportedResponse, 'answeredAt' | 'tags'> & { at: string; tags: string[] | null };

/**
 * Some of the answers of a selection, newest first, by key: the last page costs
 * what the first does.
 *
 * @param cursor where the page before ended; null for the first
 */
export async function exportedResponses(
  scope: Scope,
  catalog: Catalog,
  selection: ResponseSelection,
  page: { cursor: ResponseCursor | null; limit: number; withPeople: boolean },
  on: Db = db,
): Promise<{ rows: ExportedResponse[]; next: ResponseCursor | null }> {
  if (selection.versionIds.length === 0) return { rows: [], next: null };
  const { cursor, limit, withPeople } = page;
  const wanted = selected(scope, catalog, selection);
  if (cursor) wanted.push(beyond(cursor));
  const rows = await on.execute<Row>(sql`
    select r.id, r.score, r.source, r.state,
      (extract(epoch from r.answered_at) * 1000000)::bigint::text as at,
      r.survey_version_id as "versionId", r.touchpoint_id as "touchpointId",
      r.channel_id as "channelId", ${tagKeys(scope)} as tags, ${withPeople ? people : nobody}
    from responses r
    ${withPeople ? peopleJoins : sql``}
    where ${sql.join(wanted, sql` and `)}
    order by r.answered_at desc, r.id desc
    limit ${limit}
  `);
  const last = rows.at(-1);
  return {
    rows: rows.map(({ at, tags, ...row }) => ({
      ...row,
      answeredAt: new Date(Number(at) / 1000),
      tags: tags ?? [],
    })),
    next: last && rows.length === limit ? { towards: 'older', at: last.at, id: last.id } : null,
  };
}

function tagKeys({ workspaceId }: Scope) {
  return sql`(
    select array_agg(t.key order by t.key)
    from response_tags g
    join tags t on t.workspace_id = g.workspace_id and t.id = g.tag_id
    where g.workspace_id = ${workspaceId} and g.response_id = r.id)`;
}

const people = sql`r.comment, r.language, c.external_id as customer,
  s.attributes ->> 'account' as account`;

const nobody = sql`null::text as comment, null::text as language, null::text as customer,
  null::text as account`;

const peopleJoins = sql`
  join segments s on s.workspace_id = r.workspace_id and s.id = r.segment_id
  left join customers c on c.workspace_id = r.workspace_id and c.id = r.customer_id
    and c.erased_at is null`;
