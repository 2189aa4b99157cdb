import 'server-only';
import { fireAlert, takeAlertsToCheck } from '@/db/mutations/fire-alert';
import { queueOutgoing } from '@/db/mutations/queue-outgoing';
import {
  keepWebhookAnswer,
  takeWebhookCalls,
  type WebhookCall,
} from '@/db/mutations/webhook-calls';
import { workspacesWithAlertsDue } from '@/db/queries/alerts';
import { findWorkspace, type WorkspaceRow } from '@/db/queries/workspaces';
import type { Scope } from '@/db/scope';
import { prove } from '@/lib/auth/prove';
import { currentWorkspace, workspaceNow } from '@/lib/auth/workspace-clock';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { alertFacts } from '@/lib/outgoing/alert-facts';
import { composeAlert } from '@/lib/outgoing/alert-mail';
import { callWebhook, type WebhookMessage } from '@/lib/outgoing/call-webhook';
import { lookAtAlert } from '@/lib/outgoing/look-at-alert';
import { outsidersWords } from '@/lib/outgoing/outsiders-words';
import { type StoredAlert, storedAlert } from '@/lib/outgoing/stored-alert';
import { signedHeaders, webhookSecret } from '@/lib/outgoing/webhook-signature';
import { wordsIn } from '@/lib/words/words-in';
import { ownerOf } from './make-reports';

const minute = 60_000;
/** How often an alert is looked at. */
const checkEvery = 5 * minute;
const hour = 60 * minute;

/** Has alerts looked at and webhooks called where that is due. */
export async function wakeDueAlerts(now: Date): Promise<void> {
  for (const workspaceId of await workspacesWithAlertsDue(lastCheckBefore(now), now)) {
    await queueOutgoing(prove(workspaceId, 'job:alerts'));
  }
}

/** Looks at the alerts of a workspace that are due, then calls the webhooks that are. */
export async function lookAfterAlerts(scope: Scope, now: Date): Promise<void> {
  await checkAlerts(scope, now);
  await callDueWebhooks(scope, now, { allowsPrivate: env.WEBHOOK_PRIVATE === '1' });
}

/**
 * Looks at the alerts that nobody looked at for some minutes and lets those go
 * off that have something to tell. One that is cooling down is not looked at.
 *
 * @returns how many went off
 */
export async function checkAlerts(scope: Scope, now: Date): Promise<number> {
  const workspace = await findWorkspace(scope);
  if (!workspace) return 0;
  const taken = await takeAlertsToCheck(scope, { before: lastCheckBefore(now), now });
  let fired = 0;
  for (const row of taken) {
    const cooledAt = (row.firedAt?.getTime() ?? 0) + row.coolDownHours * hour;
    if (cooledAt > now.getTime()) continue;
    try {
      if (await checkOne(scope, workspace, storedAlert(row), now)) fired += 1;
    } catch (error) {
      // The others are looked at all the same, and this one again in some minutes.
      log.error({ err: error, alert: row.id }, 'an alert could not be looked at');
    }
  }
  return fired;
}

async function checkOne(
  scope: Scope,
  workspace: WorkspaceRow,
  alert: StoredAlert,
  now: Date,
): Promise<boolean> {
  const reader = {
    scope,
    role: 'viewer',
    workspace: currentWorkspace(workspace),
    now: workspaceNow(workspace, now),
    userId: null,
  } as const;
  const t = wordsIn(alert.language);
  const { judgement, facts } = await lookAtAlert(t, reader, alert);
  if (!judgement.fires || !facts) return false;
  const owner = await ownerOf(t, scope, alert);
  const made = await composeAlert(t, reader, alert, facts, { owner, generatedAt: now });
  const series = { kind: 'alert', id: alert.id } as const;
  const ownWords = await outsidersWords(scope, series, alert.recipients, made.wordsWith);
  const mail = { words: made.words, ownWords, files: made.files };
  return (await fireAlert(scope, { alert, facts, mail, now })) !== null;
}

/**
 * Tells the webhooks of alerts what they saw, and keeps what they answered. One
 * that does not take it is called again, ever later.
 *
 * @returns how many were called
 */
export async function callDueWebhooks(
  scope: Scope,
  now: Date,
  { allowsPrivate }: { allowsPrivate: boolean },
): Promise<number> {
  const calls = await takeWebhookCalls(scope, now);
  await Promise.all(
    calls.map(async (call) => {
      const answer = await callWebhook(messageOf(scope, call, now), { allowsPrivate });
      await keepWebhookAnswer(scope, call.id, answer);
    }),
  );
  return calls.length;
}

function messageOf(scope: Scope, call: WebhookCall, now: Date): WebhookMessage {
  const { told: _, ...facts } = alertFacts.parse(call.facts);
  const body = JSON.stringify({
    type: 'alert.fired',
    timestamp: call.firedAt.toISOString(),
    data: { id: call.id, alert: { id: call.alertId, name: call.alertName }, ...facts },
  });
  const secret = webhookSecret(scope.workspaceId, call.alertId);
  const headers = signedHeaders(secret, { id: call.id, at: now, body });
  return { url: call.url, body, headers };
}

function lastCheckBefore(now: Date): Date {
  return new Date(now.getTime() - checkEvery);
}
