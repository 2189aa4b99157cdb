import { describe, expect, it } from 'vitest';
import type { Catalog } from '@/db/queries/catalog';
import type { CountsRow } from '@/db/queries/score-counts';
import { parseMetricQuery } from '@/lib/metric-query';
import { scoreCounts } from '@/lib/metrics/score-counts';
import { wordsIn } from '@/lib/words/words-in';
import { reportFrom } from './metric-report';

const t = wordsIn('en');

const catalog: Catalog = {
  touchpoint: [],
  channel: [],
  survey: [{ id: 's', key: 's', name: 'S', archived: false, metric: 'nps' }],
  attributes: [],
  firstDay: '2026-01-01',
  lastDay: '2026-03-31',
  versions: [
    {
      id: 'v',
      surveyId: 's',
      version: 1,
      metric: 'nps',
      scale: { min: 0, max: 10, direction: 'ease' },
      method: null,
      question: 'Q',
      lowLabel: 'low',
      highLabel: 'high',
      createdAt: new Date('2026-01-01'),
    },
  ],
};

const answersOn = (bucket: string): CountsRow => ({
  span: 1,
  bucket,
  versionId: 'v',
  group: [],
  counts: scoreCounts({ 10: 1 }),
});

/** The days under which the days of the comparison lie. */
function under(period: string, ...earlier: string[]): string[] {
  const { query } = parseMetricQuery(
    { period, interval: 'day' },
    { timeZone: 'UTC', weekStart: 1, now: new Date('2026-03-31T12:00:00Z'), catalog },
  );
  const report = reportFrom(t, earlier.map(answersOn), catalog, 'nps', query);
  return (report?.buckets ?? []).filter(({ before }) => before).map(({ bucket }) => bucket.start);
}

describe('the comparison under a trend', () => {
  it('begins with a calendar period: the first of February under the first of March', () => {
    expect(under('this-month', '2026-02-01', '2026-02-28')).toEqual(['2026-03-01', '2026-03-28']);
  });

  it('ends with a rolling one', () => {
    expect(under('last-7-days', '2026-03-18', '2026-03-24')).toEqual(['2026-03-25', '2026-03-31']);
  });
});
