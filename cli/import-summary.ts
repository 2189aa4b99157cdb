import type { ImportReport } from '@/lib/csv/import-report';
import type { Problem } from '@/lib/csv/plan-problems';
import type { LocalImport } from '@/lib/imports/local-import';
import { say } from '@/lib/words/said';
import { tell } from '@/lib/words/told';
import { wordsIn } from '@/lib/words/words-in';

const t = wordsIn('en');

/** The options that settle a problem. */
const options = { 'date-format': '--date-format DD/MM/YYYY or --date-format MM/DD/YYYY' };

function problemWords({ column, sentence, option }: Problem) {
  return { column, sentence: say(t, sentence), ...(option && { option: options[option] }) };
}

/** What an import came to, for programs. */
export function importResult({ report, added, importId, row, from }: LocalImport) {
  const {
    scores,
    ready,
    known,
    lines,
    linesRefused,
    linesLeftOut,
    leftOut,
    problems,
    firstDay,
    lastDay,
    holds,
    changed,
  } = report;
  return {
    importId,
    holds,
    state: row?.state ?? null,
    resumedFrom: from,
    problems: problems.map(problemWords),
    lines,
    linesRead: row?.linesRead ?? 0,
    ready,
    changed,
    added,
    known,
    linesRefused,
    linesLeftOut,
    leftOut: leftOut.map(({ reason, lines }) => ({ reason: tell(t, reason), lines })),
    firstDay,
    lastDay,
    scores: scores.map(({ column, survey, counts }) => ({ column, survey, counts })),
  };
}

/** What an import came to, for people. */
export function importSummary(outcome: LocalImport, refused: string | undefined): string {
  const { report, added, row, importId, from } = outcome;
  if (report.problems.length > 0) {
    return report.problems
      .map(problemWords)
      .map(({ column, sentence, option }) =>
        [column ? `“${column}”: ${sentence}` : sentence, option ? `Set ${option}.` : '']
          .join(' ')
          .trim(),
      )
      .join('\n');
  }
  if (!report.complete) return 'Stopped before anything was written.';
  if (row?.state === 'cancelled') {
    return [
      `Stopped behind ${written(row.linesRead)} of ${written(report.lines)} lines.`,
      `${written(row.answersAdded)} ${report.holds} are in and stay. The same command again goes on from there${report.holds === 'answers' ? ';' : '.'}`,
      ...(report.holds === 'answers'
        ? [`npx ergograph import --undo ${importId} takes them out again.`]
        : []),
    ].join('\n');
  }
  const done = report.holds === 'answers' ? 'added:' : 'added or corrected.';
  return [
    `${written(report.lines)} lines.`,
    ...(from > 0 ? [`An earlier run had dealt with ${written(from)} of them.`] : []),
    added === null
      ? `${written(report.ready)} ${report.holds} would be ${done}`
      : `${written(added)} ${report.holds} ${done}`,
    ...answersByColumn(report),
    `${written(report.known)} known already.`,
    ...report.leftOut.map(
      ({ reason, lines }) => `${written(lines)} lines left out: ${tell(t, reason)}.`,
    ),
    ...refusedLines(report, refused),
  ].join('\n');
}

function answersByColumn({ scores }: ImportReport): string[] {
  return scores.map(({ column, survey, counts }) => {
    const n = counts.reduce((sum, count) => sum + count, 0);
    return `  ${column} → ${survey}: ${written(n)}`;
  });
}

function refusedLines({ refusals, linesRefused }: ImportReport, refused: string | undefined) {
  const some = refusals
    .slice(0, 10)
    .map(
      ({ line, column, value, reason }) =>
        `  line ${line}, ${column}: “${value}” ${tell(t, reason)}`,
    );
  const where = refused ? `, listed in ${refused}` : '';
  return [`${written(linesRefused)} lines refused${where}${some.length > 0 ? ':' : '.'}`, ...some];
}

function written(count: number): string {
  return count.toLocaleString('en-GB');
}
