import type { ImportReport } from '@/lib/csv/import-report';
import { formatCount } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';

/** '3,194 answers', '1 answer' */
export function counted(t: Words, count: number, one: string, many = `${one}s`): string {
  return `${formatCount(t, count)} ${count === 1 ? one : many}`;
}

/** What an import would do, in one sentence or two. */
export function headline(
  t: Words,
  report: ImportReport | null,
  sentences: readonly string[],
): string {
  if (sentences.length > 0) return 'This cannot be imported as it is.';
  if (!report) return 'Reading the file …';
  if (report.problems.length > 0) {
    return `${counted(t, report.problems.length, 'thing needs', 'things need')} your word before this can be imported.`;
  }
  const { ready, known, linesRefused, holds } = report;
  const [one, many] = [holds.slice(0, -1), holds];
  const first =
    ready > 0
      ? `${counted(t, ready, `${one} is`, `${many} are`)} ready.`
      : known > 0
        ? `Nothing new: all ${counted(t, known, one)} are here already.`
        : `No ${one} could be read yet.`;
  const second =
    linesRefused > 0 ? ` ${counted(t, linesRefused, 'line is', 'lines are')} refused.` : '';
  return first + second;
}
