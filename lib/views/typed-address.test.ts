import { expect, test } from 'vitest';
import { typedAddress } from './typed-address';

test.each([
  ['https://cx.example/board?channel=chat', '/board?channel=chat'],
  ['  /metrics/nps?period=last-30-days ', '/metrics/nps?period=last-30-days'],
  ['http://localhost:3000', '/'],
  ['https://cx.example/settings', null],
  ['https://', null],
  ['chat', null],
  ['', null],
])('%s: %s', (text, address) => {
  expect(typedAddress(text)).toBe(address);
});
