import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rateHeaders, rateLimiter, takeRequest } from './rate-limit';

const start = Date.UTC(2026, 5, 24);

describe('an allowance', () => {
  it('lets a minute’s worth through at once, then goes at the pace', () => {
    const take = rateLimiter(60);
    const burst = Array.from({ length: 61 }, () => take('key:1', start).allowed);
    expect(burst.filter(Boolean)).toHaveLength(60);
    expect(take('key:1', start)).toMatchObject({ allowed: false, left: 0, waitSeconds: 1 });
    expect(take('key:1', start + 999).allowed).toBe(false);
    expect(take('key:1', start + 1_000).allowed).toBe(true);
    expect(take('key:1', start + 1_000).allowed).toBe(false);
  });

  it('is each sender’s own', () => {
    const take = rateLimiter(1);
    expect(take('key:1', start).allowed).toBe(true);
    expect(take('key:1', start).allowed).toBe(false);
    expect(take('key:2', start).allowed).toBe(true);
  });

  it('grows by nothing when the clock goes back', () => {
    const take = rateLimiter(1);
    take('key:1', start);
    expect(take('key:1', start - 3_600_000)).toMatchObject({ allowed: false, waitSeconds: 60 });
  });

  it('never lets more through than its size and what has flown in since', () => {
    const steps = fc.array(fc.integer({ min: 0, max: 5_000 }), { maxLength: 300 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), steps, (perMinute, waits) => {
        const take = rateLimiter(perMinute);
        let now = start;
        let passed = 0;
        for (const wait of waits) {
          now += wait;
          if (take('key:1', now).allowed) passed += 1;
          expect(passed).toBeLessThanOrEqual(
            perMinute + ((now - start) / 60_000) * perMinute + 1e-6,
          );
        }
      }),
    );
  });

  it('lets a sender through that waits as long as it was told', () => {
    const waits = fc.array(fc.integer({ min: 0, max: 2_000 }), { minLength: 1, maxLength: 100 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 }), waits, (perMinute, steps) => {
        let now = start;
        let held: Parameters<typeof takeRequest>[0] = null;
        for (const step of steps) {
          now += step;
          const { tokens, allowance } = takeRequest(held, now, perMinute);
          held = tokens;
          const later = now + allowance.waitSeconds * 1000;
          expect(takeRequest(tokens, later, perMinute).allowance.allowed).toBe(true);
        }
      }),
    );
  });
});

it('is told in the headers', () => {
  const { allowance } = takeRequest(null, start, 600);
  expect(rateHeaders(allowance)).toEqual({
    'ratelimit-policy': '"key";q=600;w=60',
    ratelimit: '"key";r=599;t=1',
  });
});
