import type { CustomerForecast, OrderForecast, PartSums } from './clv-fit';

/** One customer with what is expected of them, as it is added to the sums. */
export type ScoredCustomer = CustomerForecast & { segmentId: string; cohort: string };

const mostListed = 50;
const aliveClasses = 10;
/** Four classes of predicted value make a factor of ten; below one unit of money all are alike. */
const classesInTen = 4;

/** Gathers the forecasts of any number of customers into sums of a fixed size. */
export class ForecastTally {
  readonly #total = emptySums();
  readonly #cohorts = new Map<string, PartSums>();
  readonly #segments = new Map<string, PartSums>();
  readonly #values = new Map<number, { customers: number; value: number }>();
  readonly #alive = Array.from({ length: aliveClasses }, () => 0);
  readonly #top = new Highest<CustomerForecast>(mostListed, ({ value }) => value);
  readonly #atRisk = new Highest<CustomerForecast>(
    mostListed,
    ({ spent, alive }) => spent * (1 - alive),
  );

  add({ segmentId, cohort, ...customer }: ScoredCustomer): void {
    const { alive, value, purchases } = customer;
    for (const sums of [
      this.#total,
      found(this.#cohorts, cohort, emptySums),
      found(this.#segments, segmentId, emptySums),
    ]) {
      sums.customers += 1;
      sums.alive += alive;
      sums.purchases += customer.expected;
      sums.value += value;
    }
    const own = found(this.#values, valueClass(value), () => ({ customers: 0, value: 0 }));
    own.customers += 1;
    own.value += value;
    if (purchases > 1) {
      const place = Math.min(aliveClasses - 1, Math.floor(alive * aliveClasses));
      this.#alive[place] = (this.#alive[place] ?? 0) + 1;
    }
    this.#top.offer(customer);
    // Who more likely still buys than not is not at risk, however much they spent.
    if (alive < 0.5) this.#atRisk.offer(customer);
  }

  /** @param attributesOf the tracked attributes of a segment */
  result(
    attributesOf: ReadonlyMap<string, Readonly<Record<string, string>>>,
    attributes: readonly string[],
  ): Omit<OrderForecast, 'meanInterval'> {
    return {
      total: this.#total,
      histogram: this.#histogram(),
      alive: this.#alive.map((customers, place) => ({
        from: place / aliveClasses,
        to: (place + 1) / aliveClasses,
        customers,
      })),
      cohorts: [...this.#cohorts]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([cohort, sums]) => ({ cohort, ...sums })),
      groups: attributes.flatMap((attribute) => this.#groups(attribute, attributesOf)),
      top: this.#top.list(),
      atRisk: this.#atRisk.list(),
    };
  }

  /** Every class from the lowest to the highest that occurs, empty ones too. */
  #histogram(): OrderForecast['histogram'] {
    const places = [...this.#values.keys()];
    if (places.length === 0) return [];
    const [low, high] = [Math.min(...places), Math.max(...places)];
    return Array.from({ length: high - low + 1 }, (_, step) => {
      const place = low + step;
      const { customers, value } = this.#values.get(place) ?? { customers: 0, value: 0 };
      return { from: place < 0 ? 0 : edge(place), to: edge(place + 1), customers, value };
    });
  }

  #groups(
    attribute: string,
    attributesOf: ReadonlyMap<string, Readonly<Record<string, string>>>,
  ): OrderForecast['groups'] {
    const groups = new Map<string | null, PartSums>();
    for (const [segment, sums] of this.#segments) {
      const group = attributesOf.get(segment)?.[attribute] ?? null;
      const mine = found(groups, group, emptySums);
      mine.customers += sums.customers;
      mine.alive += sums.alive;
      mine.purchases += sums.purchases;
      mine.value += sums.value;
    }
    return [...groups]
      .sort(([, a], [, b]) => b.customers - a.customers)
      .slice(0, mostListed)
      .map(([group, sums]) => ({ attribute, group, ...sums }));
  }
}

/** −1 for less than one unit of money. */
function valueClass(value: number): number {
  return value < 1 ? -1 : Math.floor(classesInTen * Math.log10(value) + 1e-9);
}

function edge(place: number): number {
  return 10 ** (place / classesInTen);
}

function emptySums(): PartSums {
  return { customers: 0, alive: 0, purchases: 0, value: 0 };
}

function found<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** The items that rank highest among any number. */
class Highest<Item> {
  #items: { item: Item; rank: number }[] = [];
  #least = 0;

  constructor(
    readonly most: number,
    readonly rankOf: (item: Item) => number,
  ) {}

  offer(item: Item): void {
    const rank = this.rankOf(item);
    if (!(rank > this.#least)) return;
    this.#items.push({ item, rank });
    if (this.#items.length >= 4 * this.most) this.#cut();
  }

  list(): Item[] {
    this.#cut();
    return this.#items.map(({ item }) => item);
  }

  #cut(): void {
    this.#items.sort((a, b) => b.rank - a.rank);
    this.#items.length = Math.min(this.#items.length, this.most);
    if (this.#items.length === this.most) this.#least = this.#items.at(-1)?.rank ?? 0;
  }
}
