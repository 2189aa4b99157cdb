import { type Fitted, maximumLikelihood } from '@/lib/metrics/numerics/maximum-likelihood';
import { type GammaGamma, gammaGammaLikelihood, isCounted, type Spend } from './gamma-gamma';

/** Spends that a first search needs at most. */
const enough = 5000;

/**
 * The gamma-gamma model that makes mean spends most likely. `no-repeaters`
 * without a spend above 0; `no-spread` if all are alike, since then nothing
 * tells how purchases and customers differ. Look at `converged` before using
 * it.
 */
export function fitGammaGamma(spends: Iterable<Spend>): Fitted<GammaGamma> {
  const counted = [...spends].filter(isCounted);
  const [first] = counted;
  if (!first) return { fit: null, reason: 'no-repeaters' };
  if (counted.every(({ meanSpend }) => meanSpend === first.meanSpend)) {
    return { fit: null, reason: 'no-spread' };
  }
  const customers = counted.reduce((total, each) => total + each.customers, 0);
  const mean =
    counted.reduce((total, each) => total + each.customers * each.meanSpend, 0) / customers;
  const stride = Math.ceil(counted.length / enough);
  const start = (p: number, q: number) => [p, q, (mean * (q - 1)) / p];
  const fit = maximumLikelihood<GammaGamma>({
    logLikelihood: gammaGammaLikelihood(counted),
    roughLogLikelihood: gammaGammaLikelihood(counted.filter((_, i) => i % stride === 0)),
    fromVector: ([p = 0, q = 0, gamma = 0]) => ({ p, q, gamma }),
    starts: [start(5, 4), start(2, 2), start(10, 10)],
    customers,
  });
  return { fit, reason: null };
}
