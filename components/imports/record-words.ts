import type { Holdings } from '@/lib/csv/mapping';
import { counted } from './headline';

const words: Record<Holdings, readonly [string, string]> = {
  answers: ['answer', 'answers'],
  customers: ['customer', 'customers'],
  subscriptions: ['subscription', 'subscriptions'],
  orders: ['order', 'orders'],
};

/** '3,194 answers', '1 order' */
export function countedRecords(count: number, holds: Holdings): string {
  return counted(count, ...words[holds]);
}
