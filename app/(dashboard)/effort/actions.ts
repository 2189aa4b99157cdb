'use server';

import { revalidatePath } from 'next/cache';
import { requirePermission } from '@/lib/auth/member';
import { askForEffortCount } from '@/lib/jobs/effort-count';

/** Has churn by effort counted anew in the background. */
export async function countAgainAction(): Promise<void> {
  const { scope } = await requirePermission('settings:write');
  await askForEffortCount(scope);
  revalidatePath('/effort');
}
