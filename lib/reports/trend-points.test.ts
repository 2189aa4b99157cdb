import { describe, expect, test } from 'vitest';
import type { Catalog } from '@/db/queries/catalog';
import type { CountsRow } from '@/db/queries/score-counts';
import { parseMetricQuery } from '@/lib/metric-query';
import { scoreCounts } from '@/lib/metrics/score-counts';
import { wordsIn } from '@/lib/words/words-in';
import { reportFrom } from './metric-report';
import { groupWords, metricDetails, metricHeadline } from './metric-sentences';
import { questionBreaks } from './question-breaks';
import { steadierInterval, trendPoints } from './trend-points';

const t = wordsIn('en');

const scale = { min: 1, max: 7, direction: 'ease' } as const;
const version = (id: string, number: number, day: string) => ({
  id,
  surveyId: 's',
  version: number,
  metric: 'ces' as const,
  scale,
  method: null,
  question: 'How easy was it?',
  lowLabel: 'hard',
  highLabel: 'easy',
  createdAt: new Date(`${day}T09:00:00Z`),
});
const entry = (key: string) => ({ id: key, key, name: `The ${key}`, archived: false });

const catalog: Catalog = {
  touchpoint: [],
  channel: [
    { ...entry('phone'), kind: 'phone' },
    { ...entry('chat'), kind: 'chat' },
  ],
  survey: [{ ...entry('s'), metric: 'ces' }],
  attributes: [],
  versions: [version('v1', 1, '2026-01-05'), version('v2', 2, '2026-05-12')],
  firstDay: '2026-01-05',
  lastDay: '2026-06-24',
};

function ask(address: string) {
  return parseMetricQuery(Object.fromEntries(new URLSearchParams(address)), {
    timeZone: 'UTC',
    weekStart: 1,
    now: new Date('2026-06-24T12:00:00Z'),
    catalog,
  }).query;
}

function row(
  span: number,
  bucket: string,
  by: Record<number, number>,
  channel = 'phone',
): CountsRow {
  return { span, bucket, versionId: 'v1', group: [channel], counts: scoreCounts(by) };
}

function report(rows: readonly CountsRow[], address: string) {
  const query = ask(address);
  const found = reportFrom(t, rows, catalog, 'ces', query);
  if (!found) throw new Error('no report');
  return { query, report: found };
}

const may = 'from=2026-05-01&to=2026-05-31&interval=week&by=channel';
const easy = { 7: 60, 6: 30, 5: 10 };
const hard = { 1: 50, 3: 30, 6: 20 };

describe('trend points', () => {
  const { query, report: found } = report(
    [row(0, '2026-05-04', easy), row(1, '2026-04-06', hard)],
    may,
  );
  const points = trendPoints(t, found.buckets, found, query);

  test('each leads to its own answers, within the period', () => {
    expect(points.map(({ n }) => n)).toEqual([0, 100, 0, 0, 0]);
    expect(points[0]).toMatchObject({ value: null, note: 'partial, 3 of 7 days' });
    expect(points[0]?.href).toBeUndefined();
    expect(points[1]).toMatchObject({ bad: '0 %', good: '90 %' });
    expect(points[1]?.href).toBe('/responses?from=2026-05-04&to=2026-05-10&metric=ces');
  });

  test('what is marked on its days stands on the point', () => {
    const on = (day: string, label: string) => ({ day, kind: 'annotation' as const, label });
    const marked = trendPoints(t, found.buckets, found, query, null, [
      on('2026-05-04', 'New menu'),
      on('2026-05-10', 'Strike'),
      on('2026-05-11', 'Other week'),
    ]);
    expect(marked.map(({ marks }) => marks)).toEqual([
      undefined,
      'New menu; Strike',
      'Other week',
      undefined,
      undefined,
    ]);
  });

  test('an empty bucket has no shares', () => {
    expect(points[2]).toMatchObject({ value: null, bad: '–', good: '–' });
  });
});

describe('break marks', () => {
  const marks = (address: string) => {
    const { query, report: found } = report([row(0, '2026-05-04', easy)], address);
    return questionBreaks(t, catalog, found.series, query);
  };

  test('a later version within the period breaks the trend', () => {
    expect(marks(may)).toEqual([
      {
        day: '2026-05-12',
        kind: 'break',
        label: 'Question changed, v2',
        note: 'The s, marked automatically',
      },
    ]);
  });

  test('says what is new in it', () => {
    const broken = (changed: Partial<Catalog['versions'][number]>) => {
      const second = { ...version('v2', 2, '2026-05-12'), ...changed };
      const first = version('v1', 1, '2026-01-05');
      const shown = new Set(changed.scale ? ['v1'] : ['v1', 'v2']);
      const changedCatalog = { ...catalog, versions: [first, second] };
      return questionBreaks(t, changedCatalog, { versionIds: shown }, ask(may)).map(
        ({ label }) => label,
      );
    };
    expect(broken({ question: 'Was it easy?' })).toEqual(['Question reworded, v2']);
    expect(broken({ lowLabel: 'very hard' })).toEqual(['End labels changed, v2']);
    expect(broken({ method: 'agree' })).toEqual(['Definition changed, v2']);
    expect(broken({ scale: { min: 1, max: 5, direction: 'effort' } })).toEqual([
      'Scale changed to 1–5, high = hard, v2',
    ]);
  });

  test('a survey that came from another scale says from which', () => {
    const scaled = { ...version('v1', 1, '2026-01-05'), scale: { ...scale, max: 5 } };
    const versions = [scaled, version('v2', 2, '2026-05-12')];
    const marks = questionBreaks(
      t,
      { ...catalog, versions },
      { versionIds: new Set(['v2']) },
      ask(may),
    );
    expect(marks.map(({ label }) => label)).toEqual(['Scale changed from 1–5, v2']);
    expect(
      questionBreaks(t, { ...catalog, versions }, { versionIds: new Set() }, ask(may)),
    ).toEqual([]);
  });

  test('a first version is a start, and another period has no break', () => {
    expect(marks('from=2026-01-01&to=2026-02-01')).toEqual([]);
    expect(marks('from=2026-06-01&to=2026-06-24')).toEqual([]);
  });
});

