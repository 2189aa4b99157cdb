import type { Holdings } from '@/lib/csv/mapping';
import type { Words } from '@/lib/words/words';
import { counted } from './headline';

const words: Record<Holdings, readonly [string, string]> = {
  answers: ['answer', 'answers'],
  customers: ['customer', 'customers'],
  subscriptions: ['subscription', 'subscriptions'],
  orders: ['order', 'orders'],
};

/** '3,194 answers', '1 order' */
export function countedRecords(t: Words, count: number, holds: Holdings): string {
  return counted(t, count, ...words[holds]);
}
