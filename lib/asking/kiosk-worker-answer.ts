import 'server-only';
import { kioskShelf } from './browser/kiosk-shelf';
import { kioskWorker } from './browser/kiosk-worker';
import { readToken } from './token';

/** The functions as text, each whole in itself whatever a build made of its name. */
const script = `(${kioskWorker.toString()})(self,${kioskShelf.toString()})`;

/**
 * The service worker of a kiosk's page, which may look after that page alone.
 * Browsers look for a new one whenever the page is loaded, and at least daily.
 */
export function kioskWorkerAnswer(text: string): Response {
  const token = readToken(text);
  if (token?.kind !== 'public' || token.by !== 'kiosk') {
    return new Response('There is no kiosk here.', { status: 404, headers: never });
  }
  return new Response(script, {
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'no-cache',
      'x-robots-tag': 'noindex, nofollow',
      'service-worker-allowed': `/s/${text}`,
      // It may fetch the page, and load no code.
      'content-security-policy': "default-src 'none'; connect-src 'self'",
    },
  });
}

const never = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' };
