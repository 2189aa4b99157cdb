import { expect, it } from 'vitest';
import { loadCatalog } from '@/db/queries/catalog';
import { testWorkspace } from '@/db/testing/workspace';
import { trackAttribute } from './attributes';

it('tracks an attribute once', async () => {
  const { scope } = await testWorkspace();
  const first = await trackAttribute(scope, { key: 'country', name: 'Country' });
  const second = await trackAttribute(scope, { key: 'country', name: 'Land' });
  expect(first.isNew).toBe(true);
  expect(second).toEqual({ ...first, isNew: false });
  const { attributes } = await loadCatalog(scope);
  expect(attributes.map(({ key, name }) => [key, name])).toEqual([
    ['country', 'Country'],
    ['plan', 'Plan'],
  ]);
});

it('refuses to track the language as an attribute', async () => {
  const { scope } = await testWorkspace();
  const tracked = trackAttribute(scope, { key: 'language', name: 'Language' });
  await expect(tracked).rejects.toMatchObject({ code: 'invalid' });
});
