import type { SkipRule } from './mapping';
import type { Plan } from './plan';
import type { CsvRecord } from './read-records';

/** Finds lines that the mapping leaves out, with the reason; null for all others. */
export function skipReader({
  columns,
  mapping,
}: Pick<Plan, 'columns' | 'mapping'>): (record: CsvRecord) => string | null {
  const rules = mapping.skip.map((rule) => ({
    at: columns.indexOf(rule.column),
    matches: matcher(rule.is),
    why: (cell: string) => rule.reason || `${rule.column} is “${cell.slice(0, 60) || 'empty'}”`,
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

function matcher(is: SkipRule['is']): (cell: string) => boolean {
  const wanted = is.map((text) => text.trim().toLowerCase());
  const whole = new Set(wanted.filter((text) => !text.endsWith('*')));
  const beginnings = wanted.filter((text) => text.endsWith('*')).map((text) => text.slice(0, -1));
  return (cell) => {
    const plain = cell.toLowerCase();
    return whole.has(plain) || beginnings.some((text) => plain.startsWith(text));
  };
}
