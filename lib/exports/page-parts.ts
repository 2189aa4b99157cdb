import type { ViewPage } from '@/lib/views/view-address';

/**
 * What can be exported of each page, in its order; a part that a view does not have says so. An
 * empty list stands for a page that is exported whole only, null for one that is not exported.
 */
export const pageParts: Readonly<
  Record<ViewPage, readonly { readonly id: string; readonly name: string }[] | null>
> = {
  overview: [
    { id: 'cards', name: 'Cards' },
    { id: 'changes', name: 'What really changed' },
    { id: 'hardest', name: 'Lowest right now' },
  ],
  metric: [
    { id: 'trend', name: 'Trend' },
    { id: 'table', name: 'Trend, as a table' },
    { id: 'distribution', name: 'Distribution' },
    { id: 'groups', name: 'Groups' },
  ],
  board: [{ id: 'board', name: 'Board' }],
  churn: [
    { id: 'movements', name: 'Movements' },
    { id: 'rate', name: 'Rate' },
    { id: 'reasons', name: 'Why they left' },
  ],
  why: [{ id: 'split', name: 'Split of the change' }],
  clv: null,
  dashboard: [],
};
