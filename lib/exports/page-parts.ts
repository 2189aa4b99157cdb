import type { ViewPage } from '@/lib/views/view-address';

/**
 * What can be exported of each page, in its order; a part that a view does not have says so. An
 * empty list stands for a page that is exported whole only.
 */
export const pageParts: Readonly<
  Record<ViewPage, readonly { readonly id: string; readonly name: string }[]>
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
    { id: 'cards', name: 'Cards' },
    { id: 'movements', name: 'Movements' },
    { id: 'rate', name: 'Rate' },
    { id: 'cohorts', name: 'Cohorts' },
    { id: 'survival', name: 'Survival' },
    { id: 'reasons', name: 'Why they left' },
    { id: 'groups', name: 'Groups' },
  ],
  why: [{ id: 'split', name: 'Split of the change' }],
  compare: [
    { id: 'scores', name: 'Scores' },
    { id: 'distribution', name: 'Distributions' },
  ],
  clv: [
    { id: 'cards', name: 'Cards' },
    { id: 'lifecycle', name: 'Where value is made and lost' },
    { id: 'spread', name: 'How value spreads' },
    { id: 'cohorts', name: 'By month of joining' },
    { id: 'order-cohorts', name: 'By month of the first order' },
    { id: 'groups', name: 'Groups' },
    { id: 'models', name: 'Model fit' },
    { id: 'backtest', name: 'Backtest' },
    { id: 'alive', name: 'Chance to be still buying' },
    { id: 'worth-most', name: 'Customers worth most' },
    { id: 'at-risk', name: 'Customers at risk' },
  ],
  dashboard: [],
};
