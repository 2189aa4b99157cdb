import * as z from 'zod';
import { churnDefinitions } from '@/lib/metrics/churn/customer-churn';
import { typedNumber } from '@/lib/surveys/typed-number';
import { marginTimings } from './vocabulary';

const currencyCodes: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** A currency by its three letters (ISO 4217), in any case. */
export const currencyInput = z
  .string('A currency is needed.')
  .trim()
  .transform((code) => code.toUpperCase())
  .refine((code) => currencyCodes.has(code), 'Not a currency of ISO 4217, such as EUR or USD.');

const inPercent = (what: string) =>
  typedNumber(what).refine(
    (value) => value === null || (value >= 0 && value <= 100),
    `${what} must lie between 0 and 100 %.`,
  );

/** How a workspace counts churn and value, as the form sends it. */
export const valueSettingsInput = z.object({
  baseCurrency: currencyInput,
  grossMargin: inPercent('The gross margin'),
  churnDefinition: z.enum(churnDefinitions, 'Choose how customer churn is counted.'),
  reactivationDays: typedNumber('The number of days').refine(
    (days) => days === null || (Number.isInteger(days) && days >= 1 && days <= 3660),
    'Whole days from 1 to 3,660, or nothing.',
  ),
  discountRate: inPercent('The discount rate').transform((rate, context) => {
    if (rate !== null) return rate;
    context.addIssue({ code: 'custom', message: 'A rate is needed; 0 for none.' });
    return z.NEVER;
  }),
  marginTiming: z.enum(marginTimings, 'Choose when the margin arrives.'),
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
    .date('A day such as 2026-01-01 is needed.')
    .refine((day) => day >= '1900-01-01', 'Before 1900.'),
  rate: typedNumber('The rate').transform((rate, context) => {
    if (rate !== null && rate > 0 && rate < 1e9) return rate;
    context.addIssue({ code: 'custom', message: 'The rate must be more than 0.' });
    return z.NEVER;
  }),
});
