import { formatters, type Words } from '@/lib/words/words';

/** What stands where there is no amount. */
const none = '–';

/**
 * An amount of a currency (ISO 4217) as the language writes it: `£1,946,800`,
 * `−€12.40`; `–` for none.
 *
 * @param digits decimals; whole units unless told
 */
export function formatMoney(t: Words, amount: number | null, currency: string, digits = 0): string {
  if (amount === null || !Number.isFinite(amount)) return none;
  const shown = Number(amount.toFixed(digits)) || 0;
  return written(t, currency, shown, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

/** An amount where there is little room: three digits of it: `£1.95m`, `−£12.3k`. */
export function formatShortMoney(t: Words, amount: number | null, currency: string): string {
  if (amount === null || !Number.isFinite(amount)) return none;
  return written(t, currency, Math.round(amount) || 0, {
    notation: 'compact',
    maximumSignificantDigits: 3,
  });
}

function written(
  t: Words,
  currency: string,
  amount: number,
  style: Intl.NumberFormatOptions,
): string {
  return formatters
    .getNumberFormat(t.customs, { style: 'currency', currency, ...style })
    .format(amount)
    .replace('-', '−');
}
