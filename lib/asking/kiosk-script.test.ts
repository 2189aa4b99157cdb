import { Script } from 'node:vm';
import { expect, test } from 'vitest';
import { kioskScript } from './kiosk-script';

test('the script of a kiosk is one expression that takes nothing from the server it is made on', () => {
  const script = kioskScript({ token: 'token', asked: [], thanks: 10, idle: 45 });
  expect(() => new Script(script)).not.toThrow();
  expect(script).not.toMatch(/<\/?script/i);
  expect(script).not.toMatch(
    /__turbopack|__webpack|__name|__vite|_interop|import\.meta|require\(|importScripts/,
  );
});
