import 'server-only';
import { targetsFor } from '@/db/queries/targets';
import { type ValueThere, valueThere } from '@/db/queries/value-there';
import type { Scope } from '@/db/scope';
import { latestFit } from '@/lib/jobs/clv-fit';
import type { MetricQuery } from '@/lib/metric-query';
import type { TargetValues } from '@/lib/metrics/target';
import type { ClvFit } from '@/lib/value/clv-fit';
import { type ChurnReport, churnReport } from './churn-report';
import { type ClvReport, clvReport } from './clv-report';

/** What the tiles of churn and value say; null where nobody pays, or orders. */
export type ValueTiles = {
  readonly churn: { readonly report: ChurnReport; readonly target: TargetValues | null } | null;
  readonly clv: { readonly report: ClvReport; readonly fit: ClvFit | null } | null;
};

/**
 * Churn and value under a view, from sums and what a job has stored.
 *
 * @param there what the workspace knows of what customers pay, if that was asked already
 */
export async function valueTiles(
  scope: Scope,
  query: MetricQuery,
  there?: ValueThere,
): Promise<ValueTiles> {
  const { subscriptions, orders } = there ?? (await valueThere(scope));
  if (!subscriptions && !orders) return { churn: null, clv: null };
  const whole = { ...query, by: null };
  const [churn, clv, fit, targets] = await Promise.all([
    subscriptions ? churnReport(scope, whole) : null,
    clvReport(scope, whole),
    orders ? latestFit(scope) : null,
    targetsFor(scope),
  ]);
  const target = targets.find(({ metric }) => metric === 'churn') ?? null;
  return {
    churn: churn && { report: churn, target },
    clv: clv && { report: clv, fit },
  };
}
