import { eq, getTableColumns, type Table } from 'drizzle-orm';
import { encode } from 'next-auth/jwt';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { db } from '@/db/client';
import { newId } from '@/db/id';
import { createInvitation } from '@/db/mutations/invitations';
import { recordResponses } from '@/db/mutations/record-responses';
import { createSession } from '@/db/mutations/sessions';
import * as schema from '@/db/schema';
import { anAsk } from '@/db/testing/asks';
import { aMember } from '@/db/testing/people';
import { testWorkspace } from '@/db/testing/workspace';
import {
  actions,
  filesWithInnerActions,
  isLetIn,
  pages,
  routes,
  type Thing,
} from '@/e2e/access-table';
import {
  actionsInTree,
  filesWithInnerActionsInTree,
  pagesInTree,
  routesInTree,
} from '@/e2e/app-tree';
import { createApiKey } from '@/lib/auth/api-key';
import { type Role, roles } from '@/lib/auth/roles';
import { sessionCookieName } from '@/lib/auth/session-cookie';
import { required } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { enqueueJob } from '@/lib/jobs/queue';

// Next itself is not here: what it would do to the request is told by what it throws.
const request = vi.hoisted(() => ({ headers: new Headers() }));
class Thrown extends Error {}
vi.mock('next/headers', () => ({
  headers: async () => request.headers,
  cookies: async () => ({ get: () => undefined }),
}));
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }));
vi.mock('next/navigation', () => ({
  redirect: (to: string) => {
    throw new Thrown(`went to ${to}`);
  },
  forbidden: () => {
    throw new Thrown('forbidden');
  },
  notFound: () => {
    throw new Thrown('not found');
  },
}));
vi.mock('@/lib/auth/next-auth', () => ({
  signIn: async () => undefined,
  signOut: async () => undefined,
  SignInRefused: class extends Error {},
}));
vi.mock('@/lib/jobs/sample-load', async (original) => ({
  ...(await original<typeof import('@/lib/jobs/sample-load')>()),
  loadSampleLater: () => undefined,
}));

type Ids = Record<Thing, string>;

const inAnHour = () => new Date(Date.now() + 3_600_000);

/** A workspace with one of everything that can be named. */
async function furnished(): Promise<Ids> {
  const workspace = await testWorkspace();
  const { scope, touchpoints, channels } = workspace;
  const { workspaceId } = scope;
  await recordResponses(scope, [workspace.answer()]);
  const [response] = await db
    .select({ id: schema.responses.id })
    .from(schema.responses)
    .where(eq(schema.responses.workspaceId, workspaceId));
  const surveys = await db
    .select({ id: schema.surveys.id, key: schema.surveys.key })
    .from(schema.surveys)
    .where(eq(schema.surveys.workspaceId, workspaceId));
  const member = await aMember(workspaceId, 'viewer');
  await aMember(workspaceId, 'admin');
  await createInvitation(scope, {
    tokenHash: newId(),
    email: `${newId()}@example.com`,
    role: 'viewer',
    invitedBy: null,
    now: new Date(),
    expiresAt: inAnHour(),
  });
  const [invitation] = await db
    .select({ id: schema.invitations.id })
    .from(schema.invitations)
    .where(eq(schema.invitations.workspaceId, workspaceId));
  const person = newId();
  await db.insert(schema.customers).values({ workspaceId, id: person, externalId: 'c-1' });
  const followUp = newId();
  await db.insert(schema.followUps).values({
    workspaceId,
    id: followUp,
    responseId: response?.id ?? '',
    touchpointId: touchpoints.support,
    dueAt: new Date(),
    answeredAt: new Date(),
  });
  const [mail, ask, webhook] = [newId(), await anAsk(workspace, { state: 'scheduled' }), newId()];
  const sendAt = new Date();
  await db.insert(schema.mails).values({
    workspaceId,
    id: mail,
    kind: 'report',
    subject: mail,
    words: { subject: 'A report', text: 'Nothing new.' },
    state: 'failed',
    sendAt,
  });
  await db.insert(schema.webhookSources).values({ workspaceId, id: webhook, name: 'Zendesk' });
  const [dashboard, shareLink] = [newId(), newId()];
  await db.insert(schema.dashboards).values({
    workspaceId,
    id: dashboard,
    name: 'Service',
    ownerId: member.id,
    isShared: true,
    revision: newId(),
  });
  await db.insert(schema.shareLinks).values({
    workspaceId,
    id: shareLink,
    kind: 'link',
    name: 'Board',
    address: '/board',
    author: 'test',
  });
  const [report, alert] = [newId(), newId()];
  await db.insert(schema.reports).values({
    workspaceId,
    id: report,
    name: 'Figures',
    schedule: { every: 'day', hour: 8 },
    sections: [{ kind: 'text', text: 'Hello.' }],
    withPdf: false,
    ownerId: member.id,
  });
  await db.insert(schema.alerts).values({
    workspaceId,
    id: alert,
    name: 'Fell',
    rule: { kind: 'drop' },
    address: '/metrics/ces?period=last-7-days',
    leastAnswers: 30,
    coolDownHours: 24,
    ownerId: member.id,
  });
  const importId = newId();
  await db
    .insert(schema.imports)
    .values({ workspaceId, id: importId, fileName: 'a.csv', createdBy: 'test' });
  const { id: job } = await enqueueJob(scope, 'none', {});
  const { id: key } = await createApiKey(scope, { name: 'Key', role: 'admin', expiresAt: null });
  return {
    workspace: workspaceId,
    survey: surveys.find((survey) => survey.key === 'nps')?.id ?? '',
    touchpoint: touchpoints.support,
    channel: channels.phone,
    response: response?.id ?? '',
    customer: '',
    person,
    'follow-up': followUp,
    mail,
    ask,
    webhook,
    dashboard,
    'share-link': shareLink,
    report,
    alert,
    import: importId,
    job,
    key,
    member: member.id,
    invitation: invitation?.id ?? '',
    session: await aSession(member.id, workspaceId),
  };
}

