import 'server-only';
import { homeWorkspaceId } from '@/db/queries/sample';
import type { Scope } from '@/db/scope';
import { prove } from '@/lib/auth/prove';
import { log } from '@/lib/log';
import { loadSample } from './sample';

export type SampleLoad = { state: 'running'; share: number } | { state: 'failed' };

// One table a process, also when a development server loads this file anew.
const shared = globalThis as { ergographSampleLoads?: Map<string, SampleLoad> };
shared.ergographSampleLoads ??= new Map();
const loads = shared.ergographSampleLoads;

/** How far loading sample data beside a workspace has come; null when nothing is under way. */
export function sampleLoadOf(home: Scope): SampleLoad | null {
  return loads.get(home.workspaceId) ?? null;
}

/** Loads sample data in the background; while a load is running, asking again changes nothing. */
export function loadSampleLater(home: Scope): void {
  if (sampleLoadOf(home)?.state === 'running') return;
  loads.set(home.workspaceId, { state: 'running', share: 0 });
  loadSample(home, (share) => loads.set(home.workspaceId, { state: 'running', share })).then(
    () => loads.delete(home.workspaceId),
    (error: unknown) => {
      log.error({ error }, 'loading sample data failed');
      loads.set(home.workspaceId, { state: 'failed' });
    },
  );
}

/** The scope of the workspace beside which a sample stands; of any other workspace, its own. */
export async function homeScope(scope: Scope): Promise<Scope> {
  return prove(await homeWorkspaceId(scope), scope.actor, scope.from);
}
