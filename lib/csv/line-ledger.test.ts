import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineLedger } from './line-ledger';

const print = (text: string) => createHash('sha256').update(text).digest('hex');

test('counts as a map would, and remembers the first line and score', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 10 })), {
        maxLength: 3_000,
      }),
      (notes) => {
        const ledger = new LineLedger();
        const known = new Map<number, { count: number; line: number; score: number }>();
        notes.forEach(([name, score], line) => {
          const before = known.get(name);
          const entry = before ? { ...before, count: before.count + 1 } : { count: 1, line, score };
          known.set(name, entry);
          expect(ledger.note(print(String(name)), line, score)).toEqual(entry);
        });
      },
    ),
    { numRuns: 20 },
  );
});

test('counts beyond what a byte holds, also while it grows', () => {
  const ledger = new LineLedger();
  for (let time = 1; time <= 1_000; time += 1) {
    expect(ledger.note(print('the same'), time).count).toBe(time);
    for (let other = 0; other < 20; other += 1) ledger.note(print(`${time} ${other}`), time);
  }
  expect(ledger.note(print('the same'), 0)).toEqual({ count: 1_001, line: 1, score: 0 });
});
