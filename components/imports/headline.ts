import type { ToldReport } from '@/lib/csv/import-report';
import { formatCount, paragraph } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';

/** What an import would do, in one sentence or two. */
export function headline(
  t: Words,
  report: ToldReport | null,
  sentences: readonly string[],
): string {
  if (sentences.length > 0) return t('columns.cannot');
  if (!report) return t('columns.reading');
  const { problems, linesRefused } = report;
  if (problems.length > 0) {
    return t('columns.needs-word', {
      count: problems.length,
      n: formatCount(t, problems.length),
    });
  }
  return paragraph(t, [
    readyWords(t, report),
    linesRefused > 0
      ? t('columns.lines-refused', { count: linesRefused, n: formatCount(t, linesRefused) })
      : '',
  ]);
}

function readyWords(t: Words, { ready, known, holds }: ToldReport): string {
  if (ready > 0) return t('columns.ready', { holds, count: ready, n: formatCount(t, ready) });
  return known > 0
    ? t('columns.all-known', { holds, count: known, n: formatCount(t, known) })
    : t('columns.none-read', { holds });
}
