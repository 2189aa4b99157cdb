import type { ImportReport } from '@/lib/csv/import-report';
import { formatCount } from '@/lib/metrics/format';

/** '3,194 answers', '1 answer' */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** What an import would do, in one sentence or two. */
export function headline(report: ImportReport | null, sentences: readonly string[]): string {
  if (sentences.length > 0) return 'This cannot be imported as it is.';
  if (!report) return 'Reading the file …';
  if (report.problems.length > 0) {
    return `${counted(report.problems.length, 'thing needs', 'things need')} your word before this can be imported.`;
  }
  const { ready, known, linesRefused, holds } = report;
  const [one, many] = [holds.slice(0, -1), holds];
  const first =
    ready > 0
      ? `${counted(ready, `${one} is`, `${many} are`)} ready.`
      : known > 0
        ? `Nothing new: all ${counted(known, one)} are here already.`
        : `No ${one} could be read yet.`;
  const second =
    linesRefused > 0 ? ` ${counted(linesRefused, 'line is', 'lines are')} refused.` : '';
  return first + second;
}
