import type { TrendPoint } from '@/components/charts/series';
import { definition } from '@/lib/metrics/definition';
import type { ExportPart, ExportTable } from '../export-part';

const scale = { min: 1, max: 7, direction: 'ease' } as const;

function pointAt(at: number): TrendPoint {
  const start = new Date(Date.UTC(2026, 0, 5 + at * 7)).toISOString().slice(0, 10);
  const end = new Date(Date.UTC(2026, 0, 11 + at * 7)).toISOString().slice(0, 10);
  const value = at === 4 ? null : 5 + Math.sin(at) / 4;
  return {
    start,
    end,
    label: `Week ${at + 1}`,
    value,
    low: value === null ? null : value - 0.1,
    high: value === null ? null : value + 0.1,
    n: value === null ? 0 : 300 + at,
    partial: at === 12,
    comparison: 5.1 + Math.cos(at) / 5,
    limits: { lower: 4.6, upper: 5.4 },
    ...(at === 7 ? { signal: 'above its limits' } : {}),
  };
}

/** A trend with a gap, a break, limits, a forecast and a partial end, its words in four scripts. */
export function samplePart(changed: Partial<ExportPart> = {}): ExportPart {
  const ces = definition('ces', scale, null);
  if (!ces) throw new Error('CES has a usual method');
  return {
    id: 'trend',
    title: 'CES by week: Zażółć gęślą jaźń, Оценка усилий, 客戶費力度',
    summary: 'No signal: the last 12 weeks vary as chance would have them.',
    picture: {
      kind: 'trend',
      chart: {
        definition: ces,
        points: Array.from({ length: 13 }, (_, at) => pointAt(at)),
        summary: 'CES over 13 weeks',
        comparisonName: 'Period before',
        marks: [
          { day: '2026-02-18', kind: 'break', label: 'Question changed, v2', note: 'Survey' },
          { day: '2026-03-10', kind: 'annotation', label: 'Новое меню', note: 'by Ala' },
        ],
        targets: [{ value: 5.5, label: '5.50' }],
        centre: 5,
        ahead: [
          { at: 12, label: 'Week 13', value: 5, low: 4.8, high: 5.2 },
          { at: 13, label: 'Week 14', value: 5.1, low: 4.7, high: 5.5 },
        ],
        aheadName: 'forecast, simple smoothing',
      },
    },
    table: sampleTable,
    facts: {
      workspace: 'Łódź & Co',
      filters: 'Channel: Chat, Телефон. Language: 中文.',
      period: '5 January – 5 April 2026. London time.',
      timeZone: 'Europe/London',
      n: '3,912 answers',
      definitions: [ces],
      formulas: [],
      generatedAt: new Date('2026-04-05T08:12:00Z'),
      permalink: 'http://localhost:3000/metrics/ces?channel=chat',
    },
    ...changed,
  };
}

export const sampleTable: ExportTable = {
  columns: [
    { key: 'from', name: 'From', kind: 'date' },
    { key: 'group', name: 'Touchpoint', kind: 'text' },
    { key: 'value', name: 'CES', kind: 'number', decimals: 2 },
    { key: 'share', name: 'Answered', kind: 'percent', decimals: 1 },
    { key: 'change', name: 'Change', kind: 'number', decimals: 2, signed: true },
  ],
  rows: [
    ['2026-01-05', '=HYPERLINK("http://evil.example","Billing")', 5.271, 23.4, -0.17],
    ['2026-01-12', '退貨', null, null, 0.25],
  ],
};
