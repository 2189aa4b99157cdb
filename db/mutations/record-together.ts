import 'server-only';
import { brieflyKnown } from '@/db/briefly-known';
import { db } from '@/db/client';
import type { Scope } from '@/db/scope';
import { AppError } from '@/lib/errors';
import { type BatchOutcome, recordBatch } from './record-batch';
import { type NewResponse, trackedKeys } from './record-responses';

type Waiting = {
  scope: Scope;
  rows: readonly NewResponse[];
  resolve: (outcome: BatchOutcome) => void;
  reject: (error: unknown) => void;
};

/** Most answers that share a transaction; larger batches have one of their own anyway. */
const mostTogether = 200;
const largestToShare = 20;

/**
 * How long a write may take, in milliseconds. The driver can lose a transaction
 * whose connection breaks at its beginning: that one never ends, and must not
 * hold up everybody behind it.
 */
const patience = 8_000;

// One queue a workspace in a process, also where each route has a copy of this file.
const shared = globalThis as { ergographWaiting?: Map<string, Waiting[]> };

shared.ergographWaiting ??= new Map();

const queues = shared.ergographWaiting;

const knownKeys = brieflyKnown<string[]>();

/**
 * Records a batch as `recordBatch` does, and shares the transaction with what
 * other senders hand over while the one before is being written: a commit costs
 * much the same for one answer as for fifty. Resolves after the commit. What is
 * wrong with one batch is told to its sender alone and keeps nobody else back.
 *
 * @throws {AppError} as `recordBatch` does
 */
export function recordTogether(scope: Scope, rows: readonly NewResponse[]): Promise<BatchOutcome> {
  if (rows.length > largestToShare) return recordBatch(scope, rows);
  return new Promise((resolve, reject) => {
    const batch = { scope, rows, resolve, reject };
    const queue = queues.get(scope.workspaceId);
    if (queue) {
      queue.push(batch);
      return;
    }
    const opened = [batch];
    queues.set(scope.workspaceId, opened);
    void drain(scope.workspaceId, opened);
  });
}

async function drain(workspaceId: string, queue: Waiting[]): Promise<void> {
  while (queue.length > 0) await settle(nextGroup(queue));
  queues.delete(workspaceId);
}

function nextGroup(queue: Waiting[]): Waiting[] {
  let answers = 0;
  const beyond = queue.findIndex(({ rows }) => {
    answers += rows.length;
    return answers > mostTogether;
  });
  return queue.splice(0, beyond === -1 ? queue.length : Math.max(1, beyond));
}

/** Writes a group in one transaction; if that is refused, finds out whom it concerns. Never throws. */
async function settle(group: readonly Waiting[]): Promise<void> {
  const [first] = group;
  if (!first) return;
  try {
    const { scope } = first;
    const tracked = await inTime(knownKeys(scope.workspaceId, () => trackedKeys(scope, db)));
    const rows = group.flatMap((each) => each.rows);
    const outcome = await inTime(recordBatch(scope, rows, db, tracked));
    if (group.length === 1) return first.resolve(outcome);
    if (outcome.conflicts) {
      return await settleApart(group, new Set(outcome.conflicts.map(({ index }) => index)));
    }
    let from = 0;
    for (const { rows: own, resolve } of group) {
      resolve({ recorded: outcome.recorded.slice(from, from + own.length), conflicts: null });
      from += own.length;
    }
  } catch (error) {
    if (group.length > 1 && isAboutRows(error)) return await settleInHalves(group);
    for (const { reject } of group) reject(error);
  }
}

/** @throws {AppError} `unavailable` if the work does not end in time; what became of it is not known then */
async function inTime<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new AppError('unavailable', 'Writing takes too long just now. Send it again.'));
    }, patience);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Those of a group with a conflict are settled alone, and the others together again. */
async function settleApart(
  group: readonly Waiting[],
  conflicts: ReadonlySet<number>,
): Promise<void> {
  const [clean, apart]: [Waiting[], Waiting[]] = [[], []];
  let at = 0;
  for (const batch of group) {
    const isConflicting = batch.rows.some((_, index) => conflicts.has(at + index));
    (isConflicting ? apart : clean).push(batch);
    at += batch.rows.length;
  }
  await settle(clean);
  for (const batch of apart) await settle([batch]);
}

/** Where it is not known whom a refusal concerns, each half of the group is tried by itself. */
async function settleInHalves(group: readonly Waiting[]): Promise<void> {
  const half = Math.ceil(group.length / 2);
  await settle(group.slice(0, half));
  await settle(group.slice(half));
}

/** Whether an error may come from what one of them sent, not from the database being away. */
function isAboutRows(error: unknown): boolean {
  if (error instanceof AppError) return error.code !== 'unavailable';
  const cause = error instanceof Error && error.cause ? error.cause : error;
  if (!(cause instanceof Error && cause.name === 'PostgresError' && 'code' in cause)) return false;
  return !/^(08|53|57|58)/.test(String(cause.code));
}
