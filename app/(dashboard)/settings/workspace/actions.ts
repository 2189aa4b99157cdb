'use server';

import { revalidatePath } from 'next/cache';
import * as z from 'zod';
import { updateWorkspace } from '@/db/mutations/workspaces';
import { timeZoneInput, weekStartInput, workspaceNameInput } from '@/lib/auth/workspace-input';
import { memberAction } from '@/lib/form-action';
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
    await updateWorkspace(scope, input);
    revalidatePath('/', 'layout');
    return {
      status: 'saved',
      message:
        input.timeZone === workspace.timeZone
          ? 'Saved.'
          : `Saved. Answers that arrive from now on are dated on the clock of ${input.timeZone}; those already here keep their days.`,
    };
  },
);
