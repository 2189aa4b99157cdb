import 'server-only';
import { queueMail } from '@/db/mutations/queue-mail';
import { type EventOutcome, type ToldEvent, takeEvents } from '@/db/mutations/take-events';
import type { Scope } from '@/db/scope';
import { inTransaction } from '@/db/transaction';

/** Takes events in and has the mail they lead to go out in time, in one transaction. */
export function takeInEvents(
  scope: Scope,
  told: readonly ToldEvent[],
  at: { now: Date; timeZone: string },
): Promise<EventOutcome[]> {
  return inTransaction(async (tx) => {
    const { outcomes, firstAt } = await takeEvents(scope, told, at, tx);
    if (firstAt) await queueMail(scope, firstAt, tx);
    return outcomes;
  });
}
