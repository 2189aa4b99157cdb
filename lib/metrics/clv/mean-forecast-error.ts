import { deltaError } from '@/lib/metrics/numerics/delta-interval';
import type { ModelFit } from '@/lib/metrics/numerics/maximum-likelihood';
import type { BgNbd } from './bg-nbd';
import { bgNbdExpectedPurchases } from './bg-nbd-expectation';
import { expectedSpend, type GammaGamma } from './gamma-gamma';
import type { PurchaseHistory } from './purchase-history';

/** Histories that tell the slope of a mean well enough. */
const enough = 1000;

/**
 * Standard error of the logarithm of what customers are expected to spend
 * within a time, on the mean: by the delta method from the errors of both
 * fitted models, which are fitted to different things and so taken as
 * independent. It holds the error of the parameters, not that of the models
 * being wrong. `null` where a fit has no errors, the spend has no mean, or
 * nothing is expected.
 */
export function meanForecastError(
  purchase: ModelFit<BgNbd>,
  spend: ModelFit<GammaGamma>,
  histories: readonly PurchaseHistory[],
  time: number,
): number | null {
  if (!purchase.logCovariance || !spend.logCovariance) return null;
  const stride = Math.max(1, Math.ceil(histories.length / enough));
  const some = histories.filter((_, i) => i % stride === 0);
  const { r, alpha, a, b } = purchase.parameters;
  const { p, q, gamma } = spend.parameters;
  const purchases = (logs: readonly number[]) => {
    const [r = 0, alpha = 0, a = 0, b = 0] = logs.map(Math.exp);
    return Math.log(
      some.reduce(
        (total, each) =>
          total + each.customers * bgNbdExpectedPurchases({ r, alpha, a, b }, each, time),
        0,
      ),
    );
  };
  const spent = (logs: readonly number[]) => {
    const [p = 0, q = 0, gamma = 0] = logs.map(Math.exp);
    return Math.log(expectedSpend({ p, q, gamma }, null) ?? Number.NaN);
  };
  const errors = [
    deltaError(purchases, [r, alpha, a, b].map(Math.log), purchase.logCovariance),
    deltaError(spent, [p, q, gamma].map(Math.log), spend.logCovariance),
  ];
  const error = Math.hypot(...errors);
  return Number.isFinite(error) ? error : null;
}
