import { type Dimension, type MetricQuery, printMetricQuery } from '@/lib/metric-query';
import type { ChurnDefinition } from '@/lib/metrics/churn/customer-churn';
import type { Period } from '@/lib/metrics/period';
import type { ChurnAsked, MovementsAsked } from '@/lib/reports/churn-query';
import { movementsHref, printChurnParams } from '@/lib/reports/churn-query';
import type { ChurnReport } from '@/lib/reports/churn-report';
import type { View } from '@/lib/reports/view';

/** What every part of the page of churn is given. */
export type ChurnView = {
  readonly view: View;
  readonly asked: ChurnAsked;
  readonly report: ChurnReport;
  readonly definition: ChurnDefinition;
  /** What customers are told apart by, chosen or not. */
  readonly by: Dimension | null;
  /** Whether the reader may see who the customers are. */
  readonly mayReadPeople: boolean;
};

/** This page with something else asked. */
export function churnHref(
  { query }: View,
  asked: ChurnAsked,
  changed: Partial<MetricQuery> = {},
): string {
  return `/churn${printMetricQuery({ ...query, ...changed }, printChurnParams(asked))}`;
}

/** The customers behind a number; null for readers who may not see them. */
export function drillHref(
  { view, mayReadPeople }: Pick<ChurnView, 'view' | 'mayReadPeople'>,
  asked: Partial<MovementsAsked>,
  period: Period,
): string | null {
  return mayReadPeople ? movementsHref(view.query, asked, period) : null;
}
