import { and, eq, like } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { db } from '@/db/client';
import { programmeOf } from '@/db/queries/programme';
import { auditLog } from '@/db/schema';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import { ruleKey } from '@/lib/surveys/follow-up-rules';
import { type FollowUpRule, mostFollowUpRules } from '@/lib/surveys/programme';
import { addFollowUpRule, editFollowUpRule, removeFollowUpRule } from './follow-up-rules';
import { saveProgramme } from './programme';

let workspace: TestWorkspace;
beforeEach(async () => {
  workspace = await testWorkspace();
});

function rule(parts: Partial<FollowUpRule> = {}): FollowUpRule {
  return {
    band: 'low',
    touchpointId: null,
    leastStake: null,
    dueHours: 48,
    ownerId: null,
    ...parts,
  };
}

async function rules() {
  return (await programmeOf(workspace.scope)).followUpRules;
}

async function told() {
  const { workspaceId } = workspace.scope;
  return db
    .select({ action: auditLog.action, details: auditLog.details })
    .from(auditLog)
    .where(and(eq(auditLog.workspaceId, workspaceId), like(auditLog.action, 'follow-up-rule.%')))
    .orderBy(auditLog.at, auditLog.id);
}

test('a rule is changed in place, and the audit log says what it was', async () => {
  const { scope } = workspace;
  const [before, after] = [rule({ dueHours: 48 }), rule({ dueHours: 4, band: 'middle' })];
  await saveProgramme(scope, { senderName: 'Northwind', followUpRules: [before] });
  await editFollowUpRule(scope, ruleKey(before), after);
  expect(await rules()).toEqual([after]);
  expect((await programmeOf(scope)).senderName).toBe('Northwind');
  expect(await told()).toEqual([{ action: 'follow-up-rule.edited', details: { before, after } }]);
});

test('changed rules keep the most particular first', async () => {
  const { scope, touchpoints } = workspace;
  const [first, second] = [rule({ leastStake: 500 }), rule({ dueHours: 4 })];
  await addFollowUpRule(scope, second);
  await addFollowUpRule(scope, first);
  const particular = { ...second, touchpointId: touchpoints.support };
  await editFollowUpRule(scope, ruleKey(second), particular);
  expect(await rules()).toEqual([particular, first]);
});

test('a rule that is not there any more is not changed', async () => {
  await addFollowUpRule(workspace.scope, rule());
  await expect(
    editFollowUpRule(workspace.scope, ruleKey(rule({ dueHours: 1 })), rule({ dueHours: 2 })),
  ).rejects.toMatchObject({ code: 'not-found' });
  expect(await rules()).toEqual([rule()]);
  expect(await told()).toHaveLength(1);
});

test('a rule of another workspace is not there', async () => {
  const other = await testWorkspace();
  await addFollowUpRule(other.scope, rule());
  await expect(
    editFollowUpRule(workspace.scope, ruleKey(rule()), rule({ dueHours: 2 })),
  ).rejects.toMatchObject({ code: 'not-found' });
  expect((await programmeOf(other.scope)).followUpRules).toEqual([rule()]);
});

test('no two rules say the same', async () => {
  const { scope } = workspace;
  await addFollowUpRule(scope, rule());
  await addFollowUpRule(scope, rule());
  await addFollowUpRule(scope, rule({ dueHours: 4 }));
  await expect(
    editFollowUpRule(scope, ruleKey(rule()), rule({ dueHours: 4 })),
  ).rejects.toMatchObject({ code: 'conflict' });
  expect(await rules()).toHaveLength(2);
});

test('what changes nothing is not told', async () => {
  const { scope } = workspace;
  await addFollowUpRule(scope, rule());
  await editFollowUpRule(scope, ruleKey(rule()), rule());
  await removeFollowUpRule(scope, ruleKey(rule({ dueHours: 4 })));
  expect(await told()).toEqual([{ action: 'follow-up-rule.added', details: rule() }]);
});

test('a removed rule is gone, and the audit log has it', async () => {
  const { scope } = workspace;
  await addFollowUpRule(scope, rule());
  await removeFollowUpRule(scope, ruleKey(rule()));
  expect(await rules()).toEqual([]);
  expect((await told()).at(-1)).toEqual({ action: 'follow-up-rule.removed', details: rule() });
});

test('of changes at once none is lost', async () => {
  const hours = [1, 2, 3, 4, 5, 6];
  await Promise.all(hours.map((dueHours) => addFollowUpRule(workspace.scope, rule({ dueHours }))));
  const kept = (await rules()).map(({ dueHours }) => dueHours).sort((a, b) => a - b);
  expect(kept).toEqual(hours);
});

test('there are no more rules than can be read again', async () => {
  const { scope } = workspace;
  const many = Array.from({ length: mostFollowUpRules }, (_, at) => rule({ dueHours: at + 1 }));
  await saveProgramme(scope, { followUpRules: many });
  await expect(addFollowUpRule(scope, rule({ dueHours: 999 }))).rejects.toMatchObject({
    code: 'invalid',
  });
  await editFollowUpRule(scope, ruleKey(rule({ dueHours: 1 })), rule({ dueHours: 999 }));
  expect(await rules()).toHaveLength(mostFollowUpRules);
});
