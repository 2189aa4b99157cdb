import type { ViewPage } from '@/lib/views/view-address';
import type { WordKey } from '@/lib/words/words';

/**
 * What can be exported of each page, in its order; a part that a view does not have says so. An
 * empty list stands for a page that is exported whole only.
 */
export const pageParts: Readonly<
  Record<ViewPage, readonly { readonly id: string; readonly name: WordKey }[]>
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
    { id: 'cards', name: 'files.part-cards' },
    { id: 'movements', name: 'files.part-movements' },
    { id: 'rate', name: 'files.part-rate' },
    { id: 'cohorts', name: 'files.part-cohorts' },
    { id: 'survival', name: 'files.part-survival' },
    { id: 'reasons', name: 'files.part-reasons' },
    { id: 'groups', name: 'files.part-groups' },
  ],
  why: [{ id: 'split', name: 'files.part-split' }],
  compare: [
    { id: 'scores', name: 'files.part-scores' },
    { id: 'distribution', name: 'files.part-distributions' },
  ],
  clv: [
    { id: 'cards', name: 'files.part-cards' },
    { id: 'lifecycle', name: 'files.part-lifecycle' },
    { id: 'spread', name: 'files.part-spread' },
    { id: 'cohorts', name: 'files.part-joining' },
    { id: 'order-cohorts', name: 'files.part-first-order' },
    { id: 'groups', name: 'files.part-groups' },
    { id: 'models', name: 'files.part-models' },
    { id: 'backtest', name: 'files.part-backtest' },
    { id: 'alive', name: 'files.part-alive' },
    { id: 'worth-most', name: 'files.part-worth-most' },
    { id: 'at-risk', name: 'files.part-at-risk' },
  ],
  dashboard: [],
};
