import type { Scale } from '@/lib/metrics/scale';
import type { RoleOf } from './mapping';
import { scoreNumber } from './score-number';

/** A score, or nothing where the question was not answered, or why the cell is refused. */
type ReadScore = { score: number } | { reason: string } | null;

/** Reads the cells of one score column. */
export function scoreReader(
  { notAnswers, values }: Pick<RoleOf<'score'>, 'notAnswers' | 'values'>,
  { min, max }: Scale,
): (cell: string) => ReadScore {
  const skipped = new Set(notAnswers.map(plain));
  const words = new Map(Object.entries(values).map(([word, score]) => [plain(word), score]));
  const outside = `Outside ${min}–${max}`;
  // A file has few different cells of scores, each of them many times.
  const seen = new Map<string, ReadScore>();

  function look(cell: string): ReadScore {
    const text = plain(cell);
    if (text === '' || skipped.has(text)) return null;
    const score = words.get(text) ?? wholeNumber(text);
    if (typeof score === 'string') return { reason: score };
    return score < min || score > max ? { reason: outside } : { score };
  }

  return (cell) => {
    const before = seen.get(cell);
    if (before !== undefined) return before;
    const found = look(cell);
    if (seen.size < 1_000) seen.set(cell, found);
    return found;
  };
}

function wholeNumber(text: string): number | string {
  const number = scoreNumber(text);
  if (number === null) return 'Not a number';
  return Number.isInteger(number) ? number : 'Not a whole point of the scale';
}

function plain(text: string): string {
  return text.trim().toLowerCase();
}
