import { type Fitted, maximumLikelihood } from '@/lib/metrics/numerics/maximum-likelihood';
import { purchaseRate, sampleOf } from './history-sample';
import { type ParetoNbd, paretoNbdLogLikelihood } from './pareto-nbd';
import { groupHistories, type PurchaseHistory } from './purchase-history';

/**
 * The Pareto/NBD model that makes the histories most likely; reasons as for
 * BG/NBD. It takes longer, as its likelihood holds an integral, and rarely
 * forecasts better.
 *
 * @throws {RangeError} if a history cannot be
 */
export function fitParetoNbd(histories: Iterable<PurchaseHistory>): Fitted<ParetoNbd> {
  const groups = groupHistories(histories);
  if (groups.length === 0) return { fit: null, reason: 'no-customers' };
  const rate = purchaseRate(groups);
  if (rate === 0) return { fit: null, reason: 'no-repeaters' };
  const sample = sampleOf(groups);
  const fit = maximumLikelihood<ParetoNbd>({
    logLikelihood: (model) => paretoNbdLogLikelihood(model, groups),
    roughLogLikelihood: (model) => paretoNbdLogLikelihood(model, sample),
    fromVector: ([r = 0, alpha = 0, s = 0, beta = 0]) => ({ r, alpha, s, beta }),
    starts: [
      [1, 0.5 / rate, 1, 1 / rate],
      [0.5, 0.5 / rate, 0.5, 0.5 / rate],
      [2, 1 / rate, 2, 3 / rate],
    ],
    customers: groups.reduce((total, { customers }) => total + customers, 0),
  });
  return { fit, reason: null };
}
