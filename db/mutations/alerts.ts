import 'server-only';
import { and, eq } from 'drizzle-orm';
import { type Db, db } from '@/db/client';
import { newId } from '@/db/id';
import { alertEvents, alerts } from '@/db/schema';
import type { Scope } from '@/db/scope';
import type { AlertState } from '@/lib/outgoing/vocabulary';
import type { Language } from '@/lib/words/languages';
import { refusal } from '@/lib/words/refusal';
import { audit } from './audit';
import { forgetWhoLeft } from './leave-mail';

/** What somebody decides about an alert. */
export type AlertFields = {
  readonly name: string;
  /** As `lib/outgoing/alert-rule.ts` reads it. */
  readonly rule: unknown;
  /** The view that is watched. */
  readonly address: string;
  readonly leastAnswers: number;
  readonly coolDownHours: number;
  readonly recipients: readonly string[];
  readonly language: Language;
  readonly webhookUrl: string | null;
};

const columns = (fields: AlertFields) => {
  const { name, rule, address, leastAnswers, coolDownHours, recipients, language, webhookUrl } =
    fields;
  return {
    name,
    rule,
    address,
    leastAnswers,
    coolDownHours,
    recipients: [...recipients],
    language,
    webhookUrl,
  };
};

/** The log says where a webhook goes, not what its address may hold as a secret. */
function logged(fields: AlertFields) {
  const { webhookUrl, ...rest } = columns(fields);
  return { ...rest, webhookHost: webhookUrl === null ? null : new URL(webhookUrl).host };
}

export async function createAlert(
  scope: Scope,
  fields: AlertFields,
  ownerId: string,
  on: Db = db,
): Promise<{ id: string }> {
  const id = newId();
  await on.transaction(async (tx) => {
    await tx
      .insert(alerts)
      .values({ workspaceId: scope.workspaceId, id, ...columns(fields), ownerId });
    await audit(scope, 'alert.created', { id, ...logged(fields) }, tx);
  });
  return { id };
}

/**
 * Changes an alert. It is looked at anew at once; its cool-down runs on.
 *
 * @throws {AppError} `not-found`
 */
export async function changeAlert(
  scope: Scope,
  id: string,
  fields: AlertFields,
  now: Date,
  on: Db = db,
): Promise<void> {
  await on.transaction(async (tx) => {
    const before = await held(scope, id, tx);
    await tx
      .update(alerts)
      .set({ ...columns(fields), checkedAt: null, updatedAt: now })
      .where(one(scope, id));
    await audit(scope, 'alert.edited', { id, before: logged(before), after: logged(fields) }, tx);
  });
}

/** @throws {AppError} `not-found` */
export async function setAlertState(
  scope: Scope,
  id: string,
  { state, now }: { state: AlertState; now: Date },
  on: Db = db,
): Promise<void> {
  await on.transaction(async (tx) => {
    const before = await held(scope, id, tx);
    if (before.state === state) return;
    await tx.update(alerts).set({ state, checkedAt: null, updatedAt: now }).where(one(scope, id));
    const action = state === 'on' ? 'alert.resumed' : 'alert.paused';
    await audit(scope, action, { id, name: before.name }, tx);
  });
}

/**
 * Removes an alert with its history and the list of who left it. Mails that went stay in the outbox.
 *
 * @throws {AppError} `not-found`
 */
export async function deleteAlert(scope: Scope, id: string, on: Db = db): Promise<void> {
  await on.transaction(async (tx) => {
    const before = await held(scope, id, tx);
    await tx
      .delete(alertEvents)
      .where(and(eq(alertEvents.workspaceId, scope.workspaceId), eq(alertEvents.alertId, id)));
    await forgetWhoLeft(scope, { kind: 'alert', id }, tx);
    await tx.delete(alerts).where(one(scope, id));
    await audit(scope, 'alert.deleted', { id, name: before.name }, tx);
  });
}

async function held(scope: Scope, id: string, tx: Db) {
  const [row] = await tx.select().from(alerts).where(one(scope, id)).for('update');
  if (!row) throw refusal('not-found', 'outgoing-faults.no-alert');
  return row;
}

function one(scope: Scope, id: string) {
  return and(eq(alerts.workspaceId, scope.workspaceId), eq(alerts.id, id));
}
