import type { Scale } from '@/lib/metrics/scale';
import type { Said } from '@/lib/words/said';
import type { RoleOf } from './mapping';
import { scoreNumber } from './score-number';

/** A score, or nothing where the question was not answered, or why the cell is refused. */
type ReadScore = { score: number } | { reason: Said } | null;

/** Reads the cells of one score column. */
export function scoreReader(
  { notAnswers, values }: Pick<RoleOf<'score'>, 'notAnswers' | 'values'>,
  { min, max }: Scale,
): (cell: string) => ReadScore {
  const skipped = new Set(notAnswers.map(plain));
  const words = new Map(Object.entries(values).map(([word, score]) => [plain(word), score]));
  const outside: Said = { key: 'import-faults.outside', values: { min, max } };
  // A file has few different cells of scores, each of them many times.
  const seen = new Map<string, ReadScore>();

  function look(cell: string): ReadScore {
    const text = plain(cell);
    if (text === '' || skipped.has(text)) return null;
    const score = words.get(text) ?? wholeNumber(text);
    if (typeof score === 'object') return { reason: score };
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

const notNumber: Said = { key: 'import-faults.not-number' };
const notPoint: Said = { key: 'import-faults.not-point' };

function wholeNumber(text: string): number | Said {
  const number = scoreNumber(text);
  if (number === null) return notNumber;
  return Number.isInteger(number) ? number : notPoint;
}

function plain(text: string): string {
  return text.trim().toLowerCase();
}
