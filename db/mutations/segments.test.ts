import { describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import { testWorkspace } from '@/db/testing/workspace';
import { upsertSegments } from './segments';

const many = (text: string) =>
  Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`attribute-${at}`, text.repeat(20)]));

describe('a combination of attributes', () => {
  test('has one id, whatever the order of its attributes', async () => {
    const { scope } = await testWorkspace();
    const [one, same, other] = await upsertSegments(
      scope,
      [{ plan: 'Pro', country: 'PL' }, { country: 'PL', plan: 'Pro' }, { country: 'PL' }],
      db,
    );
    expect(same).toBe(one);
    expect(other).not.toBe(one);
  });

  test('may be longer than an index entry', async () => {
    const { scope } = await testWorkspace();
    const [one, other] = await upsertSegments(scope, [many('ü—1'), many('ü—2')], db);
    expect(other).not.toBe(one);
    expect(await upsertSegments(scope, [many('ü—1')], db)).toEqual([one]);
  });
});
