import { type Fitted, maximumLikelihood } from '@/lib/metrics/numerics/maximum-likelihood';
import { type BgNbd, bgNbdLikelihood } from './bg-nbd';
import { purchaseRate, sampleOf } from './history-sample';
import { groupHistories, type PurchaseHistory } from './purchase-history';

/**
 * The BG/NBD model that makes the histories most likely. `no-customers`
 * without anyone, `no-repeaters` if nobody bought again: then nothing tells
 * slow customers from dead ones. Look at `converged` before using it.
 *
 * @throws {RangeError} if a history cannot be
 */
export function fitBgNbd(histories: Iterable<PurchaseHistory>): Fitted<BgNbd> {
  const groups = groupHistories(histories);
  if (groups.length === 0) return { fit: null, reason: 'no-customers' };
  const rate = purchaseRate(groups);
  if (rate === 0) return { fit: null, reason: 'no-repeaters' };
  const fit = maximumLikelihood<BgNbd>({
    logLikelihood: bgNbdLikelihood(groups),
    roughLogLikelihood: bgNbdLikelihood(sampleOf(groups)),
    fromVector: ([r = 0, alpha = 0, a = 0, b = 0]) => ({ r, alpha, a, b }),
    starts: [
      [1, 1 / rate, 1, 3],
      [0.3, 0.3 / rate, 0.5, 1],
      [3, 3 / rate, 2, 8],
    ],
    customers: groups.reduce((total, { customers }) => total + customers, 0),
  });
  return { fit, reason: null };
}
