import { expect, test } from 'vitest';
import { parseSettings } from './env';

test('nothing set is fine: what is needed is asked for when it is used', () => {
  expect(parseSettings({})).toMatchObject({ DB_PREPARE: true, LOG_LEVEL: 'info' });
});

test('an empty variable counts as not set', () => {
  expect(parseSettings({ DATABASE_URL: '', DB_PREPARE: '' })).toMatchObject({ DB_PREPARE: true });
});

test('a transaction pooler can be said', () => {
  expect(parseSettings({ DB_PREPARE: 'false' }).DB_PREPARE).toBe(false);
});

test.each([
  [{}, 600],
  [{ API_RATE_PER_MINUTE: '0' }, 0],
  [{ API_RATE_PER_MINUTE: '12000' }, 12_000],
])('%j lets a key send %i requests a minute', (environment, perMinute) => {
  expect(parseSettings(environment).API_RATE_PER_MINUTE).toBe(perMinute);
});

test.each(['-1', '1.5', 'many'])('%s requests a minute is no limit', (text) => {
  expect(() => parseSettings({ API_RATE_PER_MINUTE: text })).toThrow('API_RATE_PER_MINUTE must be');
});

test('every fault is named, no secret is repeated', () => {
  const parse = () =>
    parseSettings({ AUTH_SECRET: 'hunter2', DATABASE_URL: 'mysql://me:hunter2@localhost/x' });
  expect(parse).toThrow(
    'DATABASE_URL must be an address such as postgres://user:password@host:5432/ergograph. AUTH_SECRET must have at least 32 characters.',
  );
  expect(parse).not.toThrow(/hunter2/);
});
