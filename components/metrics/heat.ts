import type { Definition } from '@/lib/metrics/definition';
import type { Score } from '@/lib/metrics/score';
import { formatNumber } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';

/** Step 1 (far worse) to 9 (far better); 5 is no different from the reference. */
export type HeatStep = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** The steps of the scale, the worst first. */
export const heatSteps: readonly HeatStep[] = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Width of one heat step in the unit of the value: a thirtieth of the range (0.2 of 1–7), 2.5 points of a share. */
export function heatWidth({ unit, range }: Definition): number {
  if (unit === 'percent' || unit === 'pomp') return 2.5;
  return unit === 'net' ? 5 : (range[1] - range[0]) / 30;
}

/** The ground of a cell: coloured only where its interval leaves the reference out. */
export function heatStep(score: Score, reference: number | null, definition: Definition): HeatStep {
  if (reference === null || !score.interval) return 5;
  const { low, high } = score.interval;
  if (low <= reference && reference <= high) return 5;
  const away = Math.round(Math.abs(score.value - reference) / heatWidth(definition));
  const far = Math.min(4, Math.max(1, away));
  return heatSteps[score.value < reference ? 4 - far : 4 + far] ?? 5;
}

/** About how far from the reference a step is, so that it can be read without its colour: `−0.4`, `≈`, `+0.8`. */
export function heatWords(t: Words, step: HeatStep, definition: Definition): string {
  if (step === 5) return '≈';
  const away = Math.abs(step - 5) * heatWidth(definition);
  const digits = [0, 1].find((digits) => Number(away.toFixed(digits)) === Number(away.toFixed(2)));
  return `${step < 5 ? '−' : '+'}${formatNumber(t, away, digits ?? 2)}`;
}
