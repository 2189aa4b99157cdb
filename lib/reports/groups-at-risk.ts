import type { ChurnDefinition } from '@/lib/metrics/churn/customer-churn';
import { type RevenueAtRisk, revenueAtRisk } from '@/lib/metrics/churn/revenue-at-risk';
import type { ChurnGroup } from './churn-report';

/**
 * What one more period like the last one would cost: the closing MRR of each
 * group × the share of its customers that left, by the chosen definition. A
 * rate that is no share of those it is measured by (more left than were there
 * at the start) puts nothing at risk. Null without groups.
 */
export function groupsAtRisk(
  groups: readonly ChurnGroup[],
  definition: ChurnDefinition,
): RevenueAtRisk | null {
  return revenueAtRisk(
    groups.map(({ group, latest }) => {
      const rate = latest.churn[definition];
      const isShare = rate?.interval != null;
      return {
        segment: group ?? '',
        customers: isShare ? rate.of : 0,
        churned: isShare ? rate.lost : 0,
        activeMrr: latest.closing,
      };
    }),
  );
}
