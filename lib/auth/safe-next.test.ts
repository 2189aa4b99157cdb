import { expect, test } from 'vitest';
import { afterSignIn, safeNext } from './safe-next';

test.each([
  ['/metrics/ces?period=last-7-days', '/metrics/ces?period=last-7-days'],
  ['/board#phone', '/board#phone'],
  ['/', '/'],
])('%s stays', (wanted, next) => {
  expect(safeNext(wanted)).toBe(next);
});

test.each([
  [null],
  [''],
  ['metrics'],
  ['https://evil.example'],
  ['//evil.example'],
  ['/\\evil.example'],
  ['/\t/evil.example'],
  ['/..//evil.example'],
  ['/.//evil.example'],
  ['javascript:alert(1)'],
])('%j leads nowhere else', (wanted) => {
  expect(safeNext(wanted)).toBe('/');
});

test.each([
  ['/board', '/board'],
  ['/', '/start'],
  [null, '/start'],
  ['//evil.example', '/start'],
])('after signing in, %j leads to %s', (wanted, next) => {
  expect(afterSignIn(wanted)).toBe(next);
});
