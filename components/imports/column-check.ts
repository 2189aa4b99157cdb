import type { ToldReport } from '@/lib/csv/import-report';
import type { ColumnRole } from '@/lib/csv/mapping';
import type { ColumnProfile } from '@/lib/csv/profile';
import { formatCount } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';

export type ColumnCheck = { tone: 'ok' | 'warn' | 'none'; words: string };

/** What is to be said about a column as it is mapped now. */
export function columnCheck(
  t: Words,
  column: ColumnProfile,
  role: ColumnRole,
  report: ToldReport | null,
  lines: number,
): ColumnCheck {
  const problem = report?.problems.find((one) => one.column === column.name);
  if (problem) return { tone: 'warn', words: problem.sentence };
  if (role.role === 'ignore') return { tone: 'none', words: leftOutBecause(t, column, lines) };
  const refused = report?.refusals.filter((one) => one.column === column.name) ?? [];
  if (refused[0]) {
    const { line, reason } = refused[0];
    const more = refused.length - 1;
    const n = formatCount(t, more);
    return { tone: 'warn', words: t('columns.line-because', { line, reason, more, n }) };
  }
  if (role.role === 'attribute' && column.values === null) {
    return { tone: 'warn', words: t('columns.too-many-values') };
  }
  return { tone: 'ok', words: okWords(t, column, role, report) };
}

function leftOutBecause(t: Words, { name, filled, values }: ColumnProfile, lines: number): string {
  if (filled === 0) return t('columns.is-empty');
  if (values?.length === 1 && filled === lines && lines > 1) return t('columns.always-same');
  // A column of a few words, such as whether somebody has a telephone, is nobody's number.
  const isPersonal = /ip ?address|phone|latitude|longitude|user ?agent/i.test(name);
  if (isPersonal && (values === null || values.length > 10)) return t('columns.personal');
  return '';
}

function okWords(
  t: Words,
  column: ColumnProfile,
  role: ColumnRole,
  report: ToldReport | null,
): string {
  const score = report?.scores.find((one) => one.column === column.name);
  if (score) {
    const { min, max, direction } = score.scale;
    const count = score.counts.reduce((sum, n) => sum + n, 0);
    const hard = direction === 'effort' ? 'yes' : 'no';
    return t('columns.new-answers', { count, n: formatCount(t, count), min, max, hard });
  }
  if (role.role === 'touchpoint' || role.role === 'channel')
    return placeWords(t, role.role, report);
  if (role.role === 'answerId' || role.role === 'recordId')
    return column.unique ? t('columns.unique') : '';
  if (role.role === 'attribute')
    return report?.holds === 'answers' ? t('columns.as-of-answer') : '';
  return '';
}

function placeWords(t: Words, place: 'touchpoint' | 'channel', report: ToldReport | null): string {
  if (!report || report.problems.length > 0) return '';
  const unknown = report.unknown.filter(({ what }) => what === place).length;
  return unknown > 0
    ? t('columns.values-new', { count: unknown, n: formatCount(t, unknown) })
    : t('columns.values-known');
}
