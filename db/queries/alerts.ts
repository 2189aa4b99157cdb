import 'server-only';
import {
  and,
  asc,
  desc,
  eq,
  inArray,
  isNotNull,
  isNull,
  lte,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import { acrossWorkspaces, type Db, db } from '@/db/client';
import { alertEvents, alerts, mails, workspaces } from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { AlertState } from '@/lib/outgoing/vocabulary';
import type { Language } from '@/lib/words/languages';
import type { MailFate } from './reports';

/** An alert as it is stored; `lib/outgoing/alert-rule.ts` reads its rule. */
export type AlertRow = {
  readonly id: string;
  readonly name: string;
  readonly state: AlertState;
  readonly rule: unknown;
  readonly address: string;
  readonly leastAnswers: number;
  readonly coolDownHours: number;
  readonly recipients: readonly string[];
  readonly language: Language;
  readonly webhookUrl: string | null;
  readonly ownerId: string;
  readonly checkedAt: Date | null;
  readonly firedAt: Date | null;
};

export const alertColumns = {
  id: alerts.id,
  name: alerts.name,
  state: alerts.state,
  rule: alerts.rule,
  address: alerts.address,
  leastAnswers: alerts.leastAnswers,
  coolDownHours: alerts.coolDownHours,
  recipients: alerts.recipients,
  language: alerts.language,
  webhookUrl: alerts.webhookUrl,
  ownerId: alerts.ownerId,
  checkedAt: alerts.checkedAt,
  firedAt: alerts.firedAt,
};

/** The alerts of a workspace by name. */
export async function listAlerts(scope: Scope, on: Db = db): Promise<AlertRow[]> {
  return on
    .select(alertColumns)
    .from(alerts)
    .where(eq(alerts.workspaceId, scope.workspaceId))
    .orderBy(asc(sql`lower(${alerts.name})`), asc(alerts.id));
}

/** Undefined if there is no such alert. */
export async function findAlert(
  scope: Scope,
  id: string,
  on: Db = db,
): Promise<AlertRow | undefined> {
  const [row] = await on
    .select(alertColumns)
    .from(alerts)
    .where(and(eq(alerts.workspaceId, scope.workspaceId), eq(alerts.id, id)));
  return row;
}

export type AlertEventRow = {
  readonly id: string;
  readonly firedAt: Date;
  readonly facts: unknown;
  readonly webhookAnswer: string | null;
  readonly webhookTries: number;
  readonly mails: readonly MailFate[];
};

/** When an alert went off last, the newest first, each with the fates of its mails. */
export async function listAlertEvents(
  scope: Scope,
  alertId: string,
  limit: number,
  on: Db = db,
): Promise<AlertEventRow[]> {
  const events = await on
    .select({
      id: alertEvents.id,
      firedAt: alertEvents.firedAt,
      facts: alertEvents.facts,
      webhookAnswer: alertEvents.webhookAnswer,
      webhookTries: alertEvents.webhookTries,
    })
    .from(alertEvents)
    .where(and(eq(alertEvents.workspaceId, scope.workspaceId), eq(alertEvents.alertId, alertId)))
    .orderBy(desc(alertEvents.firedAt), desc(alertEvents.id))
    .limit(limit);
  if (events.length === 0) return [];
  const ofEvent = sql<string>`${mails.words} ->> 'filesOf'`;
  const rows = await on
    .select({
      of: ofEvent,
      mailId: mails.id,
      address: mails.address,
      state: mails.state,
      failure: mails.failure,
    })
    .from(mails)
    .where(
      and(
        eq(mails.workspaceId, scope.workspaceId),
        eq(mails.kind, 'alert'),
        inArray(
          ofEvent,
          events.map(({ id }) => id),
        ),
      ),
    )
    .orderBy(asc(mails.address), asc(mails.id));
  return events.map((event) => ({
    ...event,
    mails: rows.filter(({ of }) => of === event.id).map(({ of: _, ...fate }) => fate),
  }));
}

/** A webhook is called at most so often: at once, then after 1, 6 and 36 minutes, 3 and 12 hours. */
export const mostWebhookTries = 6;
const waits = sql.raw('array[0, 60, 360, 2160, 10800, 43200]');

/** Which events are to be told to a webhook now: those that it has not taken (2xx) yet. */
export function isCallDue(now: Date): SQL | undefined {
  const moment = sql`${now.toISOString()}::timestamptz`;
  return and(
    isNotNull(alerts.webhookUrl),
    sql`${alertEvents.webhookTries} < ${mostWebhookTries}`,
    sql`coalesce(${alertEvents.webhookAnswer}, '') !~ '^2'`,
    sql`${alertEvents.firedAt} + (${waits})[${alertEvents.webhookTries} + 1] * interval '1 second' <= ${moment}`,
  );
}

/** Workspaces with alerts to look at or webhooks to call; not samples, whose clocks stand still. */
export async function workspacesWithAlertsDue(before: Date, now: Date): Promise<string[]> {
  const [checks, calls] = await Promise.all([
    acrossWorkspaces
      .selectDistinct({ id: alerts.workspaceId })
      .from(alerts)
      .innerJoin(workspaces, eq(workspaces.id, alerts.workspaceId))
      .where(
        and(
          isNull(workspaces.sampleOf),
          eq(alerts.state, 'on'),
          or(isNull(alerts.checkedAt), lte(alerts.checkedAt, before)),
        ),
      ),
    acrossWorkspaces
      .selectDistinct({ id: alertEvents.workspaceId })
      .from(alertEvents)
      .innerJoin(
        alerts,
        and(eq(alerts.workspaceId, alertEvents.workspaceId), eq(alerts.id, alertEvents.alertId)),
      )
      .where(isCallDue(now)),
  ]);
  return [...new Set([...checks, ...calls].map(({ id }) => id))];
}
