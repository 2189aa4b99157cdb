import { orderHistories } from '@/db/queries/order-histories';
import { orderSpan } from '@/db/queries/order-scores';
import type { Scope } from '@/db/scope';
import { askForFit, fitState } from '@/lib/jobs/clv-fit';
import { runJobNow } from '@/lib/jobs/run-job';
import { type MetricQuery, parseMetricQuery } from '@/lib/metric-query';
import { fitBgNbd } from '@/lib/metrics/clv/bg-nbd-fit';
import type { PurchaseHistory } from '@/lib/metrics/clv/purchase-history';
import { betaDraw, exponential, gammaDraw } from '@/lib/metrics/numerics/random-draws';
import { seededRandom } from '@/lib/metrics/numerics/seeded-random';
import { churnReport } from '@/lib/reports/churn-report';
import { clvReport } from '@/lib/reports/clv-report';
import { loadPayingCatalog } from '@/lib/reports/paying-catalog';
import { planKey } from '@/lib/value/vocabulary';
import { wordsIn } from '@/lib/words/words-in';
import { alone, type Finding } from './report';
import { inTurns } from './timing';
import { makeValueWorld } from './value-world';
import { lastDay } from './world';

/** Customers of the small workspace that the large one is held against. */
const few = 10_000;

/** What a page needs, catalog included, as the page asks for it. */
const pages = [
  {
    name: 'churn page, 12 months by plan',
    data: async (scope: Scope) =>
      churnReport(scope, { ...(await queryOf(scope)), by: `attr.${planKey}` }),
  },
  {
    name: 'churn page, 12 months, two attributes',
    data: async (scope: Scope) =>
      churnReport(scope, await queryOf(scope, { 'attr.plan': 'pro', 'attr.country': 'GB' })),
  },
  {
    name: 'CLV page',
    data: async (scope: Scope) =>
      Promise.all([clvReport(scope, await queryOf(scope)), fitState(scope)]),
  },
] as const;

/**
 * The data of the churn and CLV pages in a small and in a large workspace, and
 * the fit of the purchase models: of a small file in this process, and of the
 * large workspace as the job that the page starts.
 */
export async function benchValue(customers: number): Promise<Finding[]> {
  const small = await makeValueWorld(few);
  const large = await makeValueWorld(customers);
  const found = [...fitOfFew(), ...(await fitOfMany(large, customers))];
  await fitInJob(small);
  for (const { name, data } of pages) {
    const { first, second, ratios } = await inTurns(
      () => data(large),
      () => data(small),
      15,
    );
    found.push(
      alone(`${name}, ${few.toLocaleString('en-GB')} customers`, 'ms', second),
      alone(`${name}, ${customers.toLocaleString('en-GB')} customers`, 'ms', first),
      alone('  as many times as much', '×', ratios),
    );
  }
  return found;
}

async function queryOf(scope: Scope, filters: Record<string, string> = {}): Promise<MetricQuery> {
  const { query, notices } = parseMetricQuery(
    { period: 'last-12-months', ...filters },
    {
      timeZone: 'UTC',
      weekStart: 1,
      now: new Date(`${lastDay}T18:00:00Z`),
      catalog: await loadPayingCatalog(wordsIn('en'), scope),
    },
  );
  if (notices.length > 0) throw new Error(notices.join(' '));
  return query;
}

/** As many customers as CDNOW has, seen for 39 weeks, and as they buy. */
function likeCdnow(): PurchaseHistory[] {
  const random = seededRandom(1997);
  return Array.from({ length: 2357 }, () => {
    const rate = gammaDraw(0.243, random) / 4.414;
    const stop = betaDraw(0.793, 2.426, random);
    const age = 27 + Math.floor(random() * 84) / 7;
    let [purchases, recency] = [0, 0];
    for (let next = exponential(random) / rate; next <= age; next += exponential(random) / rate) {
      recency = Math.max(1, Math.round(next * 7)) / 7;
      purchases += 1;
      if (random() < stop) break;
    }
    return { purchases, recency: Math.min(recency, age), age, customers: 1 };
  });
}

function fitOfFew(): Finding[] {
  const histories = likeCdnow();
  const taken = Array.from({ length: 5 }, () => {
    const start = performance.now();
    if (!fitBgNbd(histories).fit?.converged) throw new Error('the fit did not converge');
    return performance.now() - start;
  });
  return [alone('BG/NBD fitted to 2,357 customers', 'ms', taken)];
}

async function fitOfMany(scope: Scope, customers: number): Promise<Finding[]> {
  const name = `${customers.toLocaleString('en-GB')} customers`;
  const span = await orderSpan(scope);
  if (!span) throw new Error('there are no orders');
  const start = performance.now();
  const histories = await orderHistories(scope, { calibrationEnd: span.last });
  const read = performance.now();
  const { fit } = fitBgNbd(
    histories.map((one) => ({ ...one, recency: one.recency / 7, age: one.age / 7 })),
  );
  const fitted = performance.now();
  if (!fit?.converged) throw new Error('the fit did not converge');
  return [
    alone(`BG/NBD fitted to ${name}`, 'ms', [fitted - read]),
    alone('  reading their orders before that', 'ms', [read - start]),
    alone(`the whole job of ${name}: two fits, backtest, forecast`, 'ms', [await fitInJob(scope)]),
  ];
}

/** Milliseconds of the job that the page of customer value starts. */
async function fitInJob(scope: Scope): Promise<number> {
  await askForFit(scope, { today: lastDay, calibrationEnd: null });
  const { job } = await fitState(scope);
  const start = performance.now();
  const outcome = await runJobNow(scope, job?.id ?? '');
  if (outcome !== 'done') throw new Error(`the fit ended as ${outcome}`);
  return performance.now() - start;
}