function aSession(userId: string, workspaceId: string): Promise<string> {
  return createSession({
    userId,
    workspaceId,
    userAgent: null,
    ip: null,
    now: new Date(),
    expiresAt: inAnHour(),
  });
}

/** From now on requests come from somebody with this role, or from nobody. */
async function arriveAs(role: Role | null, workspaceId: string): Promise<string> {
  request.headers = new Headers();
  if (role === null) return '';
  const { id: userId } = await aMember(workspaceId, role);
  const cookie = await encode({
    token: { sid: await aSession(userId, workspaceId) },
    secret: required('AUTH_SECRET'),
    salt: sessionCookieName,
  });
  request.headers.set('cookie', `${sessionCookieName}=${cookie}`);
  return userId;
}

type Outcome = 'done' | 'not let in' | `refused: ${string}`;

const inTree = actionsInTree();

/** Calls an action as a browser would and says in one word what came of it. */
async function outcomeOf(name: string, id: string): Promise<Outcome> {
  const found = inTree.find((action) => action.name === name);
  if (!found) throw new Error(`${name} is listed but not there`);
  const module: Record<string, unknown> = await import(
    /* @vite-ignore */ `../${found.file.replace(/\.tsx?$/, '')}`
  );
  const action = module[found.exported];
  if (typeof action !== 'function') throw new Error(`${name} is no function`);
  try {
    return outcomeIn(await action(...(actions[name]?.send(id) ?? [])));
  } catch (error) {
    if (error instanceof AppError) return `refused: ${error.message}`;
    if (!(error instanceof Thrown)) throw error;
    const isOut = error.message === 'forbidden' || error.message.startsWith('went to /sign-in');
    return isOut && name !== '/sign-out#signOutAction' ? 'not let in' : 'done';
  }
}

function outcomeIn(result: unknown): Outcome {
  if (typeof result !== 'object' || result === null) return 'done';
  const told = 'refused' in result ? result.refused : 'message' in result ? result.message : null;
  const words = typeof told === 'string' ? told : '';
  if (/Your role does not allow this|You have been signed out/.test(words)) return 'not let in';
  const isRefused =
    'refused' in result ? words !== '' : 'status' in result && result.status === 'refused';
  return isRefused ? `refused: ${words || JSON.stringify(result)}` : 'done';
}

/** Every row of every table that belongs to a workspace, as text. */
async function snapshot(workspaceId: string): Promise<string> {
  const tables = Object.values(schema).filter(
    (table): table is typeof schema.auditLog => 'workspaceId' in getTableColumns(table as Table),
  );
  const rows = await Promise.all(
    tables.map((table) => db.select().from(table).where(eq(table.workspaceId, workspaceId))),
  );
  return JSON.stringify(rows);
}

describe('the table lists', () => {
  test('every page', () => {
    expect(Object.keys(pages).sort()).toEqual(pagesInTree());
  });

  test('every method of every route', () => {
    expect(Object.keys(routes).sort()).toEqual(routesInTree());
  });

  test('every server action', () => {
    const listed = Object.keys(actions).sort();
    expect(listed).toEqual(inTree.map(({ name }) => name).sort());
    expect([...filesWithInnerActions].sort()).toEqual(filesWithInnerActionsInTree());
  });
});

describe.each(Object.entries(actions))('%s', (name, door) => {
  let ours: Ids;
  let ofOurs: Outcome | undefined;
  beforeAll(async () => {
    ours = await furnished();
  });

  test.each([null, ...roles])('sent by %s', async (role) => {
    const userId = await arriveAs(role, ours.workspace);
    const id =
      name.endsWith('#revokeSessionAction') && role !== null
        ? await aSession(userId, ours.workspace)
        : door.names
          ? ours[door.names]
          : '';
    const outcome = await outcomeOf(name, id);
    if (isLetIn(door, role)) ofOurs ??= outcome;
    if (!isLetIn(door, role)) expect(outcome).toBe('not let in');
    else expect(outcome).not.toBe('not let in');
  });

  if (door.names) {
    test('leaves what belongs to another workspace alone', async () => {
      await arriveAs('admin', ours.workspace);
      const theirs = await furnished();
      const before = await snapshot(theirs.workspace);
      const outcome = await outcomeOf(name, theirs[door.names ?? 'workspace']);
      expect(outcome).toMatch(
        door.isQuiet ? /^done$/ : /^refused: .*(not|no longer|no such|is gone|already)/,
      );
      // The first who was let in got something else for a thing of their own.
      if (!door.isQuiet) expect(ofOurs).not.toBe(outcome);
      expect(await snapshot(theirs.workspace)).toBe(before);
    });
  }
});
