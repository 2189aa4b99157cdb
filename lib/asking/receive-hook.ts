import 'server-only';
import { createHash, timingSafeEqual } from 'node:crypto';
import { keepExample } from '@/db/mutations/webhooks';
import { findWebhook, type Webhook } from '@/db/queries/webhooks';
import { findWorkspace } from '@/db/queries/workspaces';
import type { Scope } from '@/db/scope';
import { privateJson } from '@/lib/api/answer-json';
import { jsonBody } from '@/lib/api/json-body';
import { hookBearer } from '@/lib/auth/hook-bearer';
import { AppError } from '@/lib/errors';
import { takeInEvents } from '@/lib/jobs/take-in-events';
import { problemResponse } from '@/lib/problem';
import { notAskedWords } from '@/lib/surveys/fate-words';
import { type MappedEvent, mapMessage } from '@/lib/surveys/webhook-mapping';
import { wordsIn } from '@/lib/words/words-in';

/** More than help desks and tills write about one thing. */
const largestMessage = 256 * 1024;

/**
 * Takes a message of another system: keeps it as the example, and takes the
 * event it tells of in. A message that is no event of ours is answered 202 with
 * the reason, because senders switch addresses off that refuse.
 */
export async function receiveHook(
  request: Request,
  { token, now }: { token: string; now: Date },
): Promise<Response> {
  const bearer = hookBearer(token);
  const webhook = bearer && (await findWebhook(bearer.scope, bearer.sourceId));
  if (!bearer || !webhook) {
    return problemResponse({
      status: 404,
      title: 'Not found',
      detail:
        'No webhook has this address. It may be copied in part, or the webhook was switched off.',
    });
  }
  if (!showsSecret(request.headers, webhook)) {
    return problemResponse({
      status: 401,
      title: 'The secret is missing or wrong',
      detail: `Send it in the header ${webhook.mapping.secret?.header}.`,
    });
  }
  const body = await jsonBody(request, largestMessage);
  if (body.refused) return body.refused;
  await keepExample(bearer.scope, webhook.id, body.value, now);
  const mapped = mapMessage(wordsIn('en'), body.value, webhook.mapping);
  if (!mapped.ok) return privateJson({ outcome: 'ignored', words: mapped.why }, { status: 202 });
  return takeIn(bearer.scope, webhook, mapped.event, body.value, now);
}

/** @param message what an event without an id of its own is known by */
async function takeIn(
  scope: Scope,
  webhook: Webhook,
  { eventId, eventKey, customer, occurredAt, channelKey, attributes }: MappedEvent,
  message: unknown,
  now: Date,
): Promise<Response> {
  const workspace = await findWorkspace(scope);
  if (!workspace) throw new AppError('not-found', 'The workspace of this webhook is gone.');
  const known = eventId ?? sha256(JSON.stringify(message)).toString('hex');
  const [taken] = await takeInEvents(
    scope,
    [
      {
        // Two systems may number their events alike.
        externalId: `${webhook.id}:${known}`.slice(0, 300),
        eventKey,
        source: webhook.name,
        // A sender's clock that is ahead must not put the question off.
        occurredAt: occurredAt && occurredAt < now ? occurredAt : now,
        channelKey: channelKey ?? undefined,
        customer: customer ?? undefined,
        attributes,
      },
    ],
    { now, timeZone: workspace.timeZone },
  );
  if (!taken) throw new Error('an event was neither taken in nor known');
  const { outcome, fate, reason } = taken;
  return privateJson(
    { outcome, fate, words: reason && notAskedWords(wordsIn('en'), reason, now) },
    { status: outcome === 'taken' ? 201 : 200 },
  );
}

function showsSecret(headers: Headers, { mapping: { secret } }: Webhook): boolean {
  if (!secret) return true;
  const shown = sha256(headers.get(secret.header) ?? '');
  return timingSafeEqual(shown, Buffer.from(secret.hash, 'hex'));
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
