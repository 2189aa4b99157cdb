import type { ImportReport } from '@/lib/csv/import-report';
import type { ColumnRole } from '@/lib/csv/mapping';
import type { ColumnProfile } from '@/lib/csv/profile';
import type { Words } from '@/lib/words/words';
import { counted } from './headline';

export type ColumnCheck = { tone: 'ok' | 'warn' | 'none'; words: string };

/** What is to be said about a column as it is mapped now. */
export function columnCheck(
  t: Words,
  column: ColumnProfile,
  role: ColumnRole,
  report: ImportReport | null,
  lines: number,
): ColumnCheck {
  const problem = report?.problems.find((one) => one.column === column.name);
  if (problem) return { tone: 'warn', words: problem.sentence };
  if (role.role === 'ignore') return { tone: 'none', words: leftOutBecause(column, lines) };
  const refused = report?.refusals.filter((one) => one.column === column.name) ?? [];
  if (refused[0]) {
    const many = refused.length > 1 ? ` and ${counted(t, refused.length - 1, 'more', 'more')}` : '';
    return { tone: 'warn', words: `Line ${refused[0].line}: ${refused[0].reason}${many}` };
  }
  if (role.role === 'attribute' && column.values === null) {
    return {
      tone: 'warn',
      words: 'more than 200 different values: too many to compare, better left out',
    };
  }
  return { tone: 'ok', words: okWords(t, column, role, report) };
}

function leftOutBecause({ name, filled, values }: ColumnProfile, lines: number): string {
  if (filled === 0) return 'empty';
  if (values?.length === 1 && filled === lines && lines > 1) return 'the same on every line';
  // A column of a few words, such as whether somebody has a telephone, is nobody's number.
  const isPersonal = /ip ?address|phone|latitude|longitude|user ?agent/i.test(name);
  if (isPersonal && (values === null || values.length > 10)) return 'personal, not needed';
  return '';
}

function okWords(
  t: Words,
  column: ColumnProfile,
  role: ColumnRole,
  report: ImportReport | null,
): string {
  const score = report?.scores.find((one) => one.column === column.name);
  if (score) {
    const { min, max, direction } = score.scale;
    const end = direction === 'effort' ? `${max} = hard, reversed when scored` : `${max} = best`;
    return `${counted(
      t,
      score.counts.reduce((sum, n) => sum + n, 0),
      'new answer',
    )} on ${min}–${max}, ${end}`;
  }
  if (role.role === 'touchpoint' || role.role === 'channel')
    return placeWords(t, role.role, report);
  if (role.role === 'answerId' || role.role === 'recordId')
    return column.unique ? 'unique, importing again is safe' : '';
  if (role.role === 'attribute') return report?.holds === 'answers' ? 'as of the answer' : '';
  return '';
}

function placeWords(
  t: Words,
  place: 'touchpoint' | 'channel',
  report: ImportReport | null,
): string {
  if (!report || report.problems.length > 0) return '';
  const unknown = report.unknown.filter(({ what }) => what === place).length;
  return unknown > 0 ? `${counted(t, unknown, 'value')} new here` : 'all values known';
}
