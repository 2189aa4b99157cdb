'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import * as z from 'zod';
import {
  addFollowUpRule,
  editFollowUpRule,
  removeFollowUpRule,
} from '@/db/mutations/follow-up-rules';
import { loadCatalog } from '@/db/queries/catalog';
import { listMembers } from '@/db/queries/members';
import { findValueSettings } from '@/db/queries/value-settings';
import type { Scope } from '@/db/scope';
import { memberAction } from '@/lib/form-action';
import { answerBands } from '@/lib/surveys/answer-bands';
import { type FollowUpRule, followUpRule } from '@/lib/surveys/programme';
import { toMinorUnits } from '@/lib/value/minor-units';
import { refusal } from '@/lib/words/refusal';
import { requestWords } from '@/lib/words/request-words';
import type { WordKey } from '@/lib/words/words';
import { refuseInSample } from '../refuse-in-sample';

const orNobody = z.union([z.uuid(), z.literal('')]).transform((id) => id || null);

const ruleInput = z.object({
  band: z.enum(answerBands),
  touchpointId: orNobody,
  leastStake: z
    .union([
      z.literal(''),
      z.coerce
        .number('settings-faults.amount' satisfies WordKey)
        .min(0)
        .max(1_000_000_000),
    ])
    .transform((amount) => (amount === '' ? null : amount)),
  dueHours: z.coerce
    .number('settings-faults.hours' satisfies WordKey)
    .int('settings-faults.whole-hours' satisfies WordKey)
    .min(1, 'settings-faults.least-hour' satisfies WordKey)
    .max(24 * 90, 'settings-faults.most-hours' satisfies WordKey),
  ownerId: orNobody,
});

/** Names a rule by what it says, or said. */
const named = z.object({ rule: z.string().max(300) });

/** Adds a rule; one that is there already changes nothing. */
export const addRuleAction = memberAction(
  'settings:write',
  ruleInput,
  async (input, { scope, workspace }) => {
    refuseInSample(workspace);
    await addFollowUpRule(scope, await ruleOf(scope, input));
    revalidatePath('/', 'layout');
    const t = await requestWords();
    return { status: 'saved', message: t('settings.rule-added') };
  },
);

/** Changes the rule that `rule` names; follow-ups that it opened stay as they are. */
export const editRuleAction = memberAction(
  'settings:write',
  z.intersection(ruleInput, named),
  async ({ rule, ...input }, { scope, workspace }) => {
    refuseInSample(workspace);
    await editFollowUpRule(scope, rule, await ruleOf(scope, input));
    revalidatePath('/', 'layout');
    redirect('/settings/follow-ups?done=changed');
  },
);

/** Removes a rule; follow-ups that it opened stay. */
export const removeRuleAction = memberAction(
  'settings:write',
  named,
  async ({ rule }, { scope, workspace }) => {
    refuseInSample(workspace);
    await removeFollowUpRule(scope, rule);
    revalidatePath('/', 'layout');
    return { status: 'saved' };
  },
);

/** The rule that the form says, if all that it names is there. */
async function ruleOf(
  scope: Scope,
  { leastStake, ...input }: z.output<typeof ruleInput>,
): Promise<FollowUpRule> {
  const [value, catalog, members] = await Promise.all([
    findValueSettings(scope),
    loadCatalog(scope),
    listMembers(scope),
  ]);
  const { touchpointId, ownerId } = input;
  if (touchpointId && !catalog.touchpoint.some(({ id }) => id === touchpointId)) {
    throw refusal('not-found', 'settings-faults.no-touchpoint');
  }
  if (ownerId && !members.some(({ userId }) => userId === ownerId)) {
    throw refusal('not-found', 'settings-faults.no-member');
  }
  if (leastStake === null) return followUpRule.parse({ ...input, leastStake });
  if (!value) {
    throw refusal('invalid', 'settings-faults.no-value-yet');
  }
  return followUpRule.parse({ ...input, leastStake: toMinorUnits(leastStake, value.baseCurrency) });
}