describe('a steadier interval', () => {
  const rows = (n: number) =>
    ['2026-05-04', '2026-05-11', '2026-05-18'].map((day) => row(0, day, { 7: n }));
  const quarter = 'from=2026-04-01&to=2026-06-30&interval=week';

  test('is offered where the usual bucket is too small to judge', () => {
    const { query, report: found } = report(rows(12), quarter);
    expect(steadierInterval(found.buckets, query)).toEqual({ interval: 'month', usual: 12 });
  });

  test.each([
    ['there are answers enough', 30, quarter],
    ['there is nothing to count', 0, quarter],
    ['the period holds no two of them', 12, 'from=2026-05-01&to=2026-05-31&interval=week'],
    ['there is no longer one', 12, 'from=2026-04-01&to=2026-06-30&interval=quarter'],
  ])('is not offered where %s', (_, n, address) => {
    const { query, report: found } = report(n > 0 ? rows(n) : [], address);
    expect(steadierInterval(found.buckets, query)).toBeNull();
  });
});

describe('sentences', () => {
  const rows = [
    row(0, '2026-05-04', hard),
    row(1, '2026-04-06', easy),
    row(0, '2026-05-04', easy, 'chat'),
    row(1, '2026-04-06', easy, 'chat'),
  ];

  test('say what moved, by how much, and where', () => {
    const { query, report: found } = report(rows, may);
    expect(metricHeadline(t, found)).toBe('CES fell 1.95, a real change.');
    expect(metricDetails(t, found, query, 'channel')).toMatch(
      /^4\.55 \(4\.21–4\.89\) now, 6\.50 in the period before: −1\.95 ± 0\.\d\d, more than chance\. Of 2 channels, only The phone changed by more than chance\.$/,
    );
  });

  test('a change within noise is none, and so is its headline', () => {
    const { query, report: found } = report(
      [row(0, '2026-05-04', easy), row(1, '2026-04-06', { 7: 62, 6: 28, 5: 10 })],
      may,
    );
    expect(metricHeadline(t, found)).toBe('CES held at 6.50.');
    expect(metricDetails(t, found, query, 'channel')).toMatch(/no more than chance\.$/);
  });

  test('a change that barely beats its margin is told with a digit more', () => {
    const { query, report: found } = report(
      [row(0, '2026-05-04', { 7: 5000, 6: 5000 }), row(1, '2026-04-06', { 7: 5150, 6: 4850 })],
      may,
    );
    expect(metricDetails(t, found, query, 'channel')).toMatch(/−0\.015 ± 0\.014, more than chance/);
  });

  test('without a comparison they say what is', () => {
    const { query, report: found } = report(rows, `${may}&compare=none`);
    expect(metricHeadline(t, found)).toBe('CES is 4.55, mean of 1–7, high = easy.');
    expect(metricDetails(t, found, query, 'channel')).toMatch(/95 % interval\.$/);
  });

  test('too few answers are not judged', () => {
    const { query, report: found } = report(
      [row(0, '2026-05-04', { 7: 9 }), row(1, '2026-04-06', easy)],
      may,
    );
    expect(metricDetails(t, found, query, 'channel')).toMatch(/too few answers to say/);
  });

  test('a group that would look changed alone is judged with the others', () => {
    const still = Array.from({ length: 12 }, (_, at) => [
      row(0, '2026-05-04', easy, `c${at}`),
      row(1, '2026-04-06', easy, `c${at}`),
    ]).flat();
    const moved = [
      row(0, '2026-05-04', { 7: 30, 6: 20, 5: 20 }),
      row(1, '2026-04-06', { 7: 18, 6: 24, 5: 28 }),
    ];
    const verdictOf = (rows: readonly CountsRow[]) =>
      report(rows, may).report.groups.find(({ key }) => key === 'phone')?.change?.verdict;
    expect(verdictOf(moved)).toBe('real');
    expect(verdictOf([...moved, ...still])).toBe('noise');
  });

  test('one group is no split', () => {
    const { report: found } = report(rows.slice(0, 2), may);
    expect(groupWords(t, found.groups, 'channel')).toBe('');
  });

  test('groups that all moved, and groups that all held', () => {
    const { report: moved } = report(
      [...rows.slice(0, 2), row(0, '2026-05-04', hard, 'chat'), row(1, '2026-04-06', easy, 'chat')],
      may,
    );
    expect(groupWords(t, moved.groups, 'channel')).toBe(
      'All 2 channels changed by more than chance.',
    );
    const { report: still } = report(
      [row(0, '2026-05-04', easy), row(1, '2026-04-06', easy), ...rows.slice(2)],
      may,
    );
    expect(groupWords(t, still.groups, 'channel')).toBe(
      'None of 2 channels alone changed by more than chance.',
    );
  });
});
