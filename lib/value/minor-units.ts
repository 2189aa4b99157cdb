/** How many decimals a currency (ISO 4217) has: 2 of EUR, 0 of JPY. */
export function minorDigits(currency: string): number {
  const format = new Intl.NumberFormat('en-GB', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}

/** An amount in units as whole minor units: €12.34 is 1234. */
export function toMinorUnits(amount: number, currency: string): number {
  return Math.round(amount * 10 ** minorDigits(currency));
}

/** Whole minor units as an amount in units: 1234 of EUR is 12.34. */
export function fromMinorUnits(minor: number, currency: string): number {
  return minor / 10 ** minorDigits(currency);
}
