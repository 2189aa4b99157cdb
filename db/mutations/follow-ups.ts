import 'server-only';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { newId } from '@/db/id';
import { programmeOf } from '@/db/queries/programme';
import { followUpNotes, followUps } from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { MetricId } from '@/lib/metrics/definition';
import type { Scale } from '@/lib/metrics/scale';
import { bandOf } from '@/lib/surveys/content';
import { askedDueHours, matchingRule } from '@/lib/surveys/follow-up-rules';
import type { FollowUpRule } from '@/lib/surveys/programme';
import type { ResponseState } from '@/lib/surveys/vocabulary';
import { toMinorUnits } from '@/lib/value/minor-units';
import { audit } from './audit';

/** Who wrote a note that no person wrote: why a follow-up closed or opened by itself. */
type ByItself = 'rule:eased' | 'rule:withdrawn' | 'rule:reopened';

const noteWords: Record<ByItself, string> = {
  'rule:eased': 'The answer was changed, so that nobody needs to call.',
  'rule:withdrawn': 'The answer was taken out of the count.',
  'rule:reopened': 'The answer counts again.',
};

const hour = 60 * 60 * 1000;

/**
 * Opens one follow-up for each of these answers that a rule wants called back,
 * or whose respondent asked for it; and closes those that nobody has touched
 * where the answer was changed so that neither holds any more. Saying it again
 * changes nothing.
 *
 * @param now from which the time to call is counted
 * @returns how many were opened
 */
export async function openFollowUps(
  scope: Scope,
  responseIds: readonly string[],
  now: Date,
  tx: Db,
): Promise<number> {
  if (responseIds.length === 0) return 0;
  const { followUpRules } = await programmeOf(scope, tx);
  const answers = await answersAmong(scope, responseIds, now, tx);
  const judged = answers
    .filter(({ state }) => state === 'counted')
    .map((answer) => ({ answer, why: whyCalled(answer, followUpRules) }));
  const eased = judged.flatMap(({ answer, why }) =>
    why === null && answer.isFollowed ? [answer.id] : [],
  );
  await closeUntouched(scope, eased, 'rule:eased', tx);
  const wanted = judged.flatMap(({ answer, why }) => (why ? [{ answer, why }] : []));
  return insertOpened(scope, wanted, now, tx);
}

type RuledRow = {
  id: string;
  score: number;
  state: ResponseState;
  answeredAt: string;
  touchpointId: string;
  customerId: string | null;
  metric: MetricId;
  mayCallBack: boolean;
  /** Whether a follow-up of it is there already. */
  isFollowed: boolean;
  /** In units of the currency beside it. */
  mrr: number | null;
  currency: string | null;
} & Scale;

async function answersAmong(
  { workspaceId }: Scope,
  ids: readonly string[],
  now: Date,
  tx: Db,
): Promise<RuledRow[]> {
  const rows = await tx.execute<RuledRow>(sql`
    select r.id, r.score, r.state, r.answered_at::text as "answeredAt",
      r.touchpoint_id as "touchpointId", r.customer_id as "customerId", su.metric,
      sv.scale_min as min, sv.scale_max as max, sv.direction,
      coalesce(d.may_call_back, false) as "mayCallBack",
      exists (select from follow_ups f
        where f.workspace_id = r.workspace_id and f.response_id = r.id) as "isFollowed",
      pays.after::float8 as mrr, v.base_currency as currency
    from responses r
    join survey_versions sv on sv.workspace_id = r.workspace_id and sv.id = r.survey_version_id
    join surveys su on su.workspace_id = sv.workspace_id and su.id = sv.survey_id
    left join response_details d on d.workspace_id = r.workspace_id and d.response_id = r.id
    left join value_settings v on v.workspace_id = r.workspace_id
    left join lateral (
      select m.after from mrr_movements m
      where m.workspace_id = ${workspaceId} and m.customer_id = r.customer_id
        and m.day <= ${now.toISOString().slice(0, 10)}::date
      order by m.day desc limit 1
    ) pays on true
    where r.workspace_id = ${workspaceId}
      and r.id in (select value::uuid from json_array_elements_text(${JSON.stringify(ids)}::json))
    order by r.id
  `);
  return [...rows];
}

/** Why somebody should call: which rule, or that they asked for it. */
type Why = { rule: string; dueHours: number; ownerId: string | null };

