import 'server-only';
import type { Catalog } from '@/db/queries/catalog';
import { findDashboard, linkedDashboard } from '@/db/queries/dashboards';
import { parseMetricQuery } from '@/lib/metric-query';
import type { SearchParams } from '@/lib/query-params';
import { boardParams } from '@/lib/reports/board-address';
import { churnParams } from '@/lib/reports/churn-query';
import { clvParams } from '@/lib/reports/clv-query';
import { metricReport } from '@/lib/reports/metric-report';
import { loadPayingCatalog } from '@/lib/reports/paying-catalog';
import { valueTiles } from '@/lib/reports/value-tiles';
import { goneFilters } from '@/lib/reports/view-words';
import { type DashboardCard, isPayingCard } from '@/lib/views/dashboard-cards';
import { parseViewAddress } from '@/lib/views/view-address';
import type { Said } from '@/lib/words/said';
import type { Words } from '@/lib/words/words';
import { boardParts } from './board-parts';
import type { ExportPart } from './export-part';
import { metricParts } from './metric-parts';
import { scoreCardPart, valueCardPart } from './overview-parts';
import { churnTile, clvTile } from './value-tiles';
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
): Promise<{ title: string; notices: readonly Said[]; parts: ExportPart[] } | null> {
  const { scope, userId, link } = facts.reader;
  const found = link ? await linkedDashboard(scope, id) : await findDashboard(scope, id, userId);
  if (!found || (link && found.isArchived)) return null;
  const parts: ExportPart[] = [];
  for (const card of found.cards) {
    const part = card.kind === 'text' ? null : await partOf(t, facts, card, params);
    if (part) parts.push({ ...part, id: card.id, title: card.title || part.title });
  }
  return { title: found.name, notices: [], parts };
}

/** Null where nobody answers, and for a link whose card lost a filter: without it more would be seen. */
async function partOf(
  t: Words,
  facts: Facts,
  card: NumberCard,
  params: SearchParams,
): Promise<ExportPart | null> {
  const own = card.view === null ? null : parseViewAddress(card.view);
  const asked = await factsOfCard(t, facts, card, own?.params ?? params);
  const isCut = own !== null && goneFilters(t, own, asked.facts.catalog).length > 0;
  return facts.reader.link && isCut ? null : ((await cardPart(t, asked, card)) ?? null);
}

type NumberCard = Exclude<DashboardCard, { kind: 'text' }>;
type CardFacts = { readonly facts: Facts; readonly params: SearchParams };

async function factsOfCard(
  t: Words,
  facts: Facts,
  card: NumberCard,
  params: SearchParams,
): Promise<CardFacts> {
  const { reader } = facts;
  const catalog = isPayingCard(card) ? await loadPayingCatalog(t, reader.scope) : facts.catalog;
  const { timeZone, weekStart } = reader.workspace;
  const alsoKnown = ['limits', 'show', ...boardParams, ...churnParams, ...clvParams];
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
      const report = await metricReport(t, reader.scope, catalog, card.metric, {
        ...query,
        by: null,
      });
      return report ? scoreCardPart(t, facts, report) : undefined;
    }
    case 'trend':
    case 'distribution': {
      const taken = await metricParts(t, facts, card.metric, {
        isLimited: params.limits === 'on',
        isShares: false,
      });
      return taken?.parts.find(({ id }) => id === card.kind);
    }
    case 'board':
      return (await boardParts(t, facts, { ...params, metric: card.metric }))?.parts[0];
    case 'churn':
    case 'clv': {
      const tiles = await valueTiles(facts.reader.scope, facts.query);
      const tile = card.kind === 'churn' ? churnTile(t, tiles.churn) : clvTile(t, tiles.clv);
      return tile ? valueCardPart(t, facts, tile) : undefined;
    }
  }
}
