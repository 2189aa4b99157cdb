import { crc32, gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freshNonce, nonceLength } from '@/lib/nonce';
import { byteShift, product } from './crc-shift';
import { cutPacked, cutPlain, filled } from './cut-page';

/** Texts with the nonce between them, as pages have it: some repeat what stood before. */
const texts = fc.array(
  fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constant('<script nonce="'),
    fc.constant(''),
    fc.string({ minLength: 1 }).map((word) => word.repeat(700)),
  ),
  { minLength: 1, maxLength: 8 },
);

test('a page has the new nonce wherever it had the old one, packed or not', async () => {
  await fc.assert(
    fc.asyncProperty(texts, async (between) => {
      const [old, fresh] = [freshNonce(), freshNonce()];
      const page = Buffer.from(between.join(old));
      const expected = between.join(fresh);
      expect(filled(cutPlain(page, old), fresh).toString()).toBe(expected);
      const packed = filled(await cutPacked(gzipSync(page), old), fresh);
      expect(gunzipSync(packed).toString()).toBe(expected);
    }),
    { numRuns: 60 },
  );
});

test('a page of many kilobytes stays as small as it was packed before', async () => {
  const nonce = freshNonce();
  const rows = Array.from({ length: 4_000 }, (_, at) => `<td>${(at * 7919) % 1000}</td>`);
  const page = rows.join('').replaceAll('<td>99', `<td nonce="${nonce}">99`);
  const whole = gzipSync(page);
  const again = filled(await cutPacked(whole, nonce), freshNonce());
  const nonces = page.split(nonce).length - 1;
  expect(nonces).toBeGreaterThan(10);
  expect(again.byteLength).toBeLessThan(whole.byteLength * 1.15 + nonces * (nonceLength + 24));
});

test('the sum of bytes with zeros behind them is that of the bytes, moved', () => {
  // crc32 begins and ends with all bits turned; two of equal length leave that out.
  const of = (text: string, zeros: number) =>
    crc32(Buffer.concat([Buffer.from(text), Buffer.alloc(zeros)])) ^
    crc32(Buffer.alloc(text.length + zeros));
  for (const zeros of [0, 1, 7, 300, 70_000])
    expect(product(byteShift(zeros), of('nonce', 0))).toBe(of('nonce', zeros) >>> 0);
});
