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
import { basisMoved } from '@/lib/value/fit-basis';
import { lifecycleCells } from '@/lib/value/lifecycle';
import { fitOrders } from './fit-orders';
import { enqueueJob, latestJob } from './queue';
import { type Progress, registerJob } from './registry';

const kind = 'clv-fit';
const subject = 'clv';
const parts = 1000;
const payload = z.object({
  /** The last day that counts, on the clock of the workspace. */
  today: z.iso.date(),
  /** The last day of the orders that the backtest is fitted to; left to the job if null. */
  calibrationEnd: z.iso.date().nullable(),
  /** Whether that day was chosen for an earlier fit: it is let go once it lies outside the orders. */
  isKept: z.boolean().default(false),
});

/** What a fit is asked for. */
type FitRequest = z.input<typeof payload>;

registerJob(kind, payload, async (scope, asked, progress, signal) => {
  const result = await fitted(scope, asked, progress, signal);
  // What came in meanwhile found this job alive and asked for none of its own: once more, with it.
  const isOld = result && (await fitBasis(scope)) !== result.basis;
  return isOld ? fitted(scope, asked, progress, signal) : result;
});

async function fitted(
  scope: Scope,
  { today, calibrationEnd, isKept }: z.output<typeof payload>,
  progress: Progress,
  signal: AbortSignal,
): Promise<ClvFit | null> {
  const [settings, basis] = await Promise.all([findValueSettings(scope), fitBasis(scope)]);
  if (!settings) return null;
  const margin = (settings.grossMargin ?? 100) / 100;
  const { baseCurrency: currency, discountRate } = settings;
  const orders = await fitOrders(scope, {
    calibrationEnd,
    isKept,
    margin,
    discountRate,
    onProgress: (share, note) =>
      progress.report({ done: Math.round(share * parts), total: parts, note }),
    signal,
  });
  const lifecycle = lifecycleCells(await movementsByAge(scope, today));
  const fittedAt = new Date().toISOString();
  return { basis, fittedAt, currency, margin, discountRate, orders, lifecycle };
}

/** How the fit of a workspace stands. */
export type FitState = {
  /** What the last fit that was done found; null before there was one. */
  fit: ClvFit | null;
  /** Orders, subscriptions or settings have changed since. */
  isStale: boolean;
  /** By what share, 0 to 1. */
  moved: number;
  /** The fit that was asked for last; null if none was. */
  job: JobRow | null;
  isAlive: boolean;
};

/** What the last fit that was done found; null before there was one. */
export async function latestFit(scope: Scope): Promise<ClvFit | null> {
  const stored = clvFitResult.safeParse((await findLatestDone(scope, kind))?.result);
  return stored.success ? stored.data : null;
}

/** Reads what is stored of the fit, and whether there is something new to fit. */
export async function fitState(scope: Scope): Promise<FitState> {
  const [fit, job, basis] = await Promise.all([
    latestFit(scope),
    latestJob(scope, kind, subject),
    fitBasis(scope),
  ]);
  return {
    fit,
    isStale: basis !== '' && basis !== fit?.basis,
    moved: basisMoved(fit?.basis ?? null, basis),
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

const hour = 60 * 60 * 1000;

/** The least time between two fits that nobody asked for, in milliseconds. */
const fitEvery = 20 * hour;

/** The same where so much is new that the last fit speaks of other customers. */
const fitSooner = hour / 4;
const muchIsNew = 0.05;

/**
 * Fits in the background if there is something new to fit: once a day at most,
 * or a quarter of an hour after the last fit where a twentieth or more is new;
 * the first fit waits for nothing. A day that somebody chose for the backtest
 * stays until somebody leaves it to the job again.
 *
 * @param now the present, which the age of the last fit is measured by
 * @param atOnce whether the last fit may be younger: a file has come
 * @returns whether a fit was begun
 */
export async function fitWhenDue(
  scope: Scope,
  { today, now, atOnce = false }: { today: Day; now: Date; atOnce?: boolean },
): Promise<boolean> {
  const { fit, isStale, moved, job, isAlive } = await fitState(scope);
  if (!isStale || isAlive) return false;
  const age = job ? now.getTime() - job.createdAt.getTime() : Number.POSITIVE_INFINITY;
  const least = fit && moved < muchIsNew ? fitEvery : fitSooner;
  if (age < least && !atOnce) return false;
  const calibration = fit?.orders?.calibration;
  const calibrationEnd = calibration?.isChosen ? calibration.until : null;
  const request = { today, calibrationEnd, isKept: true } satisfies FitRequest;
  const { isNew } = await enqueueJob(scope, kind, request, { subject });
  return isNew;
}

/** So many rows in one request are worth a look whether to fit; single ones wait for the next look. */
const manyRows = 100;

/** After a request that has written rows: fits in the background if there were many and a fit is due. */
export async function fitAfterWrite(
  scope: Scope,
  written: number,
  terms: { today: Day; now: Date },
): Promise<void> {
  if (written >= manyRows) await fitWhenDue(scope, terms);
}
