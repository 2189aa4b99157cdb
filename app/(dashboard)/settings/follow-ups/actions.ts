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
import { AppError } from '@/lib/errors';
import { memberAction } from '@/lib/form-action';
import { answerBands } from '@/lib/surveys/content';
import { type FollowUpRule, followUpRule } from '@/lib/surveys/programme';
import { toMinorUnits } from '@/lib/value/minor-units';
import { refuseInSample } from '../refuse-in-sample';

const orNobody = z.union([z.uuid(), z.literal('')]).transform((id) => id || null);

const ruleInput = z.object({
  band: z.enum(answerBands),
  touchpointId: orNobody,
  leastStake: z
    .union([
      z.literal(''),
      z.coerce.number('Write an amount, or leave it empty.').min(0).max(1_000_000_000),
    ])
    .transform((amount) => (amount === '' ? null : amount)),
  dueHours: z.coerce
    .number('Write a number of hours.')
    .int('Write whole hours.')
    .min(1, 'Give at least an hour.')
    .max(24 * 90, 'Give at most 2160 hours, which are 90 days.'),
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
    return { status: 'saved', message: 'The rule holds for answers from now on.' };
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
    throw new AppError('not-found', 'There is no such touchpoint.');
  }
  if (ownerId && !members.some(({ userId }) => userId === ownerId)) {
    throw new AppError('not-found', 'This person is no member any more.');
  }
  if (leastStake === null) return followUpRule.parse({ ...input, leastStake });
  if (!value) {
    throw new AppError(
      'invalid',
      'Nobody knows what customers pay yet: bring in subscriptions first, or leave the amount empty.',
    );
  }
  return followUpRule.parse({ ...input, leastStake: toMinorUnits(leastStake, value.baseCurrency) });
}
