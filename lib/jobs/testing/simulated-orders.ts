import { betaDraw, exponential, gammaDraw } from '@/lib/metrics/numerics/random-draws';
import { seededRandom } from '@/lib/metrics/numerics/seeded-random';
import { addDays } from '@/lib/metrics/period';
import type { NewOrder } from '@/lib/value/judge-orders';

/** An order in USD by a customer, of whom every other one has plan A. */
export const order = (n: number, customer: string, day: string, amount: number): NewOrder => ({
  externalId: `o-${n}`,
  customer: { externalId: customer, attributes: { plan: Number(customer) % 2 ? 'A' : 'B' } },
  amount,
  currency: 'USD',
  orderedAt: new Date(`${day}T12:00:00Z`),
});

/** Orders of so many buyers as the models have them: BG/NBD in weeks, spend gamma-gamma. */
export function simulatedOrders(n: number): NewOrder[] {
  const random = seededRandom(20_261_122);
  const [purchase, spend] = [
    { r: 0.6, alpha: 6, a: 0.8, b: 2.5 },
    { p: 6, q: 4, gamma: 15 },
  ];
  const orders: NewOrder[] = [];
  for (let customer = 1; customer <= n; customer++) {
    const rate = gammaDraw(purchase.r, random) / purchase.alpha;
    const drop = betaDraw(purchase.a, purchase.b, random);
    const scale = gammaDraw(spend.q, random) / spend.gamma;
    let [week, bought, alive] = [random() * 12, 0, true];
    while (alive && week < 77) {
      const amount = Math.max(0.01, Math.round((100 * gammaDraw(spend.p, random)) / scale) / 100);
      const day = addDays('2025-01-01', Math.floor(week * 7));
      orders.push(order(orders.length, String(customer), day, amount));
      // The first purchase kills nobody: the model counts from it.
      alive = bought === 0 || random() >= drop;
      bought++;
      week += exponential(random) / rate;
    }
  }
  return orders;
}
