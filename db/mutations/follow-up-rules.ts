import 'server-only';
import { eq } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { programmeOf } from '@/db/queries/programme';
import { programmeSettings } from '@/db/schema';
import type { Scope } from '@/db/scope';
import { inOrder, ruleKey } from '@/lib/surveys/follow-up-rules';
import { type FollowUpRule, mostFollowUpRules } from '@/lib/surveys/programme';
import { refusal } from '@/lib/words/refusal';
import { audit } from './audit';
import { putSettings } from './programme';

/**
 * Adds a rule by which answers open follow-ups; one that is there already changes nothing.
 *
 * @throws {AppError} `invalid` if there are as many as there may be
 */
export async function addFollowUpRule(
  scope: Scope,
  rule: FollowUpRule,
  on: Db = db,
): Promise<void> {
  await on.transaction(async (tx) => {
    const rules = await lockedRules(scope, tx);
    if (rules.some((each) => isSame(each, rule))) return;
    if (rules.length >= mostFollowUpRules) {
      throw refusal('invalid', 'calls.rules-full', { most: mostFollowUpRules });
    }
    await putSettings(scope, { followUpRules: inOrder([...rules, rule]) }, tx);
    await audit(scope, 'follow-up-rule.added', rule, tx);
  });
}

/**
 * Changes a rule. Follow-ups that it opened stay as they are.
 *
 * @param key names the rule as it was, by `ruleKey`
 * @throws {AppError} `not-found` if no rule says that any more, `conflict` if another one says the same
 */
export async function editFollowUpRule(
  scope: Scope,
  key: string,
  rule: FollowUpRule,
  on: Db = db,
): Promise<void> {
  await on.transaction(async (tx) => {
    const rules = await lockedRules(scope, tx);
    const before = rules.find((each) => ruleKey(each) === key);
    if (!before) {
      throw refusal('not-found', 'calls.rule-gone');
    }
    if (isSame(before, rule)) return;
    if (rules.some((each) => isSame(each, rule))) {
      throw refusal('conflict', 'calls.rule-twice');
    }
    const others = rules.filter((each) => each !== before);
    await putSettings(scope, { followUpRules: inOrder([...others, rule]) }, tx);
    await audit(scope, 'follow-up-rule.edited', { before, after: rule }, tx);
  });
}

/**
 * Removes a rule; follow-ups that it opened stay. One that is gone already changes nothing.
 *
 * @param key names the rule, by `ruleKey`
 */
export async function removeFollowUpRule(scope: Scope, key: string, on: Db = db): Promise<void> {
  await on.transaction(async (tx) => {
    const rules = await lockedRules(scope, tx);
    const removed = rules.find((each) => ruleKey(each) === key);
    if (!removed) return;
    await putSettings(scope, { followUpRules: rules.filter((each) => each !== removed) }, tx);
    await audit(scope, 'follow-up-rule.removed', removed, tx);
  });
}

/** The rules as they stay until the transaction ends, so that of two changes at once none is lost. */
async function lockedRules(scope: Scope, tx: Db): Promise<FollowUpRule[]> {
  const { workspaceId } = scope;
  await tx.insert(programmeSettings).values({ workspaceId }).onConflictDoNothing();
  await tx
    .select({ workspaceId: programmeSettings.workspaceId })
    .from(programmeSettings)
    .where(eq(programmeSettings.workspaceId, workspaceId))
    .for('update');
  return (await programmeOf(scope, tx)).followUpRules;
}

function isSame(one: FollowUpRule, other: FollowUpRule): boolean {
  return ruleKey(one) === ruleKey(other);
}
