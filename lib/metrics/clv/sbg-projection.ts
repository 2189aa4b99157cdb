import type { ConfidenceInterval } from '@/lib/metrics/confidence';
import { deltaShareInterval } from '@/lib/metrics/numerics/delta-interval';
import type { ModelFit } from '@/lib/metrics/numerics/maximum-likelihood';
import { type Sbg, sbgRetention, sbgSurvival } from './sbg';

/** One renewal of a projection; `interval` is of `survival`, `null` where the fit has no errors. */
export type ProjectedRenewal = {
  renewal: number;
  survival: number;
  retention: number;
  interval: ConfidenceInterval | null;
};

/**
 * Survival and retention at renewals 1 … `until` by a fitted model. The 95 %
 * limits hold the error of the fit only, not that of the model being wrong:
 * far beyond the renewals that were seen, they are too narrow.
 */
export function sbgProjection(fit: ModelFit<Sbg>, until: number): ProjectedRenewal[] {
  const { parameters, logCovariance } = fit;
  const logs = [Math.log(parameters.alpha), Math.log(parameters.beta)];
  return Array.from({ length: until }, (_, i) => {
    const renewal = i + 1;
    const survival = ([alpha = 0, beta = 0]: readonly number[]) =>
      sbgSurvival(renewal, { alpha: Math.exp(alpha), beta: Math.exp(beta) });
    return {
      renewal,
      survival: survival(logs),
      retention: sbgRetention(renewal, parameters),
      interval: logCovariance && deltaShareInterval(survival, logs, logCovariance),
    };
  });
}
