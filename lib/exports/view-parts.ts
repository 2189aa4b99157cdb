import 'server-only';
import { loadCatalog } from '@/db/queries/catalog';
import { AppError } from '@/lib/errors';
import { parseMetricQuery } from '@/lib/metric-query';
import { metricNames } from '@/lib/metrics/definition';
import { first } from '@/lib/query-params';
import { boardParams } from '@/lib/reports/board-address';
import { churnParams } from '@/lib/reports/churn-query';
import { loadPayingCatalog } from '@/lib/reports/paying-catalog';
import { parseViewAddress, printViewAddress, type ViewAddress } from '@/lib/views/view-address';
import type { Words } from '@/lib/words/words';
import { boardParts } from './board-parts';
import { churnParts } from './churn-parts';
import { dashboardParts } from './dashboard-parts';
import type { ExportedView, ExportPart, ExportReader } from './export-part';
import { metricParts } from './metric-parts';
import { overviewParts } from './overview-parts';
import { whyParts } from './why-parts';

type Taken = { title: string; notices: readonly string[]; parts: readonly ExportPart[] };

/**
 * A view as charts and tables, from the same reports as its page; the moment
 * given stands in the footers. A view that nothing answers has no parts.
 *
 * @throws {AppError} invalid, where the address is no view or one that cannot be exported
 */
export async function viewParts(
  t: Words,
  reader: ExportReader,
  address: string,
  generatedAt: Date,
): Promise<ExportedView> {
  const view = parseViewAddress(address);
  if (!view)
    throw new AppError('invalid', `“${address.slice(0, 200)}” is not a view of Ergograph.`);
  const isPaying = view.page === 'churn' || view.page === 'clv';
  const catalog = await (isPaying ? loadPayingCatalog : loadCatalog)(reader.scope);
  const { timeZone, weekStart } = reader.workspace;
  const context = {
    timeZone,
    weekStart,
    now: reader.now,
    catalog,
    alsoKnown: ownParams[view.page],
  };
  const { query, notices } = parseMetricQuery(view.params, context);
  const printed = printViewAddress(view);
  const facts = { reader, catalog, query, address: printed, generatedAt };
  const taken = await takenApart(t, view, facts);
  return {
    title: taken?.title ?? nameOf(view),
    address: printed,
    notices: [...notices, ...(taken?.notices ?? [])],
    parts: taken?.parts ?? [],
  };
}

/** What of an address is no filter but belongs to its page. */
const ownParams: Record<ViewAddress['page'], readonly string[]> = {
  overview: [],
  metric: ['show', 'limits'],
  board: boardParams,
  why: ['metric'],
  churn: churnParams,
  clv: [],
  dashboard: [],
};

type Facts = Parameters<typeof overviewParts>[1];

function takenApart(t: Words, view: ViewAddress, facts: Facts): Promise<Taken | null> {
  switch (view.page) {
    case 'overview':
      return overviewParts(t, facts);
    case 'metric':
      return metricParts(t, facts, view.metric, first(view.params.limits) === 'on');
    case 'board':
      return boardParts(t, facts, view.params);
    case 'churn':
      return churnParts(t, facts, view.params);
    case 'why':
      return whyParts(t, facts, view.params);
    case 'dashboard':
      return dashboardParts(t, facts, view.id, view.params);
    case 'clv':
      throw new AppError('invalid', `${nameOf(view)} cannot be exported yet.`);
  }
}

const pageNames = {
  overview: 'Overview',
  board: 'Benchmark board',
  why: 'Why it moved',
  churn: 'Churn',
  clv: 'Customer lifetime value',
  dashboard: 'Dashboard',
} as const;

function nameOf(view: ViewAddress): string {
  return view.page === 'metric' ? metricNames[view.metric].short : pageNames[view.page];
}
