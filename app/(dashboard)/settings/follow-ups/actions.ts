'use server';

import { revalidatePath } from 'next/cache';
import * as z from 'zod';
import { saveProgramme } from '@/db/mutations/programme';
import { loadCatalog } from '@/db/queries/catalog';
import { listMembers } from '@/db/queries/members';
import { programmeOf } from '@/db/queries/programme';
import { findValueSettings } from '@/db/queries/value-settings';
import { AppError } from '@/lib/errors';
import { memberAction } from '@/lib/form-action';
import { answerBands } from '@/lib/surveys/content';
import { inOrder, ruleKey } from '@/lib/surveys/follow-up-rules';
import { followUpRule } from '@/lib/surveys/programme';
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

/** Adds a rule; one that is there already changes nothing. */
export const addRuleAction = memberAction(
  'settings:write',
  ruleInput,
  async ({ leastStake, ...input }, { scope, workspace }) => {
    refuseInSample(workspace);
    const [programme, value, catalog, members] = await Promise.all([
      programmeOf(scope),
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
    if (leastStake !== null && !value) {
      throw new AppError(
        'invalid',
        'Nobody knows what customers pay yet: bring in subscriptions first, or leave the amount empty.',
      );
    }
    const stake =
      leastStake === null || !value ? null : toMinorUnits(leastStake, value.baseCurrency);
    const rule = followUpRule.parse({ ...input, leastStake: stake });
    const others = programme.followUpRules.filter((each) => ruleKey(each) !== ruleKey(rule));
    await saveProgramme(scope, { followUpRules: inOrder([...others, rule]) });
    revalidatePath('/', 'layout');
    return { status: 'saved', message: 'The rule holds for answers from now on.' };
  },
);

/** Removes a rule; follow-ups that it opened stay. */
export const removeRuleAction = memberAction(
  'settings:write',
  z.object({ rule: z.string().max(300) }),
  async (input, { scope, workspace }) => {
    refuseInSample(workspace);
    const { followUpRules } = await programmeOf(scope);
    const kept = followUpRules.filter((each) => ruleKey(each) !== input.rule);
    if (kept.length < followUpRules.length) await saveProgramme(scope, { followUpRules: kept });
    revalidatePath('/', 'layout');
    return { status: 'saved' };
  },
);
