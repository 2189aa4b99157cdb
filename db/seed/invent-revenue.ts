import type { SampleOrder, SampleSubscription } from '@/db/mutations/sample';
import { addDays } from '@/lib/metrics/period';
import type { Lifetimes } from './invent-answers';
import type { SamplePerson } from './people';
import type { Random } from './random';
import { story } from './story';

/** One subscription a customer, ended on the day their lifetime ends. */
export function inventSubscriptions(
  people: readonly SamplePerson[],
  lifetimes: Lifetimes,
): SampleSubscription[] {
  return people.map((person) => {
    const { left = null, reason = null } = lifetimes.get(person) ?? {};
    return {
      customer: person.externalId,
      plan: person.plan,
      mrr: person.mrr,
      startedOn: addDays(story.firstDay, person.joined),
      endedOn: left === null ? null : addDays(story.firstDay, left),
      cancelReason: reason,
    };
  });
}

const ordersPerYear = 0.35;

/** Add-on orders over each customer's lifetime, at random moments and of random size. */
export function inventOrders(
  random: Random,
  people: readonly SamplePerson[],
  lifetimes: Lifetimes,
  days: number,
): SampleOrder[] {
  const found: SampleOrder[] = [];
  for (const person of people) {
    const end = lifetimes.get(person)?.left ?? days;
    // Buyers differ: some order often, most never.
    const rate = (ordersPerYear / 365) * -Math.log(1 - random.next());
    let day = person.joined - Math.log(1 - random.next()) / rate;
    while (day < end) {
      found.push({
        customer: person.externalId,
        number: found.length + 1,
        amount: Math.round(100 * person.mrr * (0.3 + random.next())) / 100,
        orderedAt: `${addDays(story.firstDay, Math.floor(day))}T12:00:00Z`,
      });
      day -= Math.log(1 - random.next()) / rate;
    }
  }
  return found;
}
