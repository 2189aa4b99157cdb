/** The cards of the page, in their order. */
export const cardNames = [
  'Customer churn',
  'Gross revenue churn',
  'Net revenue churn',
  'NRR',
  'GRR',
  'MRR',
] as const;
export type CardName = (typeof cardNames)[number];
