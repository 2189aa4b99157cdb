/**
 * A churn rate of one period kept up for a year: 1 − (1 − m)^12. Twelve times
 * the monthly rate would count the same customers twice. Below 0 stays below 0
 * (net churn of a business that grows).
 *
 * @throws {RangeError} if the rate is above 1
 * @example annualChurn(0.05) // 0.4596
 */
export function annualChurn(rate: number, periodsAYear = 12): number {
  if (!(rate <= 1)) throw new RangeError(`of 1, ${rate} cannot be lost`);
  return -Math.expm1(periodsAYear * Math.log1p(-rate));
}

/**
 * The rate of one period that amounts to an annual rate: 1 − (1 − a)^(1/12).
 *
 * @throws {RangeError} if the rate is above 1
 * @example periodChurn(0.4596) // 0.05
 */
export function periodChurn(annual: number, periodsAYear = 12): number {
  return annualChurn(annual, 1 / periodsAYear);
}
