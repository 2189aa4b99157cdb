import 'server-only';
import { asc, desc, eq } from 'drizzle-orm';
import { brieflyKnown } from '@/db/briefly-known';
import { type Db, db } from '@/db/client';
import { norms } from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { Day } from '@/lib/metrics/period';

/** What others reach, with where and when that was read. */
export type Norm = {
  readonly id: string;
  readonly name: string;
  readonly metric: string;
  /** As `scaleKey` prints it; empty for churn. */
  readonly scale: string;
  readonly method: string;
  /** Null everywhere. */
  readonly touchpointId: string | null;
  readonly value: number;
  readonly source: string;
  readonly sourceUrl: string | null;
  readonly asOf: Day;
};

/** Every norm of a workspace by name, the newest of a name first. */
export function listNorms(scope: Scope, on: Db = db): Promise<Norm[]> {
  const { id, name, metric, scale, method, touchpointId, value, source, sourceUrl, asOf } = norms;
  return on
    .select({ id, name, metric, scale, method, touchpointId, value, source, sourceUrl, asOf })
    .from(norms)
    .where(eq(norms.workspaceId, scope.workspaceId))
    .orderBy(asc(name), desc(asOf), asc(id));
}

const known = brieflyKnown<Norm[]>();

/** The norms of a workspace, at most a second old: every board asks for them. */
export function normsFor(scope: Scope): Promise<Norm[]> {
  return known(scope.workspaceId, () => listNorms(scope));
}
