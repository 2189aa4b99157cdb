import 'server-only';
import { sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import type { Scope } from '@/db/scope';
import type { Day, Period } from '@/lib/metrics/period';

/** Where the answers of some survey versions began to come by another way. */
export type SourceBreaks = {
  /** The first answer of all, whenever; null without any. */
  readonly firstDay: Day | null;
  /** Channels whose first answer lies in the period. */
  readonly channels: readonly { readonly channelId: string; readonly firstDay: Day }[];
  /** Imports that reach into the period: the days their answers were given on. */
  readonly imports: readonly {
    readonly fileName: string;
    readonly answers: number;
    readonly firstDay: Day;
    readonly lastDay: Day;
  }[];
};

/** A counter of one slot may be below nothing, so that only their sum tells whether anybody answered. */
const answered = sql.raw(
  `having sum(${Array.from({ length: 11 }, (_, point) => `c${point}`).join(' + ')}) > 0`,
);
const mostImports = 20;
/** Answers of an import that are looked at for what it asked: the scores of a line stand together. */
const looked = 500;

/**
 * New channels and imports within a period, in one round trip. Months tell
 * which channels can be new; only of those the days are looked at.
 */
export async function sourceBreaks(
  scope: Scope,
  { versionIds, from, to }: Period & { readonly versionIds: readonly string[] },
  on: Db = db,
): Promise<SourceBreaks> {
  if (versionIds.length === 0) return { firstDay: null, channels: [], imports: [] };
  const { workspaceId } = scope;
  const versions = sql.join(
    versionIds.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  const cells = (grain: string) => sql`
    s.workspace_id = ${workspaceId} and s.grain = ${grain}
      and s.survey_version_id in (${versions})`;
  const [found] = await on.execute<SourceBreaks>(sql`
    with months as (
      select c.channel_id, min(c.start) as month from (
        select s.channel_id, s.start from score_sums s
        where ${cells('month-cell')} group by s.channel_id, s.start ${answered}
      ) c group by c.channel_id
    ), begun as (
      select m.channel_id as "channelId", (
        select min(c.start) from (
          select s.start from score_sums s
          where ${cells('day-cell')} and s.channel_id = m.channel_id
            and s.start >= m.month and s.start < m.month + interval '1 month'
          group by s.start ${answered}
        ) c
      ) as "firstDay"
      from months m
    ), files as (
      select i.file_name as "fileName", i.answers_added - i.answers_undone as answers,
        i.first_day as "firstDay", i.last_day as "lastDay"
      from imports i
      where i.workspace_id = ${workspaceId} and i.answers_added > i.answers_undone
        and i.first_day <= ${to}::date and i.last_day >= ${from}::date
        and exists (
          select from (
            select r.survey_version_id from responses r
            where r.workspace_id = ${workspaceId} and r.import_id = i.id limit ${looked}
          ) first_few where first_few.survey_version_id in (${versions}))
      order by i.first_day desc limit ${mostImports}
    )
    select (select min("firstDay")::text from begun) as "firstDay",
      (select coalesce(json_agg(b), '[]') from begun b
        where b."firstDay" between ${from}::date and ${to}::date) as channels,
      (select coalesce(json_agg(f order by f."firstDay"), '[]') from files f) as imports`);
  return found ?? { firstDay: null, channels: [], imports: [] };
}
