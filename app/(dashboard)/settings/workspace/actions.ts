'use server';

import { revalidatePath } from 'next/cache';
import * as z from 'zod';
import { requirePermission } from '@/lib/auth/member';
import { timeZoneInput, weekStartInput, workspaceNameInput } from '@/lib/auth/workspace-input';
import { memberAction } from '@/lib/form-action';
import { latestClockJob, saveWorkspace } from '@/lib/jobs/change-clock';
import { cancelJob } from '@/lib/jobs/queue';
import { requestWords } from '@/lib/words/request-words';
import { refuseInSample } from '../refuse-in-sample';

const workspaceInput = z.object({
  name: workspaceNameInput,
  timeZone: timeZoneInput,
  weekStart: weekStartInput,
});

export const updateWorkspaceAction = memberAction(
  'settings:write',
  workspaceInput,
  async (input, { scope, workspace }) => {
    refuseInSample(workspace);
    const isChanging = await saveWorkspace(scope, input, workspace.timeZone);
    revalidatePath('/', 'layout');
    const t = await requestWords();
    return {
      status: 'saved',
      message: isChanging
        ? t('settings.workspace-saved-clock', {
            zone: input.timeZone,
            present: workspace.timeZone,
          })
        : t('ui.saved'),
    };
  },
);

/** Leaves the clock as it is, while it is being changed. */
export async function stopClockAction(): Promise<void> {
  const { scope } = await requirePermission('settings:write');
  const latest = await latestClockJob(scope);
  if (latest?.isAlive) await cancelJob(scope, latest.job.id);
  revalidatePath('/settings/workspace');
}
