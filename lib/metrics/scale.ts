import { highestScore, type ScoreCounts } from './score-counts';

/**
 * Which end of a scale is good. `ease`: high is good (also every CSAT and NPS
 * scale). `effort`: high is hard. It is stored with the question and never
 * guessed from the answers.
 */
export type Direction = 'ease' | 'effort';

/** The points of a question: `min` to `max` in steps of one, within 0–10. */
export type Scale = { readonly min: number; readonly max: number; readonly direction: Direction };

/** A scale as one word, for addresses and database keys: `1-7-ease`. */
export function scaleKey({ min, max, direction }: Scale): string {
  return `${min}-${max}-${direction}`;
}

/** The scale of a key made by `scaleKey`, or `null` if it names none. */
export function parseScaleKey(key: string): Scale | null {
  const parts = /^(0|[1-9]\d?)-([1-9]\d?)-(ease|effort)$/.exec(key);
  if (!parts) return null;
  const min = Number(parts[1]);
  const max = Number(parts[2]);
  if (min >= max || max > highestScore) return null;
  return { min, max, direction: parts[3] === 'effort' ? 'effort' : 'ease' };
}

/**
 * The counts with the good end up: an effort scale is reversed point by point,
 * x′ = min + max − x; an ease scale stays as it is.
 *
 * @throws {RangeError} if an answer is not on the scale, or the scale is none that is answered on
 * @example orient(scoreCounts({ 1: 9, 7: 2 }), { min: 1, max: 7, direction: 'effort' }) // 7: 9, 1: 2
 */
export function orient(counts: ScoreCounts, scale: Scale): ScoreCounts {
  const { min, max, direction } = scale;
  if (max > highestScore) throw new RangeError(`nobody answers on ${min}–${max}`);
  for (let score = 0; score < counts.length; score++) {
    if ((score < min || score > max) && (counts[score] ?? 0) > 0) {
      throw new RangeError(`score ${score} is not on the scale ${min}–${max}`);
    }
  }
  if (direction === 'ease') return counts;
  return counts.map((_, score) => counts[min + max - score] ?? 0);
}
