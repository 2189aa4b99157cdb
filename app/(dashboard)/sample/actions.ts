'use server';

import { redirect } from 'next/navigation';
import { removeSample } from '@/db/mutations/sample';
import { enterWorkspace } from '@/db/mutations/sessions';
import { findSample } from '@/db/queries/sample';
import { requirePermission } from '@/lib/auth/member';
import { homeScope, loadSampleLater } from '@/lib/jobs/sample-load';

/** Begins loading the sample company; the page shows how far it is. */
export async function loadSampleAction(): Promise<void> {
  const { scope } = await requirePermission('settings:write');
  loadSampleLater(await homeScope(scope));
  redirect('/sample');
}

/** Goes to the dashboard of the sample company. */
export async function openSampleAction(): Promise<void> {
  const { scope, sessionId } = await requirePermission('metrics:read');
  const sample = await findSample(await homeScope(scope));
  if (sample) await enterWorkspace(sessionId, sample);
  redirect(sample ? '/' : '/sample');
}

/** Takes the sample company away, whole, and goes home. */
export async function removeSampleAction(): Promise<void> {
  const { scope, sessionId } = await requirePermission('settings:write');
  const home = await homeScope(scope);
  await enterWorkspace(sessionId, home.workspaceId);
  await removeSample(home);
  redirect('/sample?removed=yes');
}
