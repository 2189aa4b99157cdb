/** What stands where there is no amount. */
const none = '–';

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(currency: string, digits: number, isCompact: boolean): Intl.NumberFormat {
  const key = `${currency} ${digits} ${isCompact}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat('en-GB', {
    style: 'currency',
    currency,
    ...(isCompact
      ? { notation: 'compact', maximumSignificantDigits: digits }
      : { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  });
  formatters.set(key, made);
  return made;
}

/**
 * An amount of a currency (ISO 4217): `£1,946,800`, `−€12.40`; `–` for none.
 *
 * @param digits decimals; whole units unless told
 */
export function formatMoney(amount: number | null, currency: string, digits = 0): string {
  if (amount === null || !Number.isFinite(amount)) return none;
  const shown = Number(amount.toFixed(digits)) || 0;
  return formatter(currency, digits, false).format(shown).replace('-', '−');
}

/** An amount where there is little room: three digits of it: `£1.95m`, `−£12.3k`. */
export function formatShortMoney(amount: number | null, currency: string): string {
  if (amount === null || !Number.isFinite(amount)) return none;
  return formatter(currency, 3, true)
    .format(Math.round(amount) || 0)
    .replace('-', '−');
}
