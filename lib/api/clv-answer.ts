import * as z from 'zod';
import { valueCards, valueKinds } from '@/lib/reports/clv-cards';
import type { ClvReport } from '@/lib/reports/clv-report';
import { type ClvFit, horizonWeeks } from '@/lib/value/clv-fit';
import type { Said } from '@/lib/words/said';
import type { Words } from '@/lib/words/words';
import { englishNotices } from './english-notices';
import { interval } from './metric-answer';

const model = z.object({
  parameters: z.record(z.string(), z.number()),
  standard_errors: z.record(z.string(), z.number()).nullable(),
  log_likelihood: z.number(),
  customers: z.number(),
});

/** What `GET /clv` says. */
export const clvAnswer = z.object({
  currency: z.string().nullable().describe('Base currency; null before any amount has come.'),
  margin: z.number().nullable().describe('Share of revenue that values count, 0–1.'),
  values: z.array(
    z.object({
      kind: z.enum(valueKinds),
      value: z.number().nullable(),
      interval: interval.nullable(),
      n: z.number(),
      of: z.string(),
      reason: z.string().nullable().describe('Why there is no value, or no interval, in words.'),
    }),
  ),
  churn_point: z
    .number()
    .nullable()
    .describe('What one point less monthly churn would add to the value of all customers.'),
  orders: z
    .object({
      fitted_at: z.iso.datetime(),
      seen_until: z.iso.date(),
      horizon_weeks: z.int(),
      bg_nbd: model.nullable().describe('Null where the fit may not be used.'),
      gamma_gamma: model.nullable().describe('Null where the fit may not be used.'),
      backtest: z
        .object({
          fitted_until: z.iso.date(),
          expected: z.number(),
          actual: z.number(),
          error: z.number().nullable().describe('expected ÷ actual − 1.'),
        })
        .nullable(),
      expected_purchases: z.number().nullable(),
      expected_value: z.number().nullable(),
    })
    .nullable()
    .describe('The models of orders, fitted to all customers; null before there was a fit.'),
  notices: z.array(z.string()).describe('What of the request was left out, in words.'),
});

export function clvAnswerOf(
  t: Words,
  report: ClvReport | null,
  fit: ClvFit | null,
  notices: readonly Said[],
): z.infer<typeof clvAnswer> {
  return {
    currency: report?.settings.baseCurrency ?? null,
    margin: report?.margin ?? null,
    values: report
      ? valueCards(t, report, fit).map(({ kind, value, interval, n, of, reason }) => ({
          kind,
          value,
          interval,
          n,
          of,
          reason,
        }))
      : [],
    churn_point: report?.subscriptions?.churnPoint ?? null,
    orders: fit && ordersOf(fit),
    notices: englishNotices([...notices, ...(report?.notices ?? [])]),
  };
}

function ordersOf({ orders, fittedAt }: ClvFit): z.infer<typeof clvAnswer>['orders'] {
  if (!orders) return null;
  const { calibration, forecast } = orders;
  const { backtest } = calibration;
  return {
    fitted_at: fittedAt,
    seen_until: orders.seenUntil,
    horizon_weeks: horizonWeeks,
    bg_nbd: modelOf(orders.purchase.fit),
    gamma_gamma: modelOf(orders.spend.fit),
    backtest: backtest && {
      fitted_until: calibration.until,
      expected: backtest.expected,
      actual: backtest.actual,
      error: backtest.error,
    },
    expected_purchases: forecast?.total.purchases ?? null,
    expected_value: forecast?.total.value ?? null,
  };
}

type AnyFit = {
  parameters: Record<string, number>;
  standardErrors: Record<string, number> | null;
  logLikelihood: number;
  customers: number;
  converged: boolean;
};

function modelOf(fit: AnyFit | null): z.infer<typeof model> | null {
  if (!fit?.converged) return null;
  const { parameters, standardErrors, logLikelihood, customers } = fit;
  return {
    parameters,
    standard_errors: standardErrors,
    log_likelihood: logLikelihood,
    customers,
  };
}
