import 'server-only';
import * as z from 'zod';
import { audit } from '@/db/mutations/audit';
import { findLatestDone, type JobRow } from '@/db/queries/jobs';
import { fitBasis, movementsByAge } from '@/db/queries/order-scores';
import { findValueSettings } from '@/db/queries/value-settings';
import type { Scope } from '@/db/scope';
import { inTransaction } from '@/db/transaction';
import type { Day } from '@/lib/metrics/period';
import { type ClvFit, clvFitResult } from '@/lib/value/clv-fit';
import { lifecycleCells } from '@/lib/value/lifecycle';
import { fitOrders } from './fit-orders';
import { enqueueJob, latestJob } from './queue';
import { registerJob } from './registry';

const kind = 'clv-fit';
const subject = 'clv';
const parts = 1000;
const payload = z.object({
  /** The last day that counts, on the clock of the workspace. */
  today: z.iso.date(),
  /** The last day of the orders that the backtest is fitted to; left to the job if null. */
  calibrationEnd: z.iso.date().nullable(),
});

/** What a fit is asked for. */
type FitRequest = z.output<typeof payload>;

registerJob(kind, payload, async (scope, { today, calibrationEnd }, progress, signal) => {
  const [settings, basis] = await Promise.all([findValueSettings(scope), fitBasis(scope)]);
  if (!settings) return null;
  const margin = (settings.grossMargin ?? 100) / 100;
  const { baseCurrency: currency, discountRate } = settings;
  const orders = await fitOrders(scope, {
    calibrationEnd,
    margin,
    discountRate,
    onProgress: (share, note) =>
      progress.report({ done: Math.round(share * parts), total: parts, note }),
    signal,
  });
  const lifecycle = lifecycleCells(await movementsByAge(scope, today));
  const fittedAt = new Date().toISOString();
  const result: ClvFit = {
    basis,
    fittedAt,
    currency,
    margin,
    discountRate,
    orders,
    lifecycle,
  };
  return result;
});

/** How the fit of a workspace stands. */
export type FitState = {
  /** What the last fit that was done found; null before there was one. */
  fit: ClvFit | null;
  /** Orders, subscriptions or settings have changed since. */
  isStale: boolean;
  /** The fit that was asked for last; null if none was. */
  job: JobRow | null;
  isAlive: boolean;
};

/** Reads what is stored of the fit, and whether there is something new to fit. */
export async function fitState(scope: Scope): Promise<FitState> {
  const [done, job, basis] = await Promise.all([
    findLatestDone(scope, kind),
    latestJob(scope, kind, subject),
    fitBasis(scope),
  ]);
  const stored = clvFitResult.safeParse(done?.result);
  const fit = stored.success ? stored.data : null;
  return {
    fit,
    isStale: basis !== '' && basis !== fit?.basis,
    job,
    isAlive: job?.state === 'waiting' || job?.state === 'running',
  };
}

/** Fits anew in the background because somebody asks for it; while a fit is under way, that one is meant. */
export function askForFit(scope: Scope, request: FitRequest): Promise<void> {
  return inTransaction(async (tx) => {
    const { isNew } = await enqueueJob(scope, kind, request, { subject, on: tx });
    if (isNew) await audit(scope, 'value.fit-asked', request, tx);
  });
}

/** The least time between two fits that nobody asked for, in milliseconds. */
const fitEvery = 20 * 60 * 60 * 1000;

/**
 * Fits in the background if there is something new to fit, once a day at most;
 * the first fit waits for nothing.
 *
 * @param now the present, which the age of the last fit is measured by
 * @param atOnce whether the last fit may be younger: many orders have come at a time
 * @returns whether a fit was begun
 */
export async function fitWhenDue(
  scope: Scope,
  { today, now, atOnce = false }: { today: Day; now: Date; atOnce?: boolean },
): Promise<boolean> {
  const { isStale, job, isAlive } = await fitState(scope);
  if (!isStale || isAlive) return false;
  const age = job ? now.getTime() - job.createdAt.getTime() : Number.POSITIVE_INFINITY;
  if (age < fitEvery && !atOnce) return false;
  const { isNew } = await enqueueJob(scope, kind, { today, calibrationEnd: null }, { subject });
  return isNew;
}
