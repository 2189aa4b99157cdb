import * as z from 'zod';
import type { MetricQuery } from '@/lib/metric-query';
import { isBridge } from '@/lib/metrics/bridge-definition';
import { type MetricId, metricIds } from '@/lib/metrics/definition';
import type { RankInterval } from '@/lib/metrics/rank-interval';
import { scaleKey } from '@/lib/metrics/scale';
import type { BoardCell, BoardReport } from '@/lib/reports/board';
import type { ScalePart } from '@/lib/reports/board-measure';
import { boardRankIntervals } from '@/lib/reports/rank-intervals';
import type { Said } from '@/lib/words/said';
import { englishNotices } from './english-notices';
import {
  changeAnswer,
  changeOf,
  definitionAnswer,
  definitionAnswerOf,
  interval,
  period,
} from './metric-answer';

const rankInterval = z
  .object({ low: z.int(), high: z.int() })
  .describe('Between which ranks the cell lies at 95 %.');

const cell = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('open'),
    value: z.number(),
    n: z.int(),
    interval: interval.nullable(),
    change: changeAnswer.nullable().describe('In cells judged for the board as a whole.'),
    rank: z.int().nullable().describe('1 is the lowest; null for totals and few answers.'),
    rank_interval: rankInterval.nullable(),
    shrunken: z.number().nullable().describe('The value the rank goes by.'),
    scales: z
      .array(z.object({ scale: z.string(), value: z.number().nullable(), n: z.int().nullable() }))
      .optional()
      .describe('With `bridge=on`: each scale by itself, 0–100; null where so few are hidden.'),
  }),
  z.object({ kind: z.literal('silent').describe('Answers before, but none in the period.') }),
  z.object({
    kind: z.literal('hidden'),
    reason: z.enum(['small', 'protects']).describe('Few answers, or it would give few away.'),
  }),
]);

const line = z.object({ key: z.string(), name: z.string(), total: cell });

/** What `GET /board/{metric}` says. */
export const boardAnswer = z.object({
  metric: z.enum(metricIds),
  method: z.string().nullable(),
  definition: definitionAnswer.nullable(),
  approximate: z
    .boolean()
    .describe('Whether the values are of several scales, bridged by POMP (`bridge=on`).'),
  period,
  comparison: period.nullable(),
  time_zone: z.string(),
  total: cell.nullable(),
  columns: z.array(line).describe('Channels, most answers first.'),
  rows: z
    .array(line.extend({ cells: z.array(cell.nullable()) }))
    .describe('Touchpoints; `cells` lie in the order of the columns, null where nobody answered.'),
  tested: z.int().describe('Cells whose change could be tested.'),
  notices: z.array(z.string()).describe('What of the request was left out, in words.'),
});

export type BoardAnswer = z.infer<typeof boardAnswer>;

/** A board as the API says it, unrounded. */
export function boardAnswerOf(
  metric: MetricId,
  report: BoardReport | null,
  { period, comparison, timeZone }: MetricQuery,
  notices: readonly Said[],
): BoardAnswer {
  const terms = { metric, period, comparison, time_zone: timeZone };
  if (!report) {
    const nothing = { method: null, definition: null, total: null, columns: [], rows: [] };
    return {
      ...terms,
      ...nothing,
      approximate: false,
      tested: 0,
      notices: [...englishNotices(notices), 'No survey measures this yet.'],
    };
  }
  const { definition } = report.series;
  const intervals = boardRankIntervals(report);
  const cellAnswer = (each: BoardCell) => cellAnswerOf(each, intervals.get(each) ?? null);
  const lineAnswer = ({ key, name, total }: { key: string; name: string; total: BoardCell }) => ({
    key,
    name,
    total: cellAnswer(total),
  });
  return {
    ...terms,
    method: definition.id,
    definition: definitionAnswerOf(definition),
    approximate: isBridge(definition),
    total: cellAnswer(report.total),
    columns: report.columns.map(lineAnswer),
    rows: report.rows.map((row) => ({
      ...lineAnswer(row),
      cells: row.cells.map((each) => each && cellAnswer(each)),
    })),
    tested: report.tested,
    notices: englishNotices([...notices, ...report.notices]),
  };
}

function cellAnswerOf(each: BoardCell, ranks: RankInterval | null): z.infer<typeof cell> {
  if (each.kind !== 'open') return each;
  const { score, change, rank, shrunken, parts } = each;
  const { value, n, interval } = score;
  return {
    kind: 'open',
    value,
    n,
    interval,
    change: changeOf(change),
    rank,
    rank_interval: ranks,
    shrunken: shrunken?.value ?? null,
    ...(parts.length > 0 ? { scales: parts.map(scaleAnswerOf) } : {}),
  };
}

function scaleAnswerOf({ scale, score }: ScalePart) {
  return { scale: scaleKey(scale), value: score?.value ?? null, n: score?.n ?? null };
}
