import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { GET as exportLinked } from '@/app/v/[token]/export/route';
import { db } from '@/db/client';
import { newId } from '@/db/id';
import { recordResponses } from '@/db/mutations/record-responses';
import { createShareLink, revokeShareLink } from '@/db/mutations/share-links';
import { auditLog, dashboards } from '@/db/schema';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import { shareToken } from '@/lib/asking/token';
import type { Role } from '@/lib/auth/roles';
import { pageParts } from '@/lib/exports/page-parts';
import { partSvg } from '@/lib/exports/part-picture';
import { partsPptx } from '@/lib/exports/parts-pptx';
import { reportPdf } from '@/lib/exports/report-pdf';
import { viewParts } from '@/lib/exports/view-parts';
import type { Section } from '@/lib/outgoing/sections';
import { assertMaySend } from '@/lib/outgoing/sent-dashboards';
import { wordsIn } from '@/lib/words/words-in';
import { GET } from './route';

const t = wordsIn('en');

const now = new Date('2026-06-25T12:00:00Z');
// Who is signed in is no matter of exports; the session has tests of its own.
const session = vi.hoisted((): { member: unknown } => ({ member: null }));
vi.mock('@/lib/auth/member', () => ({ findMember: async () => session.member }));
vi.mock('@/lib/words/request-words', async () => {
  const { wordsIn } = await import('@/lib/words/words-in');
  return { requestWords: async () => wordsIn('en') };
});

let workspace: TestWorkspace;

const readerAs = (role: Role, userId: string | null = null) => ({
  scope: workspace.scope,
  role,
  workspace: { name: 'Test', timeZone: 'UTC', weekStart: 1 as const },
  now,
  userId,
});

beforeAll(async () => {
  workspace = await testWorkspace();
  const { answer, versions, touchpoints, channels } = workspace;
  await recordResponses(
    workspace.scope,
    Array.from({ length: 400 }, (_, at) =>
      answer({
        surveyVersionId: versions.ces,
        touchpointId: at % 3 === 0 ? touchpoints.signup : touchpoints.support,
        channelId: at % 2 === 0 ? channels.phone : channels.chat,
        score: 1 + ((at * 7) % 7),
        answeredAt: new Date(now.getTime() - at * 6 * 3_600_000),
      }),
    ),
  );
  session.member = readerAs('viewer');
});

const ask = (query: Record<string, string>, signal: AbortSignal | null = null) =>
  GET(new Request(`http://localhost/api/exports?${new URLSearchParams(query)}`, { signal }));

/** What the log says was exported, in any order. */
async function exported() {
  return db
    .select({ actor: auditLog.actor, action: auditLog.action, details: auditLog.details })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.workspaceId, workspace.scope.workspaceId),
        eq(auditLog.action, 'export.view'),
      ),
    );
}

async function refusal(query: Record<string, string>): Promise<[number, string]> {
  const response = await ask(query);
  const { title }: { title: string } = await response.json();
  return [response.status, title];
}

const owner = newId();

/** A trend of chats, words, and effort in one figure. */
async function aDashboard({ isShared, channel = 'chat' }: { isShared: boolean; channel?: string }) {
  const { workspaceId } = workspace.scope;
  const id = newId();
  const place = { x: 0, y: 0, w: 6, h: 4, title: '' };
  const view = `/metrics/ces?channel=${channel}`;
  await db.insert(dashboards).values({
    workspaceId,
    id,
    name: `Every morning ${id}`,
    ownerId: owner,
    isShared,
    revision: newId(),
    cards: [
      { ...place, id: 'card-1', kind: 'trend', metric: 'ces', view },
      { ...place, id: 'card-2', y: 4, kind: 'text', text: 'Words' },
      { ...place, id: 'card-3', y: 8, kind: 'metric', metric: 'ces', view: null, title: 'Effort' },
    ],
  });
  return id;
}

