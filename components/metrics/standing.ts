import type { Definition } from '@/lib/metrics/definition';
import type { Score } from '@/lib/metrics/score';
import { hiddenBelow, lowBase } from '@/lib/metrics/small-base';
import { formatInterval, formatMargin, formatValue } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';

/** What a number may be used for: nothing there, hidden for privacy, shown but not judged, or judged. */
export type Standing = 'none' | 'hidden' | 'few' | 'enough';

export function standing(score: Score | null): Standing {
  if (score === null || score.n === 0) return 'none';
  if (score.n < hiddenBelow) return 'hidden';
  return score.n < lowBase ? 'few' : 'enough';
}

/** A value with its unit apart, as the unit is set smaller: `['81.2', '%']`, `['5.27', '']`. */
export function valueParts(
  t: Words,
  score: Score | null,
  definition: Definition,
): readonly [string, string] {
  const words = formatValue(t, score?.value ?? null, definition);
  const [value = words, unit = ''] = words.split(/\s?(?=%$)/);
  return [value, unit];
}

/** '± 0.04' for a mean, whose interval is symmetric; '79.6–82.8' for all else. */
export function intervalWords(
  t: Words,
  score: Score | null,
  definition: Definition,
): string | null {
  if (!score?.interval) return null;
  const { low, high } = score.interval;
  return definition.method.kind === 'mean'
    ? formatMargin(t, (high - low) / 2, definition)
    : formatInterval(t, score.interval, definition);
}

/** Shares of the three bands, in whole per cent; null without answers. */
export function bandShares(score: Score | null): readonly [number, number, number] | null {
  if (!score) return null;
  const { negative, neutral, positive } = score.bands;
  const all = negative + neutral + positive;
  if (all === 0) return null;
  const parts = [negative, neutral, positive].map((part) => Math.round((part / all) * 100));
  return [parts[0] ?? 0, parts[1] ?? 0, parts[2] ?? 0];
}

export type Tone = 'negative' | 'neutral' | 'positive';

/** The band of one raw answer. */
export function toneOf(point: number, { scale, bands }: Definition): Tone {
  const oriented = scale.direction === 'effort' ? scale.min + scale.max - point : point;
  if (oriented <= bands.negative) return 'negative';
  return oriented >= bands.positive ? 'positive' : 'neutral';
}
