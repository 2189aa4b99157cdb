import { useWords } from '#words';
import { LinkButton } from '@/components/ui/button';
import type { MetricQuery } from '@/lib/metric-query';
import type { OpenCell } from '@/lib/reports/board';
import { answersHref, onScale } from '@/lib/reports/links';
import { scaleWords } from '@/lib/reports/question-breaks';
import { formatCount } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import { type BoardContext, narrowedToPlace, trendHref } from './board-frame';

/** The way to the answers and the trend of a cell; none to those without an attribute. */
export function Ways({
  context,
  row,
  column,
  cell,
}: {
  context: BoardContext;
  row: string;
  column: string;
  cell: OpenCell;
}) {
  const t = useWords();
  const { metric } = context.report;
  const narrowed = narrowedToPlace(context, { row, column });
  if (!narrowed) {
    return (
      <p className="mt-3 text-xs text-ink-3">
        Answers for which it is not stated cannot be listed apart.
      </p>
    );
  }
  return (
    <p className="mt-3 flex flex-wrap gap-2">
      {answersOf(t, cell, narrowed, context).map(({ words, query }, at) => (
        <LinkButton
          key={words}
          small
          variant={at === 0 ? 'primary' : 'default'}
          prefetch={false}
          href={answersHref(query, { metric })}
        >
          {words}
        </LinkButton>
      ))}
      <LinkButton small prefetch={false} href={trendHref(context, { row, column })}>
        Trend
      </LinkButton>
    </p>
  );
}

/** The lists of a cell’s answers: one, or one of each scale where they are bridged. */
function answersOf(
  t: Words,
  { answers, counts, parts }: OpenCell,
  narrowed: MetricQuery,
  { report }: BoardContext,
): { words: string; query: MetricQuery }[] {
  if (counts) return [{ words: seeWords(t, answers), query: onScale(narrowed, report.series) }];
  if (parts.length === 0) return [{ words: 'See the answers, by scale', query: narrowed }];
  return parts.flatMap(({ scale, score }) =>
    score
      ? [
          {
            words: `${seeWords(t, score.n)} on ${scaleWords(t, scale)}`,
            query: { ...narrowed, scale },
          },
        ]
      : [],
  );
}

function seeWords(t: Words, n: number): string {
  return `See ${formatCount(t, n)} ${n === 1 ? 'answer' : 'answers'}`;
}
