import 'server-only';
import { asc, eq } from 'drizzle-orm';
import { brieflyKnown } from '@/db/briefly-known';
import { type Db, db } from '@/db/client';
import { targets } from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { TargetValues } from '@/lib/metrics/target';

/** What a score is to reach, everywhere or at one touchpoint. */
export type Target = TargetValues & {
  readonly id: string;
  readonly metric: string;
  /** As `scaleKey` prints it; empty for churn. */
  readonly scale: string;
  readonly method: string;
  /** Null everywhere. */
  readonly touchpointId: string | null;
  readonly updatedAt: Date;
};

/** Every target of a workspace. */
export function listTargets(scope: Scope, on: Db = db): Promise<Target[]> {
  const { id, metric, scale, method, touchpointId, required, good, excellent, updatedAt } = targets;
  return on
    .select({ id, metric, scale, method, touchpointId, required, good, excellent, updatedAt })
    .from(targets)
    .where(eq(targets.workspaceId, scope.workspaceId))
    .orderBy(asc(metric), asc(scale), asc(method), asc(id));
}

const known = brieflyKnown<Target[]>();

/** The targets of a workspace, at most a second old: every page with numbers asks for them. */
export function targetsFor(scope: Scope): Promise<Target[]> {
  return known(scope.workspaceId, () => listTargets(scope));
}
