import 'server-only';
import { and, eq, isNull, lte, or, sql } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { newId } from '@/db/id';
import { type AlertRow, alertColumns } from '@/db/queries/alerts';
import { alertEvents, alerts } from '@/db/schema';
import type { Scope } from '@/db/scope';
import { audit } from './audit';
import { queueOutgoing } from './queue-outgoing';
import { type OutgoingMail, writeOutgoing } from './write-outgoing';

const hour = 60 * 60 * 1000;

/**
 * Takes the alerts that were not looked at since a moment; whoever takes one
 * looks at it alone.
 */
export async function takeAlertsToCheck(
  scope: Scope,
  { before, now }: { before: Date; now: Date },
  on: Db = db,
): Promise<AlertRow[]> {
  return on
    .update(alerts)
    .set({ checkedAt: now })
    .where(
      and(
        eq(alerts.workspaceId, scope.workspaceId),
        eq(alerts.state, 'on'),
        or(isNull(alerts.checkedAt), lte(alerts.checkedAt, before)),
      ),
    )
    .returning(alertColumns);
}

/** What an alert saw, and the mail that tells of it. */
export type Fired = {
  readonly alert: Pick<AlertRow, 'id' | 'name' | 'coolDownHours' | 'recipients' | 'webhookUrl'>;
  /** As `lib/outgoing/alert-facts.ts` reads them. */
  readonly facts: { readonly occasion: string | null };
  readonly mail: Pick<OutgoingMail, 'words' | 'ownWords' | 'files'>;
  readonly now: Date;
};

/**
 * Lets an alert go off: the event, its mails and its call are written at once,
 * unless somebody else did within its cool-down, it was paused, or it went off
 * for the same occasion before.
 *
 * @returns the id of the event; null if it did not go off
 */
export async function fireAlert(
  scope: Scope,
  { alert, facts, mail, now }: Fired,
  on: Db = db,
): Promise<string | null> {
  const { workspaceId } = scope;
  const coolSince = new Date(now.getTime() - alert.coolDownHours * hour);
  return on.transaction(async (tx) => {
    const fired = await tx
      .update(alerts)
      .set({ firedAt: now })
      .where(
        and(
          eq(alerts.workspaceId, workspaceId),
          eq(alerts.id, alert.id),
          eq(alerts.state, 'on'),
          or(isNull(alerts.firedAt), lte(alerts.firedAt, coolSince)),
          facts.occasion === null
            ? undefined
            : sql`not exists (select 1 from alert_events e where e.workspace_id = ${workspaceId}
                and e.alert_id = ${alert.id} and e.facts ->> 'occasion' = ${facts.occasion})`,
        ),
      )
      .returning({ id: alerts.id });
    if (fired.length === 0) return null;
    const id = newId();
    await tx
      .insert(alertEvents)
      .values({ workspaceId, id, alertId: alert.id, firedAt: now, facts });
    const { recipients } = alert;
    const series = { kind: 'alert', id: alert.id } as const;
    const subject = `alert:${alert.id}:${id}`;
    await writeOutgoing(
      scope,
      { kind: 'alert', subject, of: id, recipients, series, ...mail },
      now,
      tx,
    );
    if (alert.webhookUrl !== null) await queueOutgoing(scope, tx);
    await audit(scope, 'alert.fired', { id: alert.id, name: alert.name }, tx);
    return id;
  });
}
