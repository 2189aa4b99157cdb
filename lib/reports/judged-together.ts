import { benjaminiHochberg } from '@/lib/metrics/benjamini-hochberg';
import type { Change } from '@/lib/metrics/change';

/**
 * Changes that stand side by side, judged as one family: a change stays real
 * only if it is when all of them are tested together (Benjamini–Hochberg, 5 %).
 * Among twenty channels that held, one would otherwise look changed by chance.
 */
export function judgedTogether<Item extends { readonly change: Change | null }>(
  items: readonly Item[],
): Item[] {
  const { rejected } = benjaminiHochberg(items.map(({ change }) => change?.p ?? null));
  return items.map((item, place) =>
    item.change?.verdict === 'real' && !rejected[place]
      ? { ...item, change: { ...item.change, verdict: 'noise' as const } }
      : item,
  );
}
