import type { ReactNode } from 'react';
import { DistributionChart } from '@/components/metrics/distribution-chart';
import { intervalWords } from '@/components/metrics/standing';
import { VerdictChip } from '@/components/metrics/verdict-chip';
import { LinkButton } from '@/components/ui/button';
import { printMetricQuery } from '@/lib/metric-query';
import { formatCount, formatDifference, formatValue } from '@/lib/metrics/format';
import { countAnswers } from '@/lib/metrics/score-counts';
import { lowBase } from '@/lib/metrics/small-base';
import type { OpenCell } from '@/lib/reports/board';
import { answersHref, onScale } from '@/lib/reports/links';
import { quarterName } from '@/lib/reports/own-best';
import { type BoardContext, cellId, openCell } from './board-frame';
import { CellPopover } from './cell-popover';
import { rankWords } from './rank-words';

/** The open cell: its distribution now and before, its rank, its best, and the way to its answers. */
export function CellDetails(context: BoardContext) {
  const open = openCell(context);
  if (!open) return null;
  const { row, column, cell } = open;
  const { report, links } = context;
  const { definition } = report.series;
  const { score } = cell;
  return (
    <CellPopover
      cell={cellId(row.key, column.key)}
      label={`${row.name}, ${column.name}`}
      closeHref={links({ cell: null })}
    >
      <p>
        <b className="font-semibold">{row.name}</b>{' '}
        <span className="text-ink-3">· {column.name}</span>
      </p>
      <p className="num mt-0.5 mb-2 flex flex-wrap items-baseline gap-x-2">
        <b className="text-xl font-semibold">{formatValue(score.value, definition)}</b>
        <span className="flex-1 text-xs text-ink-3">{intervalWords(score, definition)}</span>
        {cell.change ? <VerdictChip change={cell.change} definition={definition} /> : null}
      </p>
      <DistributionChart counts={cell.counts} before={cell.beforeCounts} definition={definition} />
      <dl className="defs mt-2">
        {factsOf(cell, context).map(([term, words]) => (
          <div key={term} className="contents">
            <dt>{term}</dt>
            <dd className="num">{words}</dd>
          </div>
        ))}
      </dl>
      <Ways
        context={context}
        touchpoint={row.key}
        channel={column.key}
        n={countAnswers(cell.counts)}
      />
    </CellPopover>
  );
}

function factsOf(cell: OpenCell, { report, query }: BoardContext): [string, ReactNode][] {
  const { definition } = report.series;
  const { score, change, best, rank, shrunken } = cell;
  const before = change
    ? `${formatValue(change.from, definition)}, n ${formatCount(countAnswers(cell.beforeCounts ?? []))}`
    : 'too few answers to compare';
  const ranked =
    rank === null
      ? `none under ${lowBase} answers`
      : `${rankWords(report.metric, rank, report.ranked)}${
          report.plainRanks || shrunken === null ? '' : `, by ${formatValue(shrunken, definition)}`
        }`;
  const gap = best && formatDifference(score.value - best.value, definition);
  return [
    ['n', formatCount(score.n)],
    ...(query.comparison ? [['Before', before] satisfies [string, string]] : []),
    ['Rank', ranked],
    [
      'Own best',
      best
        ? `${formatValue(best.value, definition)}, ${quarterName(best.quarter)} (gap ${gap})`
        : `no earlier quarter with ${lowBase} answers`,
    ],
  ];
}

function Ways({
  context: { report, query },
  touchpoint,
  channel,
  n,
}: {
  context: BoardContext;
  touchpoint: string;
  channel: string;
  n: number;
}) {
  const { metric } = report;
  const asked = onScale(query, report.series);
  const filters = { ...query.filters, touchpoint: [touchpoint], channel: [channel] };
  return (
    <p className="mt-3 flex gap-2">
      <LinkButton
        small
        variant="primary"
        prefetch={false}
        href={answersHref(asked, { metric, touchpoint, channel })}
      >
        See {formatCount(n)} {n === 1 ? 'answer' : 'answers'}
      </LinkButton>
      <LinkButton
        small
        prefetch={false}
        href={`/metrics/${metric}${printMetricQuery({ ...query, by: null, filters })}`}
      >
        Trend
      </LinkButton>
    </p>
  );
}