function whyCalled(answer: RuledRow, rules: readonly FollowUpRule[]): Why | null {
  const { metric, min, max, direction, score, touchpointId } = answer;
  const band = bandOf(metric, { min, max, direction }, score);
  const rule = matchingRule(rules, { band, touchpointId, stake: stakeOf(answer) });
  if (rule) return { rule: rule.band, dueHours: rule.dueHours, ownerId: rule.ownerId };
  return answer.mayCallBack ? { rule: 'asked', dueHours: askedDueHours, ownerId: null } : null;
}

function stakeOf({ mrr, currency }: RuledRow): number | null {
  return mrr === null || currency === null ? null : toMinorUnits(mrr, currency);
}

async function insertOpened(
  scope: Scope,
  wanted: readonly { answer: RuledRow; why: Why }[],
  now: Date,
  tx: Db,
): Promise<number> {
  if (wanted.length === 0) return 0;
  const followed = wanted.flatMap(({ answer }) => (answer.isFollowed ? [answer.id] : []));
  await reopen(scope, followed, ['rule:eased', 'rule:withdrawn'], tx);
  const opened = await tx
    .insert(followUps)
    .values(
      wanted.map(({ answer, why }) => ({
        workspaceId: scope.workspaceId,
        id: newId(),
        responseId: answer.id,
        customerId: answer.customerId,
        touchpointId: answer.touchpointId,
        ownerId: why.ownerId,
        stake: stakeOf(answer),
        rule: why.rule,
        dueAt: new Date(now.getTime() + why.dueHours * hour),
        answeredAt: new Date(answer.answeredAt),
        openedAt: now,
      })),
    )
    .onConflictDoNothing({ target: [followUps.workspaceId, followUps.responseId] })
    .returning({ id: followUps.id });
  if (opened.length > 0) {
    await audit(scope, 'follow-ups.opened', { ids: opened.map(({ id }) => id) }, tx);
  }
  return opened.length;
}

/**
 * What leaving or entering the count does to follow-ups that nobody has touched:
 * they close with a note, and open again when the answer is back.
 */
export async function followAnswerState(
  scope: Scope,
  responseIds: readonly string[],
  state: ResponseState,
  tx: Db,
): Promise<void> {
  if (state === 'counted') await reopen(scope, responseIds, ['rule:withdrawn'], tx);
  else await closeUntouched(scope, responseIds, 'rule:withdrawn', tx);
}

/** Nobody has called, and nobody has written anything. */
async function closeUntouched(
  scope: Scope,
  responseIds: readonly string[],
  why: ByItself,
  tx: Db,
): Promise<void> {
  if (responseIds.length === 0) return;
  const closed = await tx
    .update(followUps)
    .set({ state: 'unsolvable', closedAt: sql`now()` })
    .where(
      and(
        ofAnswers(scope, responseIds),
        eq(followUps.state, 'open'),
        isNull(followUps.contactedAt),
        sql`not exists (select from follow_up_notes n
          where n.workspace_id = ${scope.workspaceId} and n.follow_up_id = ${followUps.id}
            and n.author not like 'rule:%')`,
      ),
    )
    .returning({ id: followUps.id });
  await noteMoved(scope, closed, why, tx);
}

/** Only where the last note says that it closed by itself, so that nobody’s decision is undone. */
async function reopen(
  scope: Scope,
  responseIds: readonly string[],
  closedBy: readonly ByItself[],
  tx: Db,
): Promise<void> {
  if (responseIds.length === 0) return;
  const reopened = await tx
    .update(followUps)
    .set({ state: 'open', closedAt: null })
    .where(
      and(
        ofAnswers(scope, responseIds),
        eq(followUps.state, 'unsolvable'),
        isNull(followUps.contactedAt),
        sql`(select n.author from follow_up_notes n
          where n.workspace_id = ${scope.workspaceId} and n.follow_up_id = ${followUps.id}
          order by n.at desc, n.id desc limit 1) in ${[...closedBy]}`,
      ),
    )
    .returning({ id: followUps.id });
  await noteMoved(scope, reopened, 'rule:reopened', tx);
}

async function noteMoved(
  scope: Scope,
  moved: readonly { id: string }[],
  author: ByItself,
  tx: Db,
): Promise<void> {
  if (moved.length === 0) return;
  await tx.insert(followUpNotes).values(
    moved.map(({ id }) => ({
      workspaceId: scope.workspaceId,
      id: newId(),
      followUpId: id,
      author,
      words: noteWords[author],
      at: sql`clock_timestamp()`,
    })),
  );
}

function ofAnswers(scope: Scope, responseIds: readonly string[]) {
  return and(
    eq(followUps.workspaceId, scope.workspaceId),
    inArray(followUps.responseId, [...responseIds]),
  );
}
