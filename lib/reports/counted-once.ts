import 'server-only';
import { cache } from 'react';
import type { Catalog } from '@/db/queries/catalog';
import { type CountsRequest, type CountsRow, scoreCounts } from '@/db/queries/score-counts';
import type { Scope } from '@/db/scope';

/** The counts that a page has asked for; outside a page nothing is kept. */
const asked = cache(() => new Map<string, Promise<CountsRow[]>>());

/** As `scoreCounts`, but parts of a page that ask the same share one query. */
export function countedOnce(
  scope: Scope,
  catalog: Catalog,
  request: CountsRequest,
): Promise<CountsRow[]> {
  const known = asked();
  const key = JSON.stringify([scope.workspaceId, request]);
  const rows = known.get(key) ?? scoreCounts(scope, catalog, request);
  known.set(key, rows);
  return rows;
}
