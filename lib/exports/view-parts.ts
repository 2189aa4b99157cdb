import 'server-only';
import { loadCatalog } from '@/db/queries/catalog';
import { parseMetricQuery } from '@/lib/metric-query';
import { first } from '@/lib/query-params';
import { boardParams } from '@/lib/reports/board-address';
import { churnParams } from '@/lib/reports/churn-query';
import { clvParams } from '@/lib/reports/clv-query';
import { loadPayingCatalog } from '@/lib/reports/paying-catalog';
import { segmentParams } from '@/lib/reports/segments';
import { goneFilters } from '@/lib/reports/view-words';
import {
  isAboutPaying,
  parseViewAddress,
  printViewAddress,
  type ViewAddress,
} from '@/lib/views/view-address';
import { refusal } from '@/lib/words/refusal';
import { type Said, sayAll } from '@/lib/words/said';
import type { Words } from '@/lib/words/words';
import { boardParts } from './board-parts';
import { churnParts } from './churn-parts';
import { clvParts } from './clv-parts';
import { compareParts } from './compare-parts';
import { dashboardParts } from './dashboard-parts';
import type { ExportedView, ExportPart, ExportReader } from './export-part';
import { metricParts } from './metric-parts';
import { overviewParts } from './overview-parts';
import { whyParts } from './why-parts';

type Taken = { title: string; notices: readonly Said[]; parts: readonly ExportPart[] };

/**
 * A view as charts and tables, from the same reports as its page; the moment
 * given stands in the footers. A view that nothing answers has no parts.
 *
 * @throws {AppError} invalid, where the address is no view; forbidden, where the reader has a link
 *   to another view; not-found, where filters of the linked view stand for nothing any more, since
 *   without them more would be seen
 */
export async function viewParts(
  t: Words,
  reader: ExportReader,
  address: string,
  generatedAt: Date,
): Promise<ExportedView> {
  const view = parseViewAddress(address);
  if (!view) throw refusal('invalid', 'exports.no-view', { address: address.slice(0, 200) });
  const printed = printViewAddress(view);
  assertIsLinked(reader, printed);
  const catalog = await (isAboutPaying(view)
    ? loadPayingCatalog(t, reader.scope)
    : loadCatalog(reader.scope));
  const { timeZone, weekStart } = reader.workspace;
  const context = {
    timeZone,
    weekStart,
    now: reader.now,
    catalog,
    alsoKnown: ownParamsOf(view),
  };
  const { query, notices } = parseMetricQuery(view.params, context);
  assertWhole(reader, goneFilters(t, view, catalog));
  const facts = { reader, catalog, query, address: printed, generatedAt };
  const taken = await takenApart(t, view, facts);
  return {
    title: taken?.title ?? nameOf(t, view),
    address: printed,
    notices: sayAll(t, [...notices, ...(taken?.notices ?? [])]),
    parts: taken?.parts ?? [],
  };
}

/** Who has a link is shown the view of the link, whatever they ask for. */
function assertIsLinked({ link }: ExportReader, address: string): void {
  const linked = link && parseViewAddress(link.address);
  if (!link || (linked && printViewAddress(linked) === address)) return;
  throw refusal('forbidden', 'exports.other-view');
}

function assertWhole({ link }: ExportReader, [first]: readonly string[]): void {
  if (!link || first === undefined) return;
  throw refusal('not-found', 'exports.gone', { what: first });
}

/** What of an address is no filter but belongs to its page. */
const ownParams: Record<ViewAddress['page'], readonly string[]> = {
  overview: [],
  metric: ['show', 'limits'],
  board: boardParams,
  why: ['metric'],
  compare: ['metric'],
  churn: churnParams,
  clv: clvParams,
  dashboard: [],
};

function ownParamsOf({ page, params }: ViewAddress): readonly string[] {
  return page === 'compare' ? [...ownParams.compare, ...segmentParams(params)] : ownParams[page];
}

type Facts = Parameters<typeof overviewParts>[1];

function takenApart(t: Words, view: ViewAddress, facts: Facts): Promise<Taken | null> {
  switch (view.page) {
    case 'overview':
      return overviewParts(t, facts);
    case 'metric':
      return metricParts(t, facts, view.metric, {
        isLimited: first(view.params.limits) === 'on',
        isShares: first(view.params.show) === 'shares',
      });
    case 'board':
      return boardParts(t, facts, view.params);
    case 'churn':
      return churnParts(t, facts, view.params);
    case 'why':
      return whyParts(t, facts, view.params);
    case 'compare':
      return compareParts(t, facts, view.params);
    case 'dashboard':
      return dashboardParts(t, facts, view.id, view.params);
    case 'clv':
      return clvParts(t, facts);
  }
}

const pageNames = {
  overview: 'names.page-overview',
  board: 'names.page-board',
  why: 'exports.page-why',
  compare: 'names.page-compare',
  churn: 'names.page-churn',
  clv: 'exports.page-clv',
  dashboard: 'names.page-dashboard',
} as const;

function nameOf(t: Words, view: ViewAddress): string {
  return t(view.page === 'metric' ? `names.metric-${view.metric}` : pageNames[view.page]);
}
