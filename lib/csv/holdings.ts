import type { RoleName } from './mapping';

/** What the lines of a file can be. */
export const holdings = ['answers', 'customers', 'subscriptions', 'orders'] as const;
export type Holdings = (typeof holdings)[number];

/** What a file can hold beside answers. */
export type ValueHoldings = Exclude<Holdings, 'answers'>;

const ofCustomers: readonly RoleName[] = [
  'customerId',
  'customerEmail',
  'customerName',
  'attribute',
];

/** What a column can become, by what the file holds. */
export const valueRoleNames: Record<ValueHoldings, readonly RoleName[]> = {
  customers: ofCustomers,
  subscriptions: [
    ...ofCustomers,
    'recordId',
    'plan',
    'amount',
    'quantity',
    'currency',
    'interval',
    'startedOn',
    'endedOn',
    'tenure',
    'churned',
    'event',
    'cancelKind',
    'cancelReason',
  ],
  orders: [...ofCustomers, 'recordId', 'orderedAt', 'amount', 'quantity', 'currency'],
};
