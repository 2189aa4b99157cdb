import { loadCatalog } from '@/db/queries/catalog';
import type { Scope } from '@/db/scope';
import { alone, type Finding } from './report';
import { inTurns } from './timing';
import { type BenchView, views } from './views';

/**
 * How many times as long the data of each page takes for a workspace with many answers as for one
 * with a fifth of them. The two take turns, so that the machine's own speed cancels out.
 */
export async function benchGrowth(many: Scope, fewer: Scope, name: string): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const view of views) {
    const { ratios } = await inTurns(
      () => page(view, many),
      () => page(view, fewer),
      61,
    );
    found.push(alone(`${view.name}: cost of ${name}`, '×', ratios));
  }
  return found;
}

async function page({ ours }: BenchView, scope: Scope): Promise<unknown> {
  return ours(scope, await loadCatalog(scope));
}
