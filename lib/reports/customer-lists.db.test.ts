import { describe, expect, it } from 'vitest';
import { putOrders } from '@/db/mutations/orders';
import { putSubscriptions } from '@/db/mutations/subscriptions';
import { sumListedMovements } from '@/db/queries/mrr-movements';
import { customersWithOrders } from '@/db/queries/order-scores';
import { valueThere } from '@/db/queries/value-there';
import { testWorkspace } from '@/db/testing/workspace';
import type { ClvFit } from '@/lib/value/clv-fit';
import { forecastCsv, forecastCustomers } from './forecast-customers';
import { movementsCsv } from './movements-csv';

const today = '2026-06-30';
const now = new Date('2026-06-30T12:00:00Z');

async function textOf(pieces: AsyncGenerator<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

const all = { attributes: {}, kind: null, cause: null, reason: null } as const;

describe('movementsCsv', () => {
  it('holds what the list counts, on all its pages', async () => {
    const { scope } = await testWorkspace();
    expect(await valueThere(scope)).toEqual({ subscriptions: false, orders: false });
    const rows = Array.from({ length: 1_050 }, (_, n) => ({
      externalId: `s-${n}`,
      customer: { externalId: `c-${n}`, name: n === 0 ? '=Anna' : undefined },
      plan: 'Pro',
      amount: 20,
      interval: 'month' as const,
      currency: 'EUR',
      startedOn: '2026-01-10',
      ...(n === 0
        ? { endedOn: '2026-05-05', cancelKind: 'voluntary' as const, cancelReason: 'Price' }
        : {}),
    }));
    await putSubscriptions(scope, rows, { today, source: 'api' });
    expect(await valueThere(scope)).toEqual({ subscriptions: true, orders: false });
    const period = { from: '2026-01-01', to: today };
    const [first, second, ...more] = (await textOf(movementsCsv(scope, { ...all, period }))).split(
      '\r\n',
    );
    expect(first).toBe('Customer,Name,Plan,Movement,MRR before,MRR after,Currency,Why,Date');
    // A cell that a spreadsheet would run is made harmless.
    expect(second).toBe("c-0,'=Anna,Pro,Left,20,0,EUR,Cancelled: Price,2026-05-05");
    const { movements } = await sumListedMovements(scope, { ...all, period });
    expect(new Set(more.filter(Boolean)).size).toBe(movements - 1);
    const none = { ...all, period: { from: '2025-01-01', to: '2025-02-01' } };
    expect((await textOf(movementsCsv(scope, none))).split('\r\n')).toEqual([first, '']);
  });
});

describe('forecastCsv', () => {
  it('names both lists, and leaves out whom the workspace does not know', async () => {
    const { scope } = await testWorkspace();
    const order = { amount: 5, currency: 'EUR', orderedAt: now };
    const customer = { externalId: 'c-1', name: 'Anna' };
    await putOrders(scope, [{ externalId: 'o-1', customer, ...order }], { now, source: 'api' });
    expect(await valueThere(scope)).toEqual({ subscriptions: false, orders: true });
    const [one] = await customersWithOrders(scope, { after: null, seenUntil: today, limit: 1 });
    const forecast = { purchases: 1, spent: 5, lastDay: today, alive: 0.5, expected: 2, value: 10 };
    const known = { id: one?.id ?? '', ...forecast };
    const gone = { ...known, id: '0197a3c4-1111-7222-8333-444455556666' };
    const fit = {
      currency: 'EUR',
      orders: { forecast: { top: [known, gone], atRisk: [known] } },
    } as unknown as ClvFit;
    const lists = await forecastCustomers(scope, fit);
    expect(lists.top).toHaveLength(1);
    expect(await forecastCustomers(scope, null)).toEqual({ top: [], atRisk: [] });
    expect(forecastCsv(lists, fit.currency).split('\r\n').slice(1)).toEqual([
      'Worth most,c-1,Anna,1,5,EUR,2026-06-30,0.5,2,10',
      'Most value at risk,c-1,Anna,1,5,EUR,2026-06-30,0.5,2,10',
      '',
    ]);
  });
});
