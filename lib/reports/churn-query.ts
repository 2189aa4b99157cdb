import type { MovementCursor, MovementSelection } from '@/db/queries/mrr-movements';
import { type MetricQuery, printMetricQuery } from '@/lib/metric-query';
import { isDay } from '@/lib/metrics/calendar';
import { type ChurnDefinition, churnDefinitions } from '@/lib/metrics/churn/customer-churn';
import { type MovementKind, movementKinds } from '@/lib/metrics/churn/movement';
import type { Grain } from '@/lib/metrics/churn/movement-periods';
import type { Period } from '@/lib/metrics/period';
import { first, oneOf, type SearchParams } from '@/lib/query-params';
import { type CancelKind, cancelKinds, periodGrains } from '@/lib/value/vocabulary';
import type { Said } from '@/lib/words/said';

/** What is lost: customers, revenue, or revenue less what the others paid more. */
export const losses = ['customers', 'gross', 'net'] as const;
export type Loss = (typeof losses)[number];

/** What the page of churn is asked beside its MetricQuery. */
export type ChurnAsked = {
  readonly of: Loss;
  /** Null: that of the workspace. */
  readonly definition: ChurnDefinition | null;
  /** Null: by the interval of the view. */
  readonly grain: Grain | null;
  /** Cohorts of all months, not of the last twelve. */
  readonly allCohorts: boolean;
};

/** Parameters of the page that are no filters. */
export const churnParams = ['of', 'definition', 'grain', 'cohorts'];

/** Reads the page's own parameters; what cannot be understood is left out with a sentence. */
export function parseChurnParams(params: SearchParams): { asked: ChurnAsked; notices: Said[] } {
  const notices: Said[] = [];
  const asked = {
    of: oneOf(params, 'of', losses, notices) ?? 'customers',
    definition: oneOf(params, 'definition', churnDefinitions, notices),
    grain: oneOf(params, 'grain', periodGrains, notices),
    allCohorts: oneOf(params, 'cohorts', ['all'] as const, notices) !== null,
  };
  return { asked, notices };
}

/** The page's own parameters as the address has them, defaults left out. */
export function printChurnParams({
  of,
  definition,
  grain,
  allCohorts,
}: ChurnAsked): Record<string, string> {
  return {
    ...(of === 'customers' ? {} : { of }),
    ...(definition ? { definition } : {}),
    ...(grain ? { grain } : {}),
    ...(allCohorts ? { cohorts: 'all' } : {}),
  };
}

/** What a list of customers whose revenue moved is asked beside its MetricQuery. */
export type MovementsAsked = {
  /** Null: every kind. */
  readonly kind: MovementKind | null;
  /** Only customers lost for this cause. */
  readonly cause: CancelKind | null;
  /** Only for this reason; the empty text stands for none given. */
  readonly reason: string | null;
  readonly cursor: MovementCursor | null;
};

export const movementParams = ['kind', 'cause', 'reason', 'cursor'];

const cursorForm =
  /^(older|newer)_(\d{4}-\d\d-\d\d)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Reads the list's own parameters; what cannot be understood is left out with a sentence. */
export function parseMovementParams(params: SearchParams): {
  asked: MovementsAsked;
  notices: Said[];
} {
  const notices: Said[] = [];
  const asked = {
    kind: oneOf(params, 'kind', movementKinds, notices),
    cause: oneOf(params, 'cause', cancelKinds, notices),
    reason: reasonOf(params.reason),
    cursor: cursorOf(first(params.cursor) ?? '', notices),
  };
  return { asked, notices };
}

function reasonOf(given: SearchParams[string]): string | null {
  const text = typeof given === 'string' ? given : given?.[0];
  return text === undefined ? null : text.replaceAll('\u0000', '');
}

function cursorOf(text: string, notices: Said[]): MovementCursor | null {
  if (text === '') return null;
  const [, towards, day, customerId] = cursorForm.exec(text) ?? [];
  if (!day || !customerId || !isDay(day)) {
    notices.push({ key: 'notices.no-page' });
    return null;
  }
  return { towards: towards === 'newer' ? 'newer' : 'older', day, customerId };
}

/** Which movements a list shows, on all its pages. */
export function movementSelection(
  { period, filters }: MetricQuery,
  { kind, cause, reason }: Omit<MovementsAsked, 'cursor'>,
): MovementSelection {
  return { period, attributes: filters.attributes, kind, cause, reason };
}

/** The file of such a list. */
export function movementsExportHref(query: MetricQuery, asked: Partial<MovementsAsked>): string {
  return movementsHref(query, asked).replace('/churn/customers', '/churn/customers/export');
}

/** The customers behind a number of churn: the query of the number, narrowed to what it counts. */
export function movementsHref(
  query: MetricQuery,
  asked: Partial<MovementsAsked>,
  period?: Period,
): string {
  const { kind, cause, reason, cursor } = asked;
  const plain: MetricQuery = {
    ...query,
    ...(period ? { preset: 'custom', period } : {}),
    filters: { ...query.filters, touchpoint: [], channel: [], survey: [] },
    by: null,
    method: null,
    scale: null,
    compare: 'previous',
    intervalChosen: false,
  };
  const extra = {
    ...(kind ? { kind } : {}),
    ...(cause ? { cause } : {}),
    ...(reason === undefined || reason === null ? {} : { reason }),
    ...(cursor ? { cursor: `${cursor.towards}_${cursor.day}_${cursor.customerId}` } : {}),
  };
  return `/churn/customers${printMetricQuery(plain, extra)}`;
}
