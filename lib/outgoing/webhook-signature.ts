import 'server-only';
import { createHmac, hkdfSync } from 'node:crypto';
import { required } from '@/lib/env';

/**
 * The secret by which an alert signs what it tells its webhook. It follows from
 * AUTH_SECRET, so it is kept nowhere and changes with it.
 */
export function webhookSecret(workspaceId: string, alertId: string): string {
  const key = hkdfSync('sha256', required('AUTH_SECRET'), '', 'ergograph alert webhooks', 32);
  const secret = createHmac('sha256', Buffer.from(key))
    .update(`${workspaceId} ${alertId}`)
    .digest();
  return `whsec_${secret.toString('base64')}`;
}

/**
 * The headers of a signed message, as the receiver checks them.
 *
 * Source: Standard Webhooks 1.0, symmetric signatures: HMAC-SHA256 over
 * `id.timestamp.body`, in base64 after `v1,`.
 *
 * @param secret as `webhookSecret` makes it
 */
export function signedHeaders(
  secret: string,
  { id, at, body }: { id: string; at: Date; body: string },
): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  };
}
