import * as z from 'zod';
import { churnDefinitions } from '@/lib/metrics/churn/customer-churn';
import { typedNumber } from '@/lib/surveys/typed-number';
import type { WordKey } from '@/lib/words/words';
import { marginTimings } from './vocabulary';

const currencyCodes: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** A currency by its three letters (ISO 4217), in any case. */
export const currencyInput = z
  .string('value.currency-needed' satisfies WordKey)
  .trim()
  .transform((code) => code.toUpperCase())
  .refine((code) => currencyCodes.has(code), 'value.no-currency' satisfies WordKey);

const inPercent = (wrong: WordKey, outside: WordKey) =>
  typedNumber(wrong).refine((value) => value === null || (value >= 0 && value <= 100), outside);

/** How a workspace counts churn and value, as the form sends it. */
export const valueSettingsInput = z.object({
  baseCurrency: currencyInput,
  grossMargin: inPercent('numbers.gross-margin', 'value.margin-range'),
  churnDefinition: z.enum(churnDefinitions, 'value.choose-definition' satisfies WordKey),
  reactivationDays: typedNumber('numbers.days').refine(
    (days) => days === null || (Number.isInteger(days) && days >= 1 && days <= 3660),
    'value.days-range' satisfies WordKey,
  ),
  discountRate: inPercent('numbers.discount-rate', 'value.discount-range').transform(
    (rate, context) => {
      if (rate !== null) return rate;
      context.addIssue({ code: 'custom', message: 'value.discount-needed' satisfies WordKey });
      return z.NEVER;
    },
  ),
  marginTiming: z.enum(marginTimings, 'value.choose-timing' satisfies WordKey),
});

/**
 * How a workspace counts churn and value: gross margin in percent of revenue
 * (null: nobody has said), discount rate in percent a year.
 */
export type ValueSettings = z.output<typeof valueSettingsInput>;

/** One exchange rate, as the form sends it. */
export const exchangeRateInput = z.object({
  currency: currencyInput,
  fromDay: z.iso
    .date('value.day-needed' satisfies WordKey)
    .refine((day) => day >= '1900-01-01', 'value.before-1900' satisfies WordKey),
  rate: typedNumber('numbers.rate').transform((rate, context) => {
    if (rate !== null && rate > 0 && rate < 1e9) return rate;
    context.addIssue({ code: 'custom', message: 'value.rate-positive' satisfies WordKey });
    return z.NEVER;
  }),
});
