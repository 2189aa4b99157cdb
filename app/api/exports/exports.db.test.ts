import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { db } from '@/db/client';
import { newId } from '@/db/id';
import { recordResponses } from '@/db/mutations/record-responses';
import { auditLog, dashboards } from '@/db/schema';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import type { Role } from '@/lib/auth/roles';
import { pageParts } from '@/lib/exports/page-parts';
import { partSvg } from '@/lib/exports/part-picture';
import { viewParts } from '@/lib/exports/view-parts';
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

const readerAs = (role: Role) => ({
  scope: workspace.scope,
  role,
  workspace: { name: 'Test', timeZone: 'UTC', weekStart: 1 as const },
  now,
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

const ask = (query: Record<string, string>) =>
  GET(new Request(`http://localhost/api/exports?${new URLSearchParams(query)}`));

async function refusal(query: Record<string, string>): Promise<[number, string]> {
  const response = await ask(query);
  const { title }: { title: string } = await response.json();
  return [response.status, title];
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
      const entries = await db
        .select({ action: auditLog.action, details: auditLog.details })
        .from(auditLog)
        .where(eq(auditLog.workspaceId, workspace.scope.workspaceId));
      expect(entries).toContainEqual({
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
      expect(parts.map(({ id }) => id)).toEqual(pageParts[page]?.map(({ id }) => id));
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
    const { workspaceId } = workspace.scope;
    const id = newId();
    const place = { x: 0, y: 0, w: 6, h: 4, title: '' };
    await db.insert(dashboards).values({
      workspaceId,
      id,
      name: 'Every morning',
      ownerId: newId(),
      isShared: true,
      revision: newId(),
      cards: [
        { ...place, id: 'card-1', kind: 'trend', metric: 'ces', view: '/metrics/ces?channel=chat' },
        { ...place, id: 'card-2', y: 4, kind: 'text', text: 'Words' },
        {
          ...place,
          id: 'card-3',
          y: 8,
          kind: 'metric',
          metric: 'ces',
          view: null,
          title: 'Effort',
        },
      ],
    });
    const found = await viewParts(t, readerAs('viewer'), `/dashboards/${id}`, now);
    expect(found.title).toBe('Every morning');
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