describe('a file of a view', () => {
  test.each([
    ['png', 'image/png', [0x89, 0x50, 0x4e, 0x47]],
    ['pdf', 'application/pdf', [0x25, 0x50, 0x44, 0x46]],
    ['svg', 'image/svg+xml', [0x3c, 0x73, 0x76, 0x67]],
  ] as const)(
    '%s is one, and its export is written down',
    async (format, type, start) => {
      const response = await ask({ view: '/metrics/ces?compare=none', format, part: 'trend' });
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe(type);
      expect(response.headers.get('content-disposition')).toMatch(
        new RegExp(`^attachment; filename="ces-by-week-[0-9-]+\\.${format}"$`),
      );
      expect([...new Uint8Array(await response.arrayBuffer()).slice(0, 4)]).toEqual([...start]);
      expect(await exported()).toContainEqual({
        actor: workspace.scope.actor,
        action: 'export.view',
        details: expect.objectContaining({
          view: '/metrics/ces?compare=none',
          format,
          part: 'trend',
        }),
      });
    },
    60_000,
  );

  test('every part that a menu offers is there', async () => {
    for (const [page, address] of [
      ['overview', '/'],
      ['metric', '/metrics/ces'],
      ['board', '/board'],
      ['why', '/why?period=last-30-days'],
    ] as const) {
      const { parts } = await viewParts(t, readerAs('admin'), address, now);
      expect(parts.map(({ id }) => id)).toEqual(pageParts[page].map(({ id }) => id));
    }
  });

  test('every part of a page can be drawn', async () => {
    for (const view of ['/', '/board?view=trends', '/why?period=last-30-days', '/metrics/ces']) {
      const { parts } = await viewParts(t, readerAs('admin'), view, now);
      expect([view, parts.length > 0]).toEqual([view, true]);
      for (const part of parts) {
        const drawing = partSvg(t, part, { theme: 'dark', width: 700, transparent: false });
        expect([view, part.id, /NaN|undefined|Infinity/.test(drawing)]).toEqual([
          view,
          part.id,
          false,
        ]);
      }
    }
  }, 60_000);

  test.each(['/', '/metrics/ces', '/board', '/board?view=periods&interval=month', '/why'])(
    'tables of %s have as many cells a row as columns',
    async (view) => {
      const { parts } = await viewParts(t, readerAs('admin'), view, now);
      for (const { id, table } of parts) {
        const odd = table.rows.filter((row) => row.length !== table.columns.length);
        expect([id, odd]).toEqual([id, []]);
      }
    },
  );

  test('a dashboard has a part a card, with the filters of the card', async () => {
    const id = await aDashboard({ isShared: true });
    const found = await viewParts(t, readerAs('viewer'), `/dashboards/${id}`, now);
    expect(found.title).toBe(`Every morning ${id}`);
    expect(found.parts.map((part) => [part.id, part.title, part.facts.filters])).toEqual([
      ['card-1', 'CES by week', 'Channel: Chat.'],
      ['card-3', 'Effort', 'No filters.'],
    ]);
  });

  test('hides small cells from those who may not read answers, as the page does', async () => {
    const view = '/board?from=2026-06-24&to=2026-06-25&compare=none';
    const board = async (role: Role) =>
      (await viewParts(t, readerAs(role), view, now)).parts.find(({ id }) => id === 'board');
    const hidden = (await board('viewer'))?.table.rows.filter((row) =>
      String(row.at(-1)).startsWith('hidden'),
    );
    expect(hidden?.length).toBeGreaterThan(0);
    for (const row of hidden ?? []) expect(row.slice(2, 6)).toEqual([null, null, null, null]);
  });
});

describe('a dashboard that somebody keeps for themselves', () => {
  const partsFor = async (userId: string | null, address: string) =>
    (await viewParts(t, readerAs('admin', userId), address, now)).parts.length;

  test('is exported for its owner alone; others and jobs without a person find nothing', async () => {
    const address = `/dashboards/${await aDashboard({ isShared: false })}`;
    expect(await partsFor(owner, address)).toBe(2);
    expect(await partsFor(newId(), address)).toBe(0);
    expect(await partsFor(null, address)).toBe(0);
    session.member = readerAs('admin', newId());
    expect((await ask({ view: address, format: 'pdf' })).status).toBe(404);
    session.member = readerAs('viewer');
  });

  test('goes into no report of somebody who does not see it', async () => {
    const own = await aDashboard({ isShared: false });
    const shared = await aDashboard({ isShared: true });
    const section = (id: string) =>
      ({ kind: 'view', title: 'Mornings', address: `/dashboards/${id}` }) as const;
    const other = newId();
    const saved = (id: string, userId: string, ownerId: string, before: readonly Section[] = []) =>
      assertMaySend(workspace.scope, [section(id)], { userId, ownerId, before });
    await expect(saved(own, other, other)).rejects.toThrow('no such dashboard');
    await expect(saved(own, owner, other)).rejects.toThrow('share it with the team first');
    await saved(own, owner, owner);
    await saved(shared, other, other);
    await saved(own, other, owner, [section(own)]);
  });
});

