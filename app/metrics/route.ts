import { createHash, timingSafeEqual } from 'node:crypto';
import { env } from '@/lib/env';
import { metricsText } from '@/lib/observe/metrics-text';

export const dynamic = 'force-dynamic';

/** Figures for Prometheus, for whoever shows METRICS_TOKEN; without that setting there is nothing here. */
export async function GET(request: Request): Promise<Response> {
  const { METRICS_TOKEN: token } = env;
  if (token === undefined) return new Response(null, { status: 404 });
  if (!isEqual(request.headers.get('authorization') ?? '', `Bearer ${token}`)) {
    return new Response('Send METRICS_TOKEN as “Authorization: Bearer …”.\n', {
      status: 401,
      headers: { 'www-authenticate': 'Bearer realm="Ergograph metrics"' },
    });
  }
  const { text, contentType } = await metricsText();
  return new Response(text, {
    headers: { 'content-type': contentType, 'cache-control': 'no-store' },
  });
}

/** Takes as long whatever is shown. */
function isEqual(shown: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(shown), digest(wanted));
}
