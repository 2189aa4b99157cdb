import type { Said } from '@/lib/words/said';
import type { Told } from '@/lib/words/told';
import type { SkipRule } from './mapping';
import type { Plan } from './plan';
import type { CsvRecord } from './read-records';

/** Finds lines that the mapping leaves out, with the reason; null for all others. */
export function skipReader({
  columns,
  mapping,
}: Pick<Plan, 'columns' | 'mapping'>): (record: CsvRecord) => Told | null {
  const rules = mapping.skip.map((rule) => ({
    at: columns.indexOf(rule.column),
    matches: matcher(rule.is),
    why: (cell: string) => rule.reason || cellIs(rule.column, cell.slice(0, 60)),
  }));
  if (rules.length === 0) return () => null;
  return ({ cells }) => {
    for (const { at, matches, why } of rules) {
      const cell = cells[at]?.trim();
      if (cell !== undefined && matches(cell)) return why(cell);
    }
    return null;
  };
}

/** Why a line is left out that somebody gave no reason for. */
export function cellIs(column: string, cell: string): Said {
  return cell === ''
    ? { key: 'import-faults.cell-empty', values: { column } }
    : { key: 'import-faults.cell-is', values: { column, cell } };
}

function matcher(is: SkipRule['is']): (cell: string) => boolean {
  const wanted = is.map((text) => text.trim().toLowerCase());
  const whole = new Set(wanted.filter((text) => !text.endsWith('*')));
  const beginnings = wanted.filter((text) => text.endsWith('*')).map((text) => text.slice(0, -1));
  return (cell) => {
    const plain = cell.toLowerCase();
    return whole.has(plain) || beginnings.some((text) => plain.startsWith(text));
  };
}
