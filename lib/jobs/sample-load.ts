import 'server-only';
import * as z from 'zod';
import { homeWorkspaceId } from '@/db/queries/sample';
import type { Scope } from '@/db/scope';
import { prove } from '@/lib/auth/prove';
import { enqueueJob, latestJob } from './queue';
import { registerJob } from './registry';
import { loadSample } from './sample';

export type SampleLoad = { state: 'running'; share: number } | { state: 'failed' };

const kind = 'load-sample';
const parts = 1000;

registerJob(kind, z.object({}), async (home, _payload, progress) => {
  await loadSample(home, (share) => progress.report({ done: share * parts, total: parts }));
});

/** How far loading sample data beside a workspace has come; null when nothing is under way. */
export async function sampleLoadOf(home: Scope): Promise<SampleLoad | null> {
  const job = await latestJob(home, kind);
  if (job?.state === 'failed') return { state: 'failed' };
  if (job?.state !== 'waiting' && job?.state !== 'running') return null;
  return { state: 'running', share: job.done / parts };
}

/** Loads sample data in the background; while a load is running, asking again changes nothing. */
export async function loadSampleLater(home: Scope): Promise<void> {
  await enqueueJob(home, kind, {}, { subject: 'sample' });
}

/** The scope of the workspace beside which a sample stands; of any other workspace, its own. */
export async function homeScope(scope: Scope): Promise<Scope> {
  return prove(await homeWorkspaceId(scope), scope.actor, scope.from);
}
