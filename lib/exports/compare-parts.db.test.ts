import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { recordResponses } from '@/db/mutations/record-responses';
import { loadCatalog } from '@/db/queries/catalog';
import { type TestWorkspace, testWorkspace } from '@/db/testing/workspace';
import { goneFilters } from '@/lib/reports/view-words';
import { parseViewAddress } from '@/lib/views/view-address';
import { wordsIn } from '@/lib/words/words-in';
import { pageParts } from './page-parts';
import { partCsv } from './part-csv';
import { partSvg } from './part-picture';
import { viewParts } from './view-parts';

const t = wordsIn('en');
const now = new Date('2026-06-25T12:00:00Z');

let workspace: TestWorkspace;

const reader = () => ({
  scope: workspace.scope,
  role: 'viewer' as const,
  workspace: { name: 'Test', timeZone: 'UTC', weekStart: 1 as const },
  now,
  userId: null,
});
const taken = (address: string) => viewParts(t, reader(), address, now);

beforeAll(async () => {
  workspace = await testWorkspace();
  const { answer, versions, channels, touchpoints } = workspace;
  const given = (n: number, channel: 'phone' | 'chat', low: number, touchpoint = 'support') =>
    Array.from({ length: n }, (_, at) =>
      answer({
        surveyVersionId: versions.ces,
        channelId: channels[channel],
        touchpointId: touchpoint === 'support' ? touchpoints.support : touchpoints.signup,
        score: low + (at % 3),
        answeredAt: new Date(now.getTime() - (1 + (at % 20)) * 86_400_000),
      }),
    );
  await recordResponses(workspace.scope, [
    ...given(60, 'phone', 1),
    ...given(90, 'chat', 4),
    ...given(3, 'chat', 2, 'signup'),
  ]);
});

const both = '/compare?metric=ces&a.channel=phone&b.channel=chat&b.touchpoint=support';

describe('two segments as files', () => {
  test('have the parts of the menu, each drawn, with the segments in place of filters', async () => {
    const { title, parts, notices } = await taken(both);
    expect(notices).toEqual([]);
    expect(title).toMatch(/^CES of Phone is 3\.00 lower than of .*, more than chance /);
    expect(parts.map(({ id }) => id)).toEqual(pageParts.compare.map(({ id }) => id));
    for (const part of parts) {
      const drawing = partSvg(t, part, { theme: 'dark', width: 700, transparent: false });
      expect(drawing).not.toMatch(/NaN|undefined|Infinity/);
      expect(part.facts).toMatchObject({ n: '60 answers and 90 answers' });
      expect(part.facts.filters).toMatch(/^Phone, and .*Chat.*\.$/);
      for (const row of part.table.rows) expect(row).toHaveLength(part.table.columns.length);
    }
  });

  test('say the difference with its interval once, beside the first', async () => {
    const [scores] = (await taken(both)).parts;
    if (!scores) throw new Error('no scores');
    const [names, first, second]: string[][] = parse(partCsv(t, scores, false));
    const at = (name: string) => names?.indexOf(name) ?? -1;
    expect(first?.[at('CES')]).toBe('2');
    expect(second?.[at('CES')]).toBe('5');
    expect(first?.[at('First less second')]).toBe('-3');
    expect(first?.[at('Verdict')]).toBe('real difference');
    expect(second?.[at('First less second')]).toBe('');
    expect(Number(first?.[at('Difference, 95 % low')])).toBeLessThan(-3);
    expect(first?.[at('Hard, %')]).toBe('100');
  });

  test('a side with fewer than five answers is hidden in every part', async () => {
    const { parts } = await taken('/compare?a.touchpoint=signup&b.channel=phone');
    const [scores, distribution] = parts;
    const rows = scores?.table.rows ?? [];
    expect(rows[0]?.slice(1, 8)).toEqual(Array(7).fill(null));
    expect(rows[0]?.at(-1)).toBe('hidden, too few answers');
    expect(scores?.picture).toMatchObject({
      cards: [{ value: '–', base: 'hidden, under 5' }, { base: 'n 60' }],
    });
    expect(distribution?.summary).toBe('Phone; the other has too few answers to be shown.');
    expect(JSON.stringify(distribution?.table)).not.toContain('Sign');
  });

  test('the same on both sides, or nobody on either, is no file', async () => {
    await expect(taken('/compare?metric=ces')).rejects.toThrow('Both sides are the same answers');
    const none = await taken('/compare?from=2020-01-01&to=2020-02-01&a.channel=phone');
    expect(none.parts).toEqual([]);
  });

  test('what a side is filtered by and is gone is said once, and closes links', async () => {
    const address = '/compare?a.channel=fax&b.channel=chat';
    const gone = ['There is no channel “fax” here any more, so the filter leaves it out.'];
    expect((await taken(address)).notices).toEqual(gone);
    const view = parseViewAddress(address);
    const catalog = await loadCatalog(workspace.scope);
    expect(view && goneFilters(t, view, catalog)).toEqual(gone);
    await expect(viewParts(t, { ...reader(), link: { address } }, address, now)).rejects.toThrow(
      'fax',
    );
  });
});
