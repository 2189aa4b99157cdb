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
import { richWords } from '@/lib/words/rich-words';
import type { Words } from '@/lib/words/words';
import { type BoardContext, cellId, openCell } from './board-frame';
import { CellPopover } from './cell-popover';
import { Ways } from './cell-ways';
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
    ? t('board.before', {
        value: formatValue(t, change.from, definition),
        n: formatCount(t, cell.answersBefore),
      })
    : t('board.before-few');
  const facts: [string, ReactNode][] = [
    ['n', formatCount(t, score.n)],
    ...(query.comparison ? [[t('board.term-before'), before] satisfies [string, string]] : []),
    [t('board.term-rank'), <RankFact key="rank" cell={cell} report={report} />],
  ];
  if (address.view === 'grid') {
    const words = best
      ? t('board.best', {
          value: formatValue(t, best.value, definition),
          quarter: quarterName(t, best.quarter),
          gap: formatDifference(t, score.value - best.value, definition),
        })
      : t('board.best-none', { n: lowBase });
    facts.push([t('board.against-best'), words]);
  }
  return [...facts, ...goalFacts(t, cell, row.key, column.key, context)];
}

/** The rank with its interval, what it goes by, and how sure it is. */
function RankFact({ cell, report }: { cell: OpenCell; report: BoardReport }) {
  const t = useWords();
  const { rank, shrunken } = cell;
  const interval = boardRankIntervals(report).get(cell);
  if (rank === null || shrunken === null || !interval) return t('board.rank-none', { n: lowBase });
  const { definition } = report.series;
  const said = {
    rank: t('board.rank-with', { rank, ...interval }),
    words: t('board.rank', { rank, metric: report.metric, all: report.ranked }),
  };
  return (
    <>
      {report.plainRanks
        ? t('board.rank-said', said)
        : t('board.rank-said-by', { ...said, value: formatValue(t, shrunken.value, definition) })}
      <span className="block text-xs text-ink-3">{t('board.rank-meaning', { ...interval })}</span>
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
    t('board.gap', {
      value: formatValue(t, to, definition),
      gap: formatDifference(t, score.value - to, definition),
    });
  const [target, norm] = [goals.target(row, column), goals.norm(row, column)];
  return [
    ...(target ? [[t('board.against-target'), gap(target.value)] satisfies [string, string]] : []),
    ...(norm
      ? [
          [
            t('board.against-norm'),
            <NormFact key="norm" norm={norm} gap={gap(norm.value)} />,
          ] satisfies [string, ReactNode],
        ]
      : []),
  ];
}

function NormFact({ norm, gap }: { norm: Norm; gap: string }) {
  const t = useWords();
  const { name, source, sourceUrl, asOf } = norm;
  return (
    <>
      {t('board.norm-fact', { gap, name })}
      <span className="block text-xs text-ink-3">
        {richWords(t, 'board.norm-day', {
          day: formatDay(t, asOf),
          source: () =>
            sourceUrl ? (
              <a href={sourceUrl} rel="noreferrer">
                {source}
              </a>
            ) : (
              source
            ),
        })}
      </span>
    </>
  );
}
