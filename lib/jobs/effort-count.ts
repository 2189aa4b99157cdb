import 'server-only';
import * as z from 'zod';
import type { Db } from '@/db/client';
import { audit } from '@/db/mutations/audit';
import { loadCatalog } from '@/db/queries/catalog';
import { subscribersEver } from '@/db/queries/effort-counts';
import { findLatestResult, type JobRow } from '@/db/queries/jobs';
import { listWorkspaces, type WorkspaceRow } from '@/db/queries/workspaces';
import type { Scope } from '@/db/scope';
import { inTransaction } from '@/db/transaction';
import { workspaceNow } from '@/lib/auth/workspace-clock';
import { parseMetricQuery } from '@/lib/metric-query';
import {
  countEffort,
  type EffortCounts,
  effortAnswers,
  effortCounts,
  isQuickToCount,
} from '@/lib/reports/effort-counts';
import { effortLags, usualLag } from '@/lib/reports/effort-window';
import { enqueueJob, latestJob } from './queue';
import { registerJob } from './registry';

const kind = 'count-effort';

/** A little less than a day, because housekeeping comes by the hour. */
const aDay = 23.5 * 60 * 60 * 1000;

registerJob(kind, z.object({}), async (scope): Promise<EffortCounts> => {
  const workspace = (await listWorkspaces()).find(({ id }) => id === scope.workspaceId);
  if (!workspace) throw new Error(`workspace ${scope.workspaceId} is gone`);
  const { catalog, query } = await wholeQuery(scope, workspace, new Date());
  return countEffort(scope, catalog, query, effortLags);
});

async function wholeQuery(scope: Scope, workspace: WorkspaceRow, present: Date) {
  const catalog = await loadCatalog(scope);
  const { timeZone, weekStart } = workspace;
  const now = workspaceNow(workspace, present);
  return { catalog, ...parseMetricQuery({}, { timeZone, weekStart, now, catalog }) };
}

/** The counts of all customers that were kept last, if any were. */
export async function keptEffort(scope: Scope): Promise<EffortCounts | null> {
  const kept = effortCounts.safeParse(await findLatestResult(scope, kind));
  return kept.success ? kept.data : null;
}

/** The counting that is under way; null if none is. */
export async function effortCountUnderWay(scope: Scope): Promise<JobRow | null> {
  const job = await latestJob(scope, kind);
  return job?.state === 'waiting' || job?.state === 'running' ? job : null;
}

/** Has all customers counted in the background; while that is under way, asking again changes nothing. */
async function countEffortLater(scope: Scope, on?: Db): Promise<boolean> {
  const { isNew } = await enqueueJob(scope, kind, {}, { subject: 'effort', ...(on ? { on } : {}) });
  return isNew;
}

/** The same because somebody asks for it. */
export function askForEffortCount(scope: Scope): Promise<void> {
  return inTransaction(async (tx) => {
    if (await countEffortLater(scope, tx)) await audit(scope, 'value.effort-count-asked', {}, tx);
  });
}

/** Has customers counted where they are too many to be counted at each view, once a day. */
export async function countEffortDaily(
  scope: Scope,
  workspace: WorkspaceRow,
  now: Date,
): Promise<void> {
  const subscribers = await subscribersEver(scope);
  if (subscribers === 0) return;
  const last = await latestJob(scope, kind);
  if (last && now.getTime() - last.createdAt.getTime() < aDay) return;
  const { catalog, query } = await wholeQuery(scope, workspace, now);
  const rows = await effortAnswers(scope, catalog, query, usualLag);
  if (!isQuickToCount(rows, subscribers)) await countEffortLater(scope);
}
