'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import * as z from 'zod';
import { clientFacts } from '@/lib/auth/client-facts';
import { enterByPassword } from '@/lib/auth/enter';
import { startFirstVisit } from '@/lib/auth/first-visit';
import { emailInput, newPasswordInput, personNameInput } from '@/lib/auth/person-input';
import { timeZoneInput, weekStartInput, workspaceNameInput } from '@/lib/auth/workspace-input';
import { openAction } from '@/lib/form-action';

const setUpInput = z.object({
  token: z.string().max(200),
  workspace: workspaceNameInput,
  timeZone: timeZoneInput,
  weekStart: weekStartInput,
  name: personNameInput,
  email: emailInput,
  password: newPasswordInput,
});

export const setUpAction = openAction(setUpInput, async (input) => {
  const { token, workspace, timeZone, weekStart, ...admin } = input;
  await startFirstVisit(
    { token, workspace: { name: workspace, timeZone, weekStart }, admin },
    new Date(),
    clientFacts(await headers()),
  );
  await enterByPassword(admin);
  redirect('/welcome');
});
