import { Script } from 'node:vm';
import { expect, test } from 'vitest';
import { pageScript } from './page-script';

test('the script is one expression that can stand in a page, and small', () => {
  const script = pageScript('ru');
  expect(() => new Script(script)).not.toThrow();
  expect(script).not.toMatch(/<\/?script/i);
  expect(Buffer.byteLength(script)).toBeLessThan(12_000);
});

test('the script takes nothing from the server it is made on', () => {
  // What a build adds to a function, its browser does not have.
  expect(pageScript('en')).not.toMatch(
    /__turbopack|__webpack|__name|_interop|import\.meta|require\(/,
  );
});
