import { SplitWaterfall, type SplitWaterfallProps } from '@/components/charts/split-waterfall';
import { type ShownStep, WaterfallChart } from '@/components/charts/waterfall-chart';
import type { Words } from '@/lib/words/words';
import type { Easel, Picture } from './drawing';
import { fitted } from './fitted-drawing';

/** Under this width names stand one under the other. */
const upright = 900;

/** The waterfall of the screen. */
export function drawWaterfall(steps: readonly ShownStep[], easel: Easel): Picture {
  return fitted(<WaterfallChart steps={steps} summary="" />, 0, easel);
}

/** A split change as on the screen: upright, or on its side where there is no room. */
export function drawSplit(t: Words, split: Omit<SplitWaterfallProps, 't'>, easel: Easel): Picture {
  return fitted(<SplitWaterfall t={t} {...split} />, easel.width < upright ? 1 : 0, easel);
}
