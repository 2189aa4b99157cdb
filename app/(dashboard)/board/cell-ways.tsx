import { useWords } from '#words';
import { LinkButton } from '@/components/ui/link-button';
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
    return <p className="mt-3 text-xs text-ink-3">{t('board.not-apart')}</p>;
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
        {t('board.trend')}
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
  if (counts)
    return [
      {
        words: t('board.see-answers', counted(t, answers)),
        query: onScale(narrowed, report.series),
      },
    ];
  if (parts.length === 0) return [{ words: t('board.see-by-scale'), query: narrowed }];
  return parts.flatMap(({ scale, score }) =>
    score
      ? [
          {
            words: t('board.see-on-scale', {
              ...counted(t, score.n),
              scale: scaleWords(t, scale),
            }),
            query: { ...narrowed, scale },
          },
        ]
      : [],
  );
}

function counted(t: Words, count: number): { n: string; count: number } {
  return { n: formatCount(t, count), count };
}
