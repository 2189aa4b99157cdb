import { addDays } from '@/lib/metrics/period';
import type { NewOrder } from '@/lib/value/judge-orders';
import type { NewSubscription } from '@/lib/value/judge-subscriptions';
import type { ValueSettings } from '@/lib/value/settings';
import type { CancelKind } from '@/lib/value/vocabulary';
import type { Lifetimes } from './invent-answers';
import type { SamplePerson } from './people';
import { type Random, seededRandom } from './random';
import { story } from './story';

const currency = 'GBP';

/** How the invented company counts: a software business keeps most of what it takes. */
export const sampleSettings: ValueSettings = {
  baseCurrency: currency,
  grossMargin: 78,
  churnDefinition: 'standard',
  reactivationDays: null,
  discountRate: 10,
  marginTiming: 'end-of-period',
};

/** Chances a year that a customer comes to pay more, or less. */
const chancesAYear = { more: 0.12, less: 0.05 };
/** The share of those who left that come back. */
const returning = 0.04;
/** Who was there before the story begins joined at some time in the years before it. */
const daysBefore = 1_100;

/**
 * The subscriptions of every customer: terms that change now and then, an end
 * on the day their lifetime ends, and for a few a second subscription later on.
 */
export function inventSubscriptions(
  people: readonly SamplePerson[],
  lifetimes: Lifetimes,
  days: number,
): NewSubscription[] {
  const random = seededRandom(20_260_624);
  return people.flatMap((person) => {
    const { left = null, reason = null } = lifetimes.get(person) ?? {};
    const joined = person.joined === 0 ? -random.index(daysBefore) : person.joined;
    const terms = (part: Partial<NewSubscription> & { startedOn: string }): NewSubscription => ({
      externalId: `sub-${person.externalId}`,
      customer: { externalId: person.externalId },
      plan: person.plan,
      amount: person.mrr,
      interval: 'month',
      currency,
      ...part,
    });
    const end =
      left === null
        ? {}
        : { endedOn: dayOf(left), cancelKind: kindOf(reason), cancelReason: reason };
    const prices = inventPrices(random, person.mrr, joined, left ?? days);
    const spans = prices.map(({ day, amount }, index) =>
      terms({
        startedOn: dayOf(day),
        amount,
        ...(index === prices.length - 1 ? end : {}),
      }),
    );
    const back = left === null ? days : left + 20 + random.index(200);
    return left !== null && back < days && random.chance(returning)
      ? [...spans, terms({ externalId: `sub-${person.externalId}-2`, startedOn: dayOf(back) })]
      : spans;
  });
}

function inventPrices(
  random: Random,
  mrr: number,
  joined: number,
  until: number,
): { day: number; amount: number }[] {
  const prices = [{ day: joined, amount: mrr }];
  for (let day = joined + 365; day < until; day += 365) {
    const before = prices.at(-1)?.amount ?? mrr;
    const chance = random.next();
    const factor = chance < chancesAYear.more ? 1.25 : chance > 1 - chancesAYear.less ? 0.8 : null;
    const at = day - random.index(300);
    if (factor !== null) prices.push({ day: at, amount: Math.round(before * factor) });
  }
  return prices;
}

function dayOf(index: number): string {
  return addDays(story.firstDay, index);
}

function kindOf(reason: string | null): CancelKind {
  return reason === 'Payment failed' ? 'failed-payment' : 'voluntary';
}

const ordersPerYear = 0.35;

/** Add-on orders over each customer's lifetime, at random moments and of random size. */
export function inventOrders(
  random: Random,
  people: readonly SamplePerson[],
  lifetimes: Lifetimes,
  days: number,
): NewOrder[] {
  const found: NewOrder[] = [];
  for (const person of people) {
    const end = lifetimes.get(person)?.left ?? days;
    // Buyers differ: some order often, most never.
    const rate = (ordersPerYear / 365) * -Math.log(1 - random.next());
    let day = person.joined - Math.log(1 - random.next()) / rate;
    while (day < end) {
      found.push({
        externalId: `order-${found.length + 1}`,
        customer: { externalId: person.externalId },
        amount: Math.round(100 * person.mrr * (0.3 + random.next())) / 100,
        currency,
        orderedAt: new Date(`${dayOf(Math.floor(day))}T12:00:00Z`),
      });
      day -= Math.log(1 - random.next()) / rate;
    }
  }
  return found;
}
