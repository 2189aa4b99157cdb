'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { removeSample } from '@/db/mutations/sample';
import { enterWorkspace } from '@/db/mutations/sessions';
import { findSample } from '@/db/queries/sample';
import { requirePermission } from '@/lib/auth/member';
import { homeScope, loadSampleLater } from '@/lib/jobs/sample-load';

/** Begins loading the sample company; the page shows how far it is. */
export async function loadSampleAction(): Promise<void> {
  const { scope } = await requirePermission('settings:write');
  await loadSampleLater(await homeScope(scope));
  redirect('/sample');
}

/** Goes to the dashboard of the sample company. */
export async function openSampleAction(): Promise<void> {
  const { scope, sessionId } = await requirePermission('metrics:read');
  const sample = await findSample(await homeScope(scope));
  if (sample) await enterWorkspace(sessionId, sample);
  revalidatePath('/', 'layout');
  redirect(sample ? '/' : '/sample');
}

/** Goes from the sample company back to the workspace beside it, to import into that. */
export async function leaveSampleAction(): Promise<void> {
  const { scope, sessionId } = await requirePermission('imports:write');
  await enterWorkspace(sessionId, (await homeScope(scope)).workspaceId);
  revalidatePath('/', 'layout');
  redirect('/imports');
}

/** Takes the sample company away, whole, and goes home. */
export async function removeSampleAction(): Promise<void> {
  const { scope, sessionId } = await requirePermission('settings:write');
  const home = await homeScope(scope);
  await enterWorkspace(sessionId, home.workspaceId);
  await removeSample(home);
  revalidatePath('/', 'layout');
  redirect('/sample?removed=yes');
}
