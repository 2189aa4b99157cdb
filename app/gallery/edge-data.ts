import type { SparkPoint, TrendMark, TrendPoint } from '@/components/charts/series';
import { change } from '@/lib/metrics/change';
import { type Definition, definition, type MetricId } from '@/lib/metrics/definition';
import { addDays } from '@/lib/metrics/period';
import type { Scale } from '@/lib/metrics/scale';
import { score } from '@/lib/metrics/score';
import { noCounts, type ScoreCounts, scoreCounts } from '@/lib/metrics/score-counts';
import { shortDay } from '@/lib/words/dates';
import type { Words } from '@/lib/words/words';
import { wordsIn } from '@/lib/words/words-in';

/** A definition that is known to exist. */
export function defined(metric: MetricId, scale: Scale, method: string | null = null): Definition {
  const found = definition(metric, scale, method);
  if (!found) throw new Error(`${metric} has no method ${method ?? ''} on that scale`);
  return found;
}

export const ces = defined('ces', { min: 1, max: 7, direction: 'ease' });
export const effort = defined('ces', { min: 1, max: 5, direction: 'effort' });
export const csat = defined('csat', { min: 1, max: 5, direction: 'ease' });
export const nps = defined('nps', { min: 0, max: 10, direction: 'ease' });

/** The same numbers on every visit: a small linear congruence. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** Answers around a middle, bent to the scale. */
export function answers({ scale }: Definition, n: number, middle: number, seed = 1): ScoreCounts {
  if (n === 0) return noCounts;
  const random = dice(seed);
  const by: Record<number, number> = {};
  for (let left = Math.min(n, 4_000); left > 0; left -= 1) {
    const noise = (random() + random() + random() - 1.5) * (scale.max - scale.min) * 0.62;
    const point = Math.min(scale.max, Math.max(scale.min, Math.round(middle + noise)));
    by[point] = (by[point] ?? 0) + 1;
  }
  const times = n > 4_000 ? Math.round(n / 4_000) : 1;
  return scoreCounts(
    Object.fromEntries(Object.entries(by).map(([point, count]) => [point, count * times])),
  );
}

/** Score now, and its change against answers around another middle. */
export function pair(of: Definition, n: number, now: number, before: number, seed = 3) {
  const [late, early] = [answers(of, n, now, seed), answers(of, n, before, seed + 7)];
  return { counts: late, before: early, score: score(late, of), change: change(late, early, of) };
}

export type Shape = {
  of?: Definition;
  buckets?: number;
  days?: number;
  first?: string;
  n?: number;
  seed?: number;
  /** Middle of the answers in a bucket. */
  middle?: (at: number) => number;
  silent?: (at: number) => boolean;
  partial?: boolean;
  compared?: boolean;
};

/** A trend of that shape; each point leads somewhere. */
export function trend(t: Words, shape: Shape): TrendPoint[] {
  const { of = ces, buckets = 26, days = 7, first = '2025-12-29', n = 560, seed = 5 } = shape;
  const { middle = () => 5.4, silent = () => false, partial = true, compared = true } = shape;
  const random = dice(seed);
  return Array.from({ length: buckets }, (_, at): TrendPoint => {
    const [start, end] = [addDays(first, at * days), addDays(first, at * days + days - 1)];
    const cut = partial && at === buckets - 1;
    const size = Math.round(n * (0.92 + random() * 0.16) * (cut ? 0.42 : 1));
    const found = silent(at) ? null : score(answers(of, size, middle(at), seed + at * 13), of);
    return {
      start,
      end,
      label: `${shortDay(t, start)} – ${shortDay(t, end)}`,
      value: found?.value ?? null,
      low: found?.interval?.low ?? null,
      high: found?.interval?.high ?? null,
      n: found?.n ?? 0,
      partial: cut,
      note: cut ? `partial, 3 of ${days} days` : undefined,
      href: `/responses?from=${start}&to=${end}`,
      comparison: compared ? middle(0) + (random() - 0.5) * 0.12 : null,
    };
  });
}

/** The company's story: harder since mid-April. */
export const story = trend(wordsIn('en'), { middle: (at) => (at < 15 ? 5.45 : 5.15) });

export const storyMarks: readonly TrendMark[] = [
  {
    day: '2026-02-02',
    kind: 'break',
    label: 'Question reworded, v3',
    note: 'marked automatically',
  },
  { day: '2026-04-14', kind: 'annotation', label: 'New phone menu', note: 'Ines' },
  { day: '2026-06-02', kind: 'annotation', label: 'Callbacks off', note: 'Sam' },
];

export const quarter: readonly SparkPoint[] = story.slice(13);

export const longName =
  'Rückerstattung nach einer fehlgeschlagenen Überweisung an die Krankenversicherung (alt)';
export const rightToLeft = 'تغيير بيانات الحساب المصرفي';

/** Ten years by day: more points than pixels. */
export function tenYears(t: Words): TrendPoint[] {
  const random = dice(11);
  return Array.from({ length: 3_650 }, (_, at) => {
    const start = addDays('2016-06-25', at);
    const value = 5.2 + Math.sin(at / 200) * 0.3 + (random() - 0.5) * 0.5;
    return {
      start,
      end: start,
      label: shortDay(t, start),
      value,
      low: value - 0.2,
      high: value + 0.2,
      n: 30,
      partial: false,
    };
  });
}
