import { sql } from 'drizzle-orm';
import { db } from '@/db/client';
import { newId } from '@/db/id';
import { rebuildRollup } from '@/db/mutations/rebuild-rollup';
import {
  attributes,
  channels,
  segments,
  surveys,
  surveyVersions,
  touchpoints,
  workspaces,
} from '@/db/schema';
import type { Scope } from '@/db/scope';
import { prove } from '@/lib/auth/prove';

/** The bench's workspace: 3 surveys, 8 touchpoints, 6 channels, 5 combinations of two attributes. */
export type World = { scope: Scope };

export const firstDay = '2023-06-25';
export const lastDay = '2026-06-24';
const days = 1096;

const combinations = [
  { plan: 'starter', country: 'GB' },
  { plan: 'starter', country: 'DE' },
  { plan: 'pro', country: 'GB' },
  { plan: 'pro', country: 'DE' },
  { plan: 'scale', country: 'PL' },
];

/** Writes `answers` synthetic answers over three years and counts them. */
export async function makeWorld(answers: number): Promise<World> {
  const workspaceId = newId();
  const ids = (n: number) => Array.from({ length: n }, newId);
  const [moments, media, parts, versions] = [ids(8), ids(6), ids(5), ids(3)];
  await db.insert(workspaces).values({ id: workspaceId, name: 'Bench', timeZone: 'UTC' });
  await db
    .insert(touchpoints)
    .values(moments.map((id, n) => ({ workspaceId, id, key: `t${n}`, name: `Touchpoint ${n}` })));
  await db
    .insert(channels)
    .values(media.map((id, n) => ({ workspaceId, id, key: `c${n}`, name: `Channel ${n}` })));
  await db.insert(attributes).values([
    { workspaceId, key: 'plan', name: 'Plan' },
    { workspaceId, key: 'country', name: 'Country' },
  ]);
  await db.insert(segments).values(
    parts.map((id, n) => ({
      workspaceId,
      id,
      attributes: combinations[n] ?? {},
      fingerprint: String(n),
    })),
  );
  await makeSurveys(workspaceId, versions);
  await db.execute(sql`select setseed(0.42)`);
  await db.execute(sql`
    insert into responses (workspace_id, id, survey_version_id, touchpoint_id, channel_id,
      segment_id, score, source, answered_at, day, idempotency_key)
    select ${workspaceId}::uuid, ${idMadeAt}, (${array(versions)})[1 + metric],
      (${array(moments)})[1 + floor(power(random(), 1.5) * 8)::int],
      (${array(media)})[1 + floor(power(random(), 1.5) * 6)::int],
      (${array(parts)})[1 + floor(random() * 5)::int],
      case metric when 0 then 1 + floor(sqrt(random()) * 7)::int
        when 1 then 1 + floor(sqrt(random()) * 5)::int
        else floor(sqrt(random()) * 11)::int end,
      'api', at, at::date, 'bench-' || n
    from (
      select n, floor(random() * 3)::int as metric,
        ${`${firstDay} 08:00Z`}::timestamptz
          + (floor(n * ${days}::numeric / ${answers}))::int * interval '1 day'
          + (n % 36000) * interval '1 second' as at
      from generate_series(0, ${answers - 1}) n
    ) made`);
  const scope = prove(workspaceId, 'bench');
  await rebuildRollup(scope);
  await settle();
  return { scope };
}

/** An id as answers get one: it begins with the millisecond it was made at, so that later ones are greater. */
const idMadeAt = sql`(lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0')
  || '7' || substr(md5(n::text), 1, 3) || '8' || substr(md5(n::text), 4, 15))::uuid`;

/** Nothing of what making the answers left to do is done while something is measured. */
export async function settle(): Promise<void> {
  await db.execute(sql`vacuum analyze`);
  await db.execute(sql`checkpoint`);
}

async function makeSurveys(workspaceId: string, versions: readonly string[]): Promise<void> {
  const scales = [
    { metric: 'ces', scaleMin: 1, scaleMax: 7 },
    { metric: 'csat', scaleMin: 1, scaleMax: 5 },
    { metric: 'nps', scaleMin: 0, scaleMax: 10 },
  ] as const;
  for (const [n, { metric, scaleMin, scaleMax }] of scales.entries()) {
    const surveyId = newId();
    await db
      .insert(surveys)
      .values({ workspaceId, id: surveyId, key: metric, name: metric, metric });
    await db.insert(surveyVersions).values({
      workspaceId,
      id: versions[n],
      surveyId,
      version: 1,
      question: 'How was it?',
      scaleMin,
      scaleMax,
      direction: 'ease',
      lowLabel: 'low',
      highLabel: 'high',
    });
  }
}

function array(ids: readonly string[]) {
  return sql.raw(`array[${ids.map((id) => `'${id}'`).join(', ')}]::uuid[]`);
}
