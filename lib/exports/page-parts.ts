import type { ViewPage } from '@/lib/views/view-address';
import type { WordKey } from '@/lib/words/words';

/**
 * What can be exported of each page, in its order; a part that a view does not have says so. An
 * empty list stands for a page that is exported whole only, null for one that is not exported.
 */
export const pageParts: Readonly<
  Record<ViewPage, readonly { readonly id: string; readonly name: WordKey }[] | null>
> = {
  overview: [
    { id: 'cards', name: 'files.part-cards' },
    { id: 'changes', name: 'files.part-changes' },
    { id: 'hardest', name: 'files.part-hardest' },
  ],
  metric: [
    { id: 'trend', name: 'files.part-trend' },
    { id: 'table', name: 'files.part-table' },
    { id: 'distribution', name: 'files.part-distribution' },
    { id: 'groups', name: 'files.part-groups' },
  ],
  board: [{ id: 'board', name: 'files.part-board' }],
  churn: [
    { id: 'movements', name: 'files.part-movements' },
    { id: 'rate', name: 'files.part-rate' },
    { id: 'reasons', name: 'files.part-reasons' },
  ],
  why: [{ id: 'split', name: 'files.part-split' }],
  clv: null,
  dashboard: [],
};
