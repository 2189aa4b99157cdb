import 'server-only';
import { isConnectionLoss } from '@/db/connection-loss';
import { inTime } from '@/db/in-time';
import { ping } from '@/db/queries/readiness';
import { refusal } from '@/lib/words/refusal';
import { wordsIn } from '@/lib/words/words-in';

/** How long an answer of the database counts as good, in milliseconds. */
const goodFor = 500;

/** How long it may take to answer, in milliseconds; longer than a busy one needs. */
const patience = 5000;

/** After how many milliseconds of waiting for a result to ask whether there can be one. */
const lookEvery = 3000;

/** As machines are told it. */
export const databaseIsAway = wordsIn('en')('away.database');

/** In how many seconds it is worth to try again. */
export const retrySeconds = 5;

// One memory a process, also where each route has a copy of this file.
const shared = globalThis as {
  ergographDatabaseSeen?: number;
  ergographDatabaseAsked?: Promise<boolean> | undefined;
};

/** Whether the database can be reached; it is asked at most twice a second. */
export async function isDatabaseThere(now = performance.now()): Promise<boolean> {
  if (now - (shared.ergographDatabaseSeen ?? Number.NEGATIVE_INFINITY) < goodFor) return true;
  shared.ergographDatabaseAsked ??= ask().finally(() => {
    shared.ergographDatabaseAsked = undefined;
  });
  return shared.ergographDatabaseAsked;
}

async function ask(): Promise<boolean> {
  try {
    await inTime(ping(), patience, () => new Error('the database takes too long'));
    shared.ergographDatabaseSeen = performance.now();
    return true;
  } catch {
    return false;
  }
}

/**
 * Waits for work on the database as long as there is one: a query that was sent
 * when the database went away may otherwise wait until it is back.
 *
 * @throws {AppError} `unavailable` once the database is found to be away
 */
export function unlessAway<Result>(work: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const leave = whenAway(() => reject(refusal('unavailable', 'away.database')));
    const end = () => {
      leave();
      resolve(work);
    };
    work.then(end, end);
  });
}

/** All that wait share a look: a timer for each costs more than some requests themselves. */
const waiting = new Set<() => void>();
let looking: NodeJS.Timeout | undefined;

/** Calls `give` once the database is found to be away, until the function it returns is called. */
function whenAway(give: () => void): () => void {
  waiting.add(give);
  looking ??= setInterval(look, lookEvery).unref();
  return () => waiting.delete(give);
}

async function look(): Promise<void> {
  if (waiting.size === 0) {
    clearInterval(looking);
    looking = undefined;
    return;
  }
  if (await isDatabaseThere()) return;
  for (const give of waiting) give();
}

/** Notes what a failure says about the database: after a loss it is asked again at once. */
export function noteFailure(error: unknown): boolean {
  const isLoss = isConnectionLoss(error);
  if (isLoss) delete shared.ergographDatabaseSeen;
  return isLoss;
}
