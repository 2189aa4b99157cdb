import 'server-only';
import * as z from 'zod';
import { rebuildValue } from '@/db/mutations/rebuild-value';
import type { Scope } from '@/db/scope';
import { enqueueJob } from './queue';
import { registerJob } from './registry';

const kind = 'rebuild-value';

registerJob(kind, z.object({}), async (scope) => {
  await rebuildValue(scope);
});

/** Has the sums over subscriptions and orders made anew in the background: customers are in other groups now. */
export async function rebuildValueLater(scope: Scope): Promise<void> {
  await enqueueJob(scope, kind, {}, { subject: 'value' });
}
