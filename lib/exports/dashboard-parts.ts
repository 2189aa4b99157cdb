import 'server-only';
import type { Catalog } from '@/db/queries/catalog';
import { findDashboard } from '@/db/queries/dashboards';
import { parseMetricQuery } from '@/lib/metric-query';
import type { SearchParams } from '@/lib/query-params';
import { boardParams } from '@/lib/reports/board-address';
import { churnParams as churnNames } from '@/lib/reports/churn-query';
import { metricReport } from '@/lib/reports/metric-report';
import { loadPayingCatalog } from '@/lib/reports/paying-catalog';
import type { DashboardCard } from '@/lib/views/dashboard-cards';
import { parseViewAddress } from '@/lib/views/view-address';
import type { Words } from '@/lib/words/words';
import { boardParts } from './board-parts';
import { churnParts } from './churn-parts';
import type { ExportPart } from './export-part';
import { metricParts } from './metric-parts';
import { scoreCardsPart } from './overview-parts';
import type { ViewFacts } from './view-facts';

type Facts = ViewFacts & { readonly catalog: Catalog };

/**
 * A dashboard taken apart: a part a card, in reading order, each with the filters
 * its card has. Words and cards without answers are left out.
 *
 * @returns null if there is none such, or the reader may not see it
 */
export async function dashboardParts(
  t: Words,
  facts: Facts,
  id: string,
  params: SearchParams,
): Promise<{ title: string; notices: readonly string[]; parts: ExportPart[] } | null> {
  const { scope } = facts.reader;
  const userId = /^user:(.+)$/.exec(scope.actor)?.[1] ?? null;
  const found = await findDashboard(scope, id, userId);
  if (!found) return null;
  const parts: ExportPart[] = [];
  for (const card of found.cards) {
    if (card.kind === 'text') continue;
    const own = card.view === null ? null : parseViewAddress(card.view);
    const part = await cardPart(t, await factsOfCard(facts, card, own?.params ?? params), card);
    if (part) parts.push({ ...part, id: card.id, title: card.title || part.title });
  }
  return { title: found.name, notices: [], parts };
}

type NumberCard = Exclude<DashboardCard, { kind: 'text' }>;
type CardFacts = { readonly facts: Facts; readonly params: SearchParams };

async function factsOfCard(
  facts: Facts,
  card: NumberCard,
  params: SearchParams,
): Promise<CardFacts> {
  const { reader } = facts;
  const catalog = card.kind === 'churn' ? await loadPayingCatalog(reader.scope) : facts.catalog;
  const { timeZone, weekStart } = reader.workspace;
  const alsoKnown = ['limits', 'show', ...boardParams, ...churnNames];
  const context = { timeZone, weekStart, now: reader.now, catalog, alsoKnown };
  const { query } = parseMetricQuery(params, context);
  return { facts: { ...facts, catalog, query }, params };
}

async function cardPart(
  t: Words,
  { facts, params }: CardFacts,
  card: NumberCard,
): Promise<ExportPart | undefined> {
  switch (card.kind) {
    case 'metric': {
      const { reader, catalog, query } = facts;
      const report = await metricReport(reader.scope, catalog, card.metric, { ...query, by: null });
      return report ? scoreCardsPart(t, facts, [report]) : undefined;
    }
    case 'trend':
    case 'distribution': {
      const taken = await metricParts(t, facts, card.metric, params.limits === 'on');
      return taken?.parts.find(({ id }) => id === card.kind);
    }
    case 'board':
      return (await boardParts(t, facts, { ...params, metric: card.metric }))?.parts[0];
    case 'churn':
      return (await churnParts(t, facts, params))?.parts.find(({ id }) => id === 'rate');
  }
}
