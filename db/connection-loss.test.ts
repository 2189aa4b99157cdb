import { expect, test } from 'vitest';
import { isConnectionLoss, isRepetition } from './connection-loss';

/** An error of the driver, as drizzle hands it on. */
function failed(parts: object): Error {
  const cause = Object.assign(new Error('said by PostgreSQL'), { name: 'PostgresError' }, parts);
  return new Error('Failed query: select key from attributes', { cause });
}

test.each([
  ['a server that stops', { code: '57P01' }, true],
  ['a connection that breaks', { code: 'ECONNRESET' }, true],
  ['a class of errors', { code: '08006' }, true],
  [
    'what a connection that broke had said of an answer',
    { code: '23505', constraint_name: 'responses_idempotency_key' },
    true,
  ],
  ['a name that is taken', { code: '23505', constraint_name: 'surveys_key' }, false],
  ['a mistake in a statement', { code: '42601' }, false],
])('of %s it is known whether the database is away', (_, parts, isLoss) => {
  expect(isConnectionLoss(failed(parts))).toBe(isLoss);
});

test('only the key of an answer tells that it was recorded before', () => {
  const told = (constraint_name: string) =>
    isRepetition(Object.assign(new Error('duplicate key'), { code: '23505', constraint_name }));
  expect(told('responses_idempotency_key')).toBe(true);
  expect(told('surveys_key')).toBe(false);
  expect(isRepetition('duplicate key')).toBe(false);
});
