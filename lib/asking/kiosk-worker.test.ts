import { Script } from 'node:vm';
import { expect, test } from 'vitest';
import { kioskWorkerAnswer } from './kiosk-worker-answer';
import { askToken, publicToken } from './token';

const tokenOf = (by: 'kiosk' | 'link' | 'widget' | 'qr') =>
  publicToken(crypto.randomUUID(), {
    surveyId: crypto.randomUUID(),
    touchpointId: crypto.randomUUID(),
    channelId: crypto.randomUUID(),
    by,
  });

test('the worker of a kiosk may look after its own page alone', async () => {
  const token = tokenOf('kiosk');
  const { status, headers } = kioskWorkerAnswer(token);
  expect(status).toBe(200);
  expect(headers.get('service-worker-allowed')).toBe(`/s/${token}`);
  expect(headers.get('content-type')).toMatch(/^text\/javascript/);
  expect(headers.get('cache-control')).toBe('no-cache');
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; connect-src 'self'");
});

test('it is one expression that takes nothing from the server it is made on', async () => {
  const script = await kioskWorkerAnswer(tokenOf('kiosk')).text();
  expect(() => new Script(script)).not.toThrow();
  expect(script).not.toMatch(
    /__turbopack|__webpack|__name|__vite|_interop|import\.meta|require\(|importScripts/,
  );
});

test.each([
  ['a link', tokenOf('link')],
  ['a widget', tokenOf('widget')],
  ['a code', tokenOf('qr')],
  ['an invitation', askToken(crypto.randomUUID(), crypto.randomUUID())],
  ['a token that was cut short', tokenOf('kiosk').slice(0, -1)],
])('%s has none', (_, token) => {
  const { status, headers } = kioskWorkerAnswer(token);
  expect(status).toBe(404);
  expect(headers.get('service-worker-allowed')).toBeNull();
});
