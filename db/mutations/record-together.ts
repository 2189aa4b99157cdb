import 'server-only';
import { brieflyKnown } from '@/db/briefly-known';
import { db } from '@/db/client';
import { inTime } from '@/db/in-time';
import type { Scope } from '@/db/scope';
import { AppError } from '@/lib/errors';
import { refusal } from '@/lib/words/refusal';
import { type Belief, beliefAbout } from './answer-ground';
import { recordAtOnce } from './record-at-once';
import { type BatchOutcome, recordBatch } from './record-batch';
import type { NewResponse, RecordedResponse } from './record-responses';

type Waiting = {
  scope: Scope;
  rows: readonly NewResponse[];
  resolve: (outcome: BatchOutcome) => void;
  reject: (error: unknown) => void;
};

/** Most answers that share a transaction; larger batches have one of their own anyway. */
const mostTogether = 200;
const largestToShare = 20;

/** How long a write may take, in milliseconds: one that hangs must not hold up everybody behind it. */
const patience = 8_000;

/**
 * How long the next transaction waits for those who were answered just now and
 * may send again at once: as a share of what the last one took, and at most so
 * many milliseconds.
 */
const lull = { share: 1, most: 25 };

/** The batches of a workspace that wait for the next transaction. */
type Queue = {
  batches: Waiting[];
  /** Called with every batch that joins. */
  joined: () => void;
};

// One queue a workspace in a process, also where each route has a copy of this file.
const shared = globalThis as { ergographWaiting?: Map<string, Queue> };

shared.ergographWaiting ??= new Map();

const queues = shared.ergographWaiting;

const beliefs = brieflyKnown<Belief>();

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
      queue.batches.push(batch);
      queue.joined();
      return;
    }
    const opened = { batches: [batch], joined: () => undefined };
    queues.set(scope.workspaceId, opened);
    void drain(scope.workspaceId, opened);
  });
}

async function drain(workspaceId: string, queue: Queue): Promise<void> {
  const { batches } = queue;
  while (batches.length > 0) {
    const group = nextGroup(batches);
    const began = performance.now();
    await settle(group);
    await gather(queue, group.length + batches.length, performance.now() - began);
  }
  queues.delete(workspaceId);
}

function nextGroup(batches: Waiting[]): Waiting[] {
  let answers = 0;
  const beyond = batches.findIndex(({ rows }) => {
    answers += rows.length;
    return answers > mostTogether;
  });
  return batches.splice(0, beyond === -1 ? batches.length : Math.max(1, beyond));
}

/**
 * Waits until as many batches are there as senders seem to be at work. Without
 * it those who were just answered and those who waited would take turns, and
 * every transaction would carry half of what it could.
 */
async function gather(queue: Queue, senders: number, lastTook: number): Promise<void> {
  if (senders === 1 || queue.batches.length >= senders) return;
  let timer: NodeJS.Timeout | undefined;
  await new Promise<void>((resolve) => {
    timer = setTimeout(resolve, Math.min(lull.most, lastTook * lull.share));
    queue.joined = () => {
      if (queue.batches.length >= senders) resolve();
    };
  });
  clearTimeout(timer);
  queue.joined = () => undefined;
}

/** Writes a group in one transaction; if that is refused, finds out whom it concerns. Never throws. */
async function settle(group: readonly Waiting[]): Promise<void> {
  const [first] = group;
  if (!first) return;
  try {
    const { scope } = first;
    const belief = await inTime(
      beliefs(scope.workspaceId, () => beliefAbout(scope, db)),
      patience,
      tooLate,
    );
    const rows = group.flatMap((each) => each.rows);
    if (group.every(({ rows: own }) => own.length === 1)) {
      const recorded = await inTime(recordAtOnce(scope, rows, belief), patience, tooLate);
      if (recorded) return tellEach(group, recorded);
    }
    const outcome = await inTime(recordBatch(scope, rows, db, belief), patience, tooLate);
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

/** Each of the group brought one answer. */
function tellEach(group: readonly Waiting[], recorded: readonly RecordedResponse[]): void {
  recorded.forEach((each, at) => {
    const batch = group[at];
    const isConflict = each.score !== batch?.rows[0]?.score;
    batch?.resolve(
      isConflict
        ? { recorded: null, conflicts: [{ index: 0, recordedScore: each.score }] }
        : { recorded: [each], conflicts: null },
    );
  });
}

/** What became of the write is not known then. */
function tooLate(): AppError {
  return refusal('unavailable', 'answer.too-slow');
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
