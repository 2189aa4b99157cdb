import betainc from '@stdlib/math-base-special-betainc';
import betaln from '@stdlib/math-base-special-betaln';
import gammaln from '@stdlib/math-base-special-gammaln';
import { softPlus } from '@/lib/metrics/numerics/log-sum-exp';
import type { PurchaseHistory } from './purchase-history';

/**
 * The BG/NBD model of customers without a contract: while alive they buy at
 * random at a rate that differs between them as a gamma distribution with
 * shape r and rate α (so α is in units of time); after each purchase they die
 * with a chance that differs as a beta distribution with a and b. All above 0.
 *
 * Source: P. S. Fader, B. G. S. Hardie, K. L. Lee, "Counting Your Customers
 * the Easy Way", Marketing Science 24, 2005.
 */
export type BgNbd = { r: number; alpha: number; a: number; b: number };

/**
 * How likely it is that a customer of such a history is still alive:
 * 1 ÷ (1 + a ÷ (b + x − 1) · ((α + T) ÷ (α + t_x))^(r + x)), and 1 without a
 * repeat, since customers die only after a purchase that the model counts.
 *
 * @example bgNbdAlive({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 },
 *   { purchases: 2, recency: 30.43, age: 38.86 }) // 0.7266
 */
export function bgNbdAlive(
  { r, alpha, a, b }: BgNbd,
  { purchases: x, recency, age }: Omit<PurchaseHistory, 'customers'>,
): number {
  if (x === 0) return 1;
  const odds = logOddsOfDeath(a, b, x, r, Math.log((alpha + age) / (alpha + recency)));
  return Math.exp(-softPlus(odds));
}

/** ln of (dead ÷ alive), in logarithms because the power of a heavy buyer overflows. */
function logOddsOfDeath(a: number, b: number, x: number, r: number, logRatio: number): number {
  return Math.log(a) - Math.log(b + x - 1) + (r + x) * logRatio;
}

/**
 * Probability that a new customer makes x repeat purchases within a time t.
 * The sum over earlier purchases is the upper tail of a negative binomial
 * distribution and is taken as such, so that small probabilities keep their
 * digits.
 *
 * @throws {RangeError} unless x is a whole number from 0 up and t ≥ 0
 * @example bgNbdPmf({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, 0, 39) // 0.5738
 */
export function bgNbdPmf({ r, alpha, a, b }: BgNbd, x: number, t: number): number {
  if (!(Number.isInteger(x) && x >= 0 && t >= 0)) {
    throw new RangeError(`${x} purchases within ${t} cannot be`);
  }
  const base = betaln(a, b);
  const [none, some] = [Math.log(alpha / (alpha + t)), Math.log(t / (alpha + t))];
  const counted = gammaln(r + x) - gammaln(r) - gammaln(x + 1) + r * none + (x && x * some);
  const alive = Math.exp(betaln(a, b + x) - base + counted);
  if (x === 0) return alive;
  const atLeast = betainc(t / (alpha + t), x, r);
  return alive + Math.exp(betaln(a + 1, b + x - 1) - base) * atLeast;
}

/** Log-likelihood of histories. For many evaluations of the same ones, keep `bgNbdLikelihood`. */
export function bgNbdLogLikelihood(model: BgNbd, histories: readonly PurchaseHistory[]): number {
  return bgNbdLikelihood(histories)(model);
}

/**
 * The log-likelihood of histories as a function of the model. What depends on
 * a number of purchases alone, or on a time alone, is computed once for each
 * of them; a history with repeats then costs one exponential.
 */
export function bgNbdLikelihood(histories: readonly PurchaseHistory[]): (model: BgNbd) => number {
  const counts = distinct(histories, ({ purchases }) => purchases);
  const ages = distinct(histories, ({ age }) => age);
  const repeaters = histories.filter(({ purchases }) => purchases > 0);
  const recencies = distinct(repeaters, ({ recency }) => recency);
  const purchaseWeights = weights(histories, counts, () => 1);
  const ageWeights = weights(histories, ages, () => 1);
  const agePurchases = weights(histories, ages, ({ purchases }) => purchases);
  const index = {
    count: Int32Array.from(repeaters, counts.of),
    age: Int32Array.from(repeaters, ages.of),
    recency: Int32Array.from(repeaters, recencies.of),
    customers: Float64Array.from(repeaters, ({ customers }) => customers),
  };
  return ({ r, alpha, a, b }) => {
    let total = 0;
    const base = r * Math.log(alpha) - gammaln(r) - betaln(a, b);
    const deaths = counts.values.map((x, i) => {
      const own = base + gammaln(r + x) + betaln(a, b + x);
      total += (purchaseWeights[i] ?? 0) * own;
      return x === 0 ? 0 : Math.log(a) - Math.log(b + x - 1);
    });
    const logAges = ages.values.map((age, j) => {
      const log = Math.log(alpha + age);
      total -= (r * (ageWeights[j] ?? 0) + (agePurchases[j] ?? 0)) * log;
      return log;
    });
    const logRecencies = recencies.values.map((recency) => Math.log(alpha + recency));
    for (let i = 0; i < repeaters.length; i++) {
      const count = index.count[i] ?? 0;
      const ratio = (logAges[index.age[i] ?? 0] ?? 0) - (logRecencies[index.recency[i] ?? 0] ?? 0);
      const odds = (deaths[count] ?? 0) + (r + (counts.values[count] ?? 0)) * ratio;
      total += (index.customers[i] ?? 0) * softPlus(odds);
    }
    return total;
  };
}

type Distinct = { values: Float64Array; of: (history: PurchaseHistory) => number };

function distinct(
  histories: readonly PurchaseHistory[],
  key: (history: PurchaseHistory) => number,
): Distinct {
  const values = [...new Set(histories.map(key))].sort((a, b) => a - b);
  const places = new Map(values.map((value, i) => [value, i]));
  return { values: Float64Array.from(values), of: (history) => places.get(key(history)) ?? 0 };
}

function weights(
  histories: readonly PurchaseHistory[],
  { values, of }: Distinct,
  weight: (history: PurchaseHistory) => number,
): Float64Array {
  const sums = new Float64Array(values.length);
  for (const each of histories) {
    const place = of(each);
    sums[place] = (sums[place] ?? 0) + each.customers * weight(each);
  }
  return sums;
}
