import type { Endpoint } from './endpoint';
import { valueParams } from './query-params';

const customer = { id: 'c-1042', attributes: { country: 'DE' } };

/** What customers pay: subscriptions and orders. */
export const valueEndpoints: readonly Endpoint[] = [
  {
    id: 'putSubscriptions',
    method: 'post',
    path: '/api/v1/subscriptions',
    group: 'Subscriptions',
    permission: 'responses:write',
    title: 'Record or correct subscriptions',
    about:
      'One, or up to 1,000 at once: all of them or none. Sending one again changes nothing, with other content corrects it, with another start adds terms that hold from then on.',
    body: 'NewSubscriptions',
    example: {
      id: 'sub-7',
      customer,
      plan: 'Pro',
      amount: 588,
      interval: 'year',
      currency: 'EUR',
      started_on: '2026-03-02',
    },
    answers: {
      200: ['None was new.', 'Put'],
      201: ['Some were new, and are written.', 'Put'],
    },
  },
  {
    id: 'listSubscriptions',
    method: 'get',
    path: '/api/v1/subscriptions',
    group: 'Subscriptions',
    permission: 'people:read',
    title: 'List subscriptions',
    about: 'Their terms, the first recorded first.',
    query: valueParams,
    answers: { 200: ['A page of subscriptions.', 'SubscriptionPage'] },
  },
  {
    id: 'putOrders',
    method: 'post',
    path: '/api/v1/orders',
    group: 'Orders',
    permission: 'responses:write',
    title: 'Record or correct orders',
    about:
      'One, or up to 1,000 at once: all of them or none. Sending one again changes nothing, with other content corrects it.',
    body: 'NewOrders',
    example: {
      id: 'order-91',
      customer,
      amount: 49.9,
      currency: 'EUR',
      ordered_at: '2026-03-02T09:14:11+01:00',
    },
    answers: {
      200: ['None was new.', 'Put'],
      201: ['Some were new, and are written.', 'Put'],
    },
  },
  {
    id: 'listOrders',
    method: 'get',
    path: '/api/v1/orders',
    group: 'Orders',
    permission: 'people:read',
    title: 'List orders',
    about: 'The first recorded first.',
    query: valueParams,
    answers: { 200: ['A page of orders.', 'OrderPage'] },
  },
];