describe('a link to a view', () => {
  const linked = (address: string) => ({ ...readerAs('viewer'), link: { address } });

  test('exports that view and no other', async () => {
    const reader = linked('/metrics/ces?channel=chat');
    const { parts } = await viewParts(t, reader, '/metrics/ces?channel=chat', now);
    expect(parts[0]?.facts.filters).toBe('Channel: Chat.');
    for (const other of ['/metrics/ces', '/metrics/ces?channel=phone', '/', '/board']) {
      await expect(viewParts(t, reader, other, now)).rejects.toMatchObject({ code: 'forbidden' });
    }
  });

  test('to a dashboard exports it, whosever it is, and no other one', async () => {
    const [id, other] = [
      await aDashboard({ isShared: false }),
      await aDashboard({ isShared: true }),
    ];
    const reader = linked(`/dashboards/${id}`);
    expect((await viewParts(t, reader, `/dashboards/${id}`, now)).parts).toHaveLength(2);
    await expect(viewParts(t, reader, `/dashboards/${other}`, now)).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  test('shows nothing rather than more once a filter stands for nothing any more', async () => {
    const address = '/metrics/ces?channel=gone';
    await expect(viewParts(t, linked(address), address, now)).rejects.toMatchObject({
      code: 'not-found',
    });
    const board = `/dashboards/${await aDashboard({ isShared: true, channel: 'gone' })}`;
    const { parts } = await viewParts(t, linked(board), board, now);
    expect(parts.map(({ id }) => id)).toEqual(['card-3']);
  });

  test('is exported at its own address until it is revoked, and the log says by which link', async () => {
    const { scope } = workspace;
    const fields = { kind: 'link', name: 'Chats', expiresAt: null } as const;
    const address = '/metrics/ces?channel=chat&from=2026-04-01&to=2026-06-25';
    const linkId = await createShareLink(scope, { ...fields, address });
    const token = shareToken({ workspaceId: scope.workspaceId, linkId, kind: 'link' });
    const open = async (query: Record<string, string>) => {
      const asked = `http://localhost/v/${token}/export?${new URLSearchParams(query)}`;
      return exportLinked(new Request(asked), { params: Promise.resolve({ token }) });
    };
    const file = await open({ format: 'csv', period: 'all-time' });
    expect([file.status, file.headers.get('content-type')]).toEqual([
      200,
      'text/csv; charset=utf-8',
    ]);
    expect(await file.text()).toContain('Channel: Chat.');
    expect((await open({ format: 'csv', view: '/metrics/ces' })).status).toBe(403);
    expect((await open({ format: 'csv', view: '/' })).status).toBe(403);
    expect((await open({ format: 'gif' })).status).toBe(400);
    const byLink = (await exported()).filter(({ actor }) => actor === `link:${linkId}`);
    expect(byLink).toHaveLength(1);
    await revokeShareLink(scope, linkId, new Date());
    expect((await open({ format: 'csv' })).status).toBe(410);
  });
});

describe('an export that is cancelled half-way', () => {
  test('is made no further and leaves no entry', async () => {
    const before = (await exported()).length;
    for (const format of ['pdf', 'pptx']) {
      const asking = new AbortController();
      const answer = ask({ view: '/metrics/ces', format }, asking.signal);
      asking.abort();
      expect((await answer).status).toBe(499);
    }
    expect(await exported()).toHaveLength(before);
  });

  test('stops between two pages and between two slides', async () => {
    const { parts } = await viewParts(t, readerAs('admin'), '/metrics/ces', now);
    const signal = AbortSignal.abort(new Error('nobody waits'));
    await expect(reportPdf(t, 'Report', parts, { signal })).rejects.toThrow('nobody waits');
    await expect(partsPptx(t, 'Report', parts, { theme: 'light', signal })).rejects.toThrow(
      'nobody waits',
    );
  });
});

describe('what cannot be exported', () => {
  test('is said in a sentence', async () => {
    expect(await refusal({ view: '/settings', format: 'png' })).toEqual([
      400,
      '“/settings” is not a view of Ergograph.',
    ]);
    expect(await refusal({ view: '/metrics/ces', format: 'png', part: 'soup' })).toEqual([
      404,
      'The view has no part “soup”; it has trend, table, distribution, groups.',
    ]);
    expect(
      await refusal({ view: '/metrics/ces?from=2020-01-01&to=2020-02-01', format: 'pdf' }),
    ).toEqual([404, 'There is nothing to export: no answers match.']);
  });

  test('nothing without a session', async () => {
    session.member = null;
    expect((await ask({ view: '/', format: 'png' })).status).toBe(403);
    session.member = readerAs('viewer');
  });
});
