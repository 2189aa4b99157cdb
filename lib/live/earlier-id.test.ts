import { expect, test } from 'vitest';
import { earlierId, idAt } from './earlier-id';

test('an id some milliseconds earlier sorts before all that are made later', () => {
  const id = '0197a3c4-1111-7222-8333-444455556666';
  expect(earlierId(id, 0x1111)).toBe('0197a3c4-0000-7000-8000-000000000000');
  expect(earlierId(id, 0) <= id).toBe(true);
  expect(idAt(0x0197a3c41112) > id).toBe(true);
  expect(idAt(-5)).toBe('00000000-0000-7000-8000-000000000000');
});
