import type { ReactNode } from 'react';
import { useWords } from '#words';
import { DistributionChart } from '@/components/metrics/distribution-chart';
import { intervalWords } from '@/components/metrics/standing';
import { VerdictChip } from '@/components/metrics/verdict-chip';
import type { Norm } from '@/db/queries/norms';
import { lowBase } from '@/lib/metrics/small-base';
import type { BoardReport, OpenCell } from '@/lib/reports/board';
import { quarterName } from '@/lib/reports/own-best';
import { boardRankIntervals } from '@/lib/reports/rank-intervals';
import { formatDay } from '@/lib/words/dates';
import { formatCount, formatDifference, formatValue } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import { type BoardContext, cellId, openCell } from './board-frame';
import { CellPopover } from './cell-popover';
import { Ways } from './cell-ways';
import { intervalMeaning, rankWithInterval, rankWords } from './rank-words';
import { ScaleParts } from './scale-parts';

/** The open cell: its distribution now and before, its rank, its best, and the way to its answers. */
export function CellDetails(context: BoardContext) {
  const t = useWords();
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
        <b className="text-xl font-semibold">{formatValue(t, score.value, definition)}</b>
        <span className="flex-1 text-xs text-ink-3">{intervalWords(t, score, definition)}</span>
        {cell.change ? <VerdictChip change={cell.change} definition={definition} /> : null}
      </p>
      {cell.counts ? (
        <DistributionChart
          counts={cell.counts}
          before={cell.beforeCounts}
          definition={definition}
        />
      ) : (
        <ScaleParts parts={cell.parts} series={report.series} />
      )}
      <dl className="defs mt-2">
        {factsOf(t, open, context).map(([term, words]) => (
          <div key={term} className="contents">
            <dt>{term}</dt>
            <dd className="num">{words}</dd>
          </div>
        ))}
      </dl>
      <Ways context={context} row={row.key} column={column.key} cell={cell} />
    </CellPopover>
  );
}

type Opened = NonNullable<ReturnType<typeof openCell>>;

function factsOf(
  t: Words,
  { cell, row, column }: Opened,
  context: BoardContext,
): [string, ReactNode][] {
  const { report, query, address } = context;
  const { definition } = report.series;
  const { score, change, best } = cell;
  const before = change
    ? `${formatValue(t, change.from, definition)}, n ${formatCount(t, cell.answersBefore)}`
    : 'too few answers to compare';
  const facts: [string, ReactNode][] = [
    ['n', formatCount(t, score.n)],
    ...(query.comparison ? [['Before', before] satisfies [string, string]] : []),
    ['Rank', <RankFact key="rank" cell={cell} report={report} />],
  ];
  if (address.view === 'grid') {
    const words = best && `${formatValue(t, best.value, definition)}, ${quarterName(best.quarter)}`;
    const gap = best && formatDifference(t, score.value - best.value, definition);
    facts.push([
      'Own best',
      words ? `${words} (gap ${gap})` : `no earlier quarter with ${lowBase} answers`,
    ]);
  }
  return [...facts, ...goalFacts(t, cell, row.key, column.key, context)];
}

/** The rank with its interval, what it goes by, and how sure it is. */
function RankFact({ cell, report }: { cell: OpenCell; report: BoardReport }) {
  const t = useWords();
  const { rank, shrunken } = cell;
  const interval = boardRankIntervals(report).get(cell);
  if (rank === null || shrunken === null || !interval) return `none under ${lowBase} answers`;
  const { definition } = report.series;
  const by = report.plainRanks ? '' : `, by ${formatValue(t, shrunken.value, definition)}`;
  return (
    <>
      {rankWithInterval(rank, interval)}: {rankWords(report.metric, rank, report.ranked)}
      {by}
      <span className="block text-xs text-ink-3">{intervalMeaning(interval)}</span>
    </>
  );
}

/** Target and norm with the gap to each; the norm with its source. */
function goalFacts(
  t: Words,
  { score }: OpenCell,
  row: string,
  column: string,
  { goals, report }: BoardContext,
): [string, ReactNode][] {
  const { definition } = report.series;
  const gap = (to: number) =>
    `${formatValue(t, to, definition)} (gap ${formatDifference(t, score.value - to, definition)})`;
  const [target, norm] = [goals.target(row, column), goals.norm(row, column)];
  return [
    ...(target ? [['Target', gap(target.value)] satisfies [string, string]] : []),
    ...(norm
      ? [
          ['Norm', <NormFact key="norm" norm={norm} gap={gap(norm.value)} />] satisfies [
            string,
            ReactNode,
          ],
        ]
      : []),
  ];
}

function NormFact({ norm, gap }: { norm: Norm; gap: string }) {
  const t = useWords();
  const { name, source, sourceUrl, asOf } = norm;
  return (
    <>
      {gap}, {name}
      <span className="block text-xs text-ink-3">
        {sourceUrl ? (
          <a href={sourceUrl} rel="noreferrer">
            {source}
          </a>
        ) : (
          source
        )}
        , {formatDay(t, asOf)}
      </span>
    </>
  );
}
