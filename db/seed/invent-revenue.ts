import { addDays } from '@/lib/metrics/period';
import type { NewOrder } from '@/lib/value/judge-orders';
import type { NewSubscription } from '@/lib/value/judge-subscriptions';
import type { ValueSettings } from '@/lib/value/settings';
import type { CancelKind } from '@/lib/value/vocabulary';
import { type Lifetimes, monthlyChurn } from './invent-answers';
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
/**
 * The subscriptions of every customer: terms that change now and then, an end
 * on the day their lifetime ends, and for a few a second subscription later on;
 * and those of who had left before the story begins, so that the early months
 * are not only of those who stayed.
 */
export function inventSubscriptions(
  people: readonly SamplePerson[],
  lifetimes: Lifetimes,
  days: number,
): NewSubscription[] {
  const random = seededRandom(20_260_624);
  const current = people.flatMap((person) => {
    const { left = null, reason = null } = lifetimes.get(person) ?? {};
    const { joined } = person;
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
  return [...current, ...people.flatMap((person) => formerBeside(random, person))];
}

/** Somebody who joined when this customer did and left before the story, as often as that happens. */
function formerBeside(random: Random, person: SamplePerson): NewSubscription[] {
  const age = -person.joined / 30.4;
  if (age <= 1 || !random.chance(Math.min(1, monthlyChurn * age))) return [];
  // How long they stayed, given that it was less than the age: 1 − 1 ÷ (1 + churn · months).
  const gone = random.next() * (1 - 1 / (1 + monthlyChurn * age));
  const months = (1 / (1 - gone) - 1) / monthlyChurn;
  const left = Math.min(-1, person.joined + 1 + Math.round(months * 30.4));
  return [
    {
      externalId: `sub-former-${person.externalId}`,
      customer: { externalId: `former-${person.externalId}` },
      plan: person.plan,
      amount: person.mrr,
      interval: 'month',
      currency,
      startedOn: dayOf(person.joined),
      endedOn: dayOf(left),
      cancelKind: 'voluntary',
      cancelReason: null,
    },
  ];
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
        // Large customers buy more at a time, but not in proportion to what they pay.
        amount: Math.round(12_000 * (person.mrr / 300) ** 0.35 * (0.3 + random.next())) / 100,
        currency,
        orderedAt: new Date(`${dayOf(Math.floor(day))}T12:00:00Z`),
      });
      day -= Math.log(1 - random.next()) / rate;
    }
  }
  return found;
}
