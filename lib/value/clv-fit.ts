import * as z from 'zod';

// What a fit of the purchase models leaves behind: stored as JSON, read again by pages.

const reasons = z.enum(['no-customers', 'no-repeaters', 'no-losses', 'no-spread']);

/** A fit of a model with these parameters, or the reason why there is none. */
function fittedSchema<Parameters extends z.ZodType>(parameters: Parameters) {
  const fit = z.object({
    parameters,
    logLikelihood: z.number(),
    standardErrors: parameters.nullable(),
    intervals: z.object({ low: parameters, high: parameters }).nullable(),
    logCovariance: z.array(z.array(z.number())).nullable(),
    customers: z.number(),
    converged: z.boolean(),
    checks: z.object({ starts: z.boolean(), gradient: z.boolean() }),
    evaluations: z.number(),
  });
  return z.union([
    z.object({ fit, reason: z.null() }),
    z.object({ fit: z.null(), reason: reasons }),
  ]);
}

const purchaseModel = fittedSchema(
  z.object({ r: z.number(), alpha: z.number(), a: z.number(), b: z.number() }),
);
const spendModel = fittedSchema(z.object({ p: z.number(), q: z.number(), gamma: z.number() }));

const interval = z.object({ low: z.number(), high: z.number() });

/** A part of the customers with what is expected of them in the horizon. */
const partSums = z.object({
  customers: z.number(),
  /** Expected number of them who still buy. */
  alive: z.number(),
  purchases: z.number(),
  value: z.number(),
});

const customerForecast = z.object({
  id: z.string(),
  /** Days with a purchase, the first among them. */
  purchases: z.number(),
  spent: z.number(),
  lastDay: z.string(),
  alive: z.number(),
  expected: z.number(),
  value: z.number(),
});

const forecast = z.object({
  total: partSums,
  /** Mean value of a customer: the error of the fitted parameters, not that of the model. */
  meanInterval: interval.nullable(),
  /** By predicted value: classes that grow by a factor of 10^(1/4); the first begins at 0. */
  histogram: z.array(
    z.object({ from: z.number(), to: z.number(), customers: z.number(), value: z.number() }),
  ),
  /** Customers with a repeat purchase by P(alive), in tenths. */
  alive: z.array(z.object({ from: z.number(), to: z.number(), customers: z.number() })),
  /** By the month of the first purchase, `YYYY-MM`. */
  cohorts: z.array(partSums.extend({ cohort: z.string() })),
  /** By the values of tracked attributes; null for those without it. */
  groups: z.array(partSums.extend({ attribute: z.string(), group: z.string().nullable() })),
  top: z.array(customerForecast),
  atRisk: z.array(customerForecast),
});

const backtest = z.object({
  customers: z.number(),
  expected: z.number(),
  actual: z.number(),
  error: z.number().nullable(),
  bins: z.array(
    z.object({
      purchases: z.number(),
      orMore: z.boolean(),
      customers: z.number(),
      expected: z.number(),
      actual: z.number(),
    }),
  ),
});

const orderFit = z.object({
  firstDay: z.string(),
  /** The last day with an order: nothing is known of the days after it. */
  seenUntil: z.string(),
  customers: z.number(),
  repeaters: z.number(),
  /** Fitted to all orders; time in weeks. */
  purchase: purchaseModel,
  spend: spendModel,
  independence: z
    .object({ correlation: z.number(), n: z.number(), interval, concern: z.boolean() })
    .nullable(),
  /** Fitted to the orders up to a day, and tried on those after it. */
  calibration: z.object({
    until: z.string(),
    /** Whether somebody chose that day; later fits keep it. */
    isChosen: z.boolean().optional(),
    weeksHeldOut: z.number(),
    purchase: purchaseModel,
    spend: spendModel,
    backtest: backtest.nullable(),
  }),
  /** Null where the fit may not be used. */
  forecast: forecast.nullable(),
});

const lifecycleCell = z.object({
  /** Months since joining, from and to, both included; null is without an end. */
  from: z.number(),
  to: z.number().nullable(),
  /** Monthly recurring revenue by kind of movement, as magnitudes. */
  new: z.number(),
  expansion: z.number(),
  reactivation: z.number(),
  contraction: z.number(),
  churn: z.number(),
});

/** The result of the job; amounts in the base currency of the settings it was made with. */
export const clvFitResult = z.object({
  /** What it was made from; another one means that there is something new to fit. */
  basis: z.string(),
  fittedAt: z.iso.datetime(),
  currency: z.string(),
  /** Share of revenue that values count. */
  margin: z.number(),
  /** Percent a year. */
  discountRate: z.number(),
  /** Null without orders. */
  orders: orderFit.nullable(),
  lifecycle: z.array(lifecycleCell),
});

export type ClvFit = z.output<typeof clvFitResult>;
export type OrderFit = z.output<typeof orderFit>;
export type OrderForecast = z.output<typeof forecast>;
export type CustomerForecast = z.output<typeof customerForecast>;
export type LifecycleCell = z.output<typeof lifecycleCell>;
export type PartSums = z.output<typeof partSums>;

/** Weeks that a forecast looks ahead. */
export const horizonWeeks = 52;

/** A backtest that misses by more than this share is not to be trusted; a convention. */
export const trustedError = 0.2;
