import { describe, expect, test } from 'vitest';
import { basisMoved } from './fit-basis';

const basis = '100 250 5000.00/12 40 900.00 81000.00/EUR/70/10';

describe('basisMoved', () => {
  test.each([
    ['nothing was fitted', null, 1],
    ['nothing has changed', basis, 0],
    ['one sum by a tenth', '100 225 5000.00/12 40 900.00 81000.00/EUR/70/10', 0.1],
    ['the margin is another', '100 250 5000.00/12 40 900.00 81000.00/EUR/60/10', 1],
    ['there were no orders', '/12 40 900.00 81000.00/EUR/70/10', 1],
    ['revenue has turned round', '100 250 5000.00/12 40 -900.00 81000.00/EUR/70/10', 1],
  ])('%s', (_, before, moved) => {
    expect(basisMoved(before, basis)).toBeCloseTo(moved, 10);
  });

  test('sums of nothing have not moved', () => {
    expect(basisMoved('0/0/EUR', '0/0/EUR')).toBe(0);
  });
});
