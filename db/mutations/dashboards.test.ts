import { beforeAll, expect, test } from 'vitest';
import { findDashboard, linkedDashboard, listDashboards } from '@/db/queries/dashboards';
import { aMember } from '@/db/testing/people';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import type { DashboardCard } from '@/lib/views/dashboard-cards';
import { archiveDashboard, createDashboard, saveDashboard } from './dashboards';

let workspace: TestWorkspace;
let ada: string;
let ben: string;

beforeAll(async () => {
  workspace = await testWorkspace();
  ({ id: ada } = await aMember(workspace.scope.workspaceId, 'manager', { name: 'Ada' }));
  ({ id: ben } = await aMember(workspace.scope.workspaceId, 'manager', { name: 'Ben' }));
});

const words: DashboardCard = {
  id: 'card-1',
  kind: 'text',
  text: 'Hello',
  title: '',
  x: 0,
  y: 0,
  w: 4,
  h: 2,
};
const empty = { name: 'Support', isShared: false, cards: [] };

test('who did not see the last save does not overwrite it', async () => {
  const { scope } = workspace;
  const id = await createDashboard(scope, ada, { ...empty, isShared: true });
  const opened = (await findDashboard(scope, id, ben))?.revision ?? '';
  const change = { name: 'Support', isShared: true, cards: [words] };
  const next = await saveDashboard(scope, id, { ...change, userId: ada, revision: opened });
  await expect(
    saveDashboard(scope, id, { ...change, cards: [], userId: ben, revision: opened }),
  ).rejects.toThrow(/Somebody saved this dashboard/);
  expect(await findDashboard(scope, id, ben)).toMatchObject({ cards: [words], revision: next });
  const saved = { ...change, name: 'Service', userId: ben, revision: next };
  await saveDashboard(scope, id, saved);
  expect((await findDashboard(scope, id, ada))?.name).toBe('Service');
});

test('two who save at once: one of them is told', async () => {
  const { scope } = workspace;
  const id = await createDashboard(scope, ada, { ...empty, name: 'Race', isShared: true });
  const revision = (await findDashboard(scope, id, ada))?.revision ?? '';
  const save = (userId: string, cards: readonly DashboardCard[]) =>
    saveDashboard(scope, id, { name: 'Race', isShared: true, cards, userId, revision });
  const results = await Promise.allSettled([save(ada, [words]), save(ben, [])]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('what is not shared is its owner’s; a taken name gets a number; put away comes back', async () => {
  const { scope } = workspace;
  const id = await createDashboard(scope, ada, { ...empty, name: 'Own' });
  const second = await createDashboard(scope, ada, { ...empty, name: 'Own' });
  expect((await findDashboard(scope, second, ada))?.name).toBe('Own 2');
  expect(await findDashboard(scope, id, ben)).toBeNull();
  expect(await findDashboard(scope, id, null)).toBeNull();
  expect((await linkedDashboard(scope, id))?.name).toBe('Own');
  const revision = (await findDashboard(scope, id, ada))?.revision ?? '';
  await expect(saveDashboard(scope, id, { ...empty, userId: ben, revision })).rejects.toThrow(
    /no such dashboard/,
  );
  await expect(
    saveDashboard(scope, id, { ...empty, name: 'Own 2', userId: ada, revision }),
  ).rejects.toThrow(/called “Own 2” already/);
  await expect(archiveDashboard(scope, id, ben, new Date())).rejects.toThrow(/no such dashboard/);

  await archiveDashboard(scope, id, ada, new Date());
  const names = async (archived: boolean) =>
    (await listDashboards(scope, ada, archived)).map(({ name }) => name);
  expect(await names(true)).toEqual(['Own']);
  expect(await names(false)).not.toContain('Own');
  await archiveDashboard(scope, id, ada, null);
  expect(await names(false)).toContain('Own');
  const other = await testWorkspace();
  expect(await linkedDashboard(other.scope, id)).toBeNull();
  expect((await listDashboards(scope, ben)).map(({ name }) => name)).not.toContain('Own');
});
