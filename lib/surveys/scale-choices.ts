import { definitions, type MetricId } from '@/lib/metrics/definition';
import type { Scale } from '@/lib/metrics/scale';
import { likertWords } from './likert-words';
import { type ScaleDrawing, scaleDrawings } from './vocabulary';

/** Lowest and highest point of a question, without its direction. */
export type Points = Pick<Scale, 'min' | 'max'>;

const ranges: readonly Points[] = [
  { min: 0, max: 1 },
  { min: 1, max: 2 },
  { min: 1, max: 3 },
  { min: 1, max: 4 },
  { min: 1, max: 5 },
  { min: 1, max: 7 },
  { min: 1, max: 10 },
  { min: 0, max: 10 },
];

/** The ranges on which a metric is measured, the shortest first. */
export function rangesFor(metric: MetricId): readonly Points[] {
  return ranges.filter((range) => definitions(metric, { ...range, direction: 'ease' }).length > 0);
}

/** `1-7`, as forms send it. */
export function rangeKey({ min, max }: Points): string {
  return `${min}-${max}`;
}

export function parseRange(key: string): Points | null {
  return ranges.find((range) => rangeKey(range) === key) ?? null;
}

/** Every point of a range, lowest first. */
export function pointsOf({ min, max }: Points): number[] {
  return Array.from({ length: max - min + 1 }, (_, step) => min + step);
}

/** The drawings that suit a range: words and faces need few points, stars count from 1, thumbs are two. */
export function drawingsFor(range: Points): readonly ScaleDrawing[] {
  const count = range.max - range.min + 1;
  const suits: Record<ScaleDrawing, boolean> = {
    numbers: true,
    likert: count <= 7,
    faces: count <= 7,
    stars: range.min === 1 && count >= 3,
    thumbs: count === 2,
  };
  return scaleDrawings.filter((drawing) => suits[drawing]);
}

/**
 * A word for every point: those in common use between the two labels, or else
 * the labels at the ends and the numbers between them.
 */
export function pointWords(range: Points, lowLabel: string, highLabel: string): string[] {
  const points = pointsOf(range);
  const known = likertWords.find(
    (words) =>
      words.length === points.length && words[0] === lowLabel && words.at(-1) === highLabel,
  );
  if (known) return [...known];
  return points.map((point) =>
    point === range.min ? lowLabel : point === range.max ? highLabel : String(point),
  );
}
