import { and, asc, eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { db } from '@/db/client';
import { newId } from '@/db/id';
import { defaultAddress, listSavedViews } from '@/db/queries/saved-views';
import { auditLog } from '@/db/schema';
import { aMember } from '@/db/testing/people';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import { deleteView, editView, saveView, setDefaultView } from './saved-views';

let workspace: TestWorkspace;
let ada: string;
let ben: string;

beforeAll(async () => {
  workspace = await testWorkspace();
  ({ id: ada } = await aMember(workspace.scope.workspaceId, 'manager', { name: 'Ada' }));
  ({ id: ben } = await aMember(workspace.scope.workspaceId, 'viewer', { name: 'Ben' }));
});

const phone = { name: 'Phone', address: '/metrics/ces?channel=phone', isShared: false };
const namesOf = async (userId: string) =>
  (await listSavedViews(workspace.scope, userId)).map(({ name, isOwn }) => [name, isOwn]);

test('a view is its owner’s until they share it, and theirs alone to change', async () => {
  const { scope } = workspace;
  const id = await saveView(scope, ada, phone);
  await saveView(scope, ben, { ...phone, name: 'Zebra' });
  expect(await namesOf(ada)).toEqual([['Phone', true]]);
  expect(await namesOf(ben)).toEqual([['Zebra', true]]);

  await editView(scope, ada, id, { isShared: true, name: 'Phone calls' });
  expect(await namesOf(ben)).toEqual([
    ['Phone calls', false],
    ['Zebra', true],
  ]);
  expect((await listSavedViews(scope, ben))[0]?.ownerName).toBe('Ada');
  await expect(editView(scope, ben, id, { name: 'Mine' })).rejects.toThrow(/no such view of yours/);
  await expect(deleteView(scope, ben, id)).rejects.toThrow(/no such view of yours/);

  await expect(saveView(scope, ada, { ...phone, name: 'PHONE CALLS' })).rejects.toThrow(/already/);
  await editView(scope, ada, id, { name: 'phone calls' });
  const other = await testWorkspace();
  expect(await listSavedViews(other.scope, ada)).toEqual([]);
});

test('what somebody sees first is theirs, and goes with the view', async () => {
  const { scope } = workspace;
  expect(await defaultAddress(scope, ben)).toBeNull();
  const id = await saveView(scope, ada, { ...phone, name: 'Start' });
  await expect(setDefaultView(scope, ben, id)).rejects.toThrow(/no such view/);
  await editView(scope, ada, id, { isShared: true });
  await setDefaultView(scope, ben, id);
  expect(await defaultAddress(scope, ben)).toBe(phone.address);
  expect(await defaultAddress(scope, ada)).toBeNull();
  const first = async (userId: string) =>
    (await listSavedViews(scope, userId)).filter(({ isDefault }) => isDefault).map((one) => one.id);
  expect([await first(ben), await first(ada)]).toEqual([[id], []]);

  await editView(scope, ada, id, { isShared: false });
  expect(await defaultAddress(scope, ben)).toBeNull();
  await editView(scope, ada, id, { isShared: true, address: '/board' });
  expect(await defaultAddress(scope, ben)).toBe('/board');
  const second = await saveView(scope, ben, { ...phone, name: 'Second' });
  await setDefaultView(scope, ben, second);
  expect(await defaultAddress(scope, ben)).toBe(phone.address);
  await deleteView(scope, ben, second);
  expect(await defaultAddress(scope, ben)).toBeNull();
  await setDefaultView(scope, ben, id);
  await setDefaultView(scope, ben, null);
  expect(await defaultAddress(scope, ben)).toBeNull();
});

test('each change is in the audit log', async () => {
  const { scope } = workspace;
  const id = await saveView(scope, ada, { ...phone, name: 'Told' });
  await editView(scope, ada, id, { name: 'Told twice' });
  await setDefaultView(scope, ada, id);
  await deleteView(scope, ada, id);
  await expect(deleteView(scope, ada, newId())).rejects.toThrow(/no such view/);
  const rows = await db
    .select({ action: auditLog.action, details: auditLog.details })
    .from(auditLog)
    .where(and(eq(auditLog.workspaceId, scope.workspaceId)))
    .orderBy(asc(auditLog.at));
  const own = rows.filter(({ details }) => JSON.stringify(details).includes(id));
  expect(own.map(({ action }) => action)).toEqual([
    'view.saved',
    'view.edited',
    'view.default-set',
    'view.deleted',
  ]);
});
