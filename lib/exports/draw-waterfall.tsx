import type { ReactNode } from 'react';
import { SplitWaterfall, type SplitWaterfallProps } from '@/components/charts/split-waterfall';
import { type ShownStep, WaterfallChart } from '@/components/charts/waterfall-chart';
import type { Words } from '@/lib/words/words';
import type { Easel, Picture } from './drawing';
import { drawn } from './drawn-element';
import { type SvgNode, svg } from './svg-node';

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

/** Words may grow by half, not more. */
const mostScale = 1.5;

/** One of the drawings of a component, as wide as the page up to what its words can bear. */
function fitted(component: ReactNode, which: number, { width, palette }: Easel): Picture {
  const drawing = drawn(component, palette).flatMap(drawingsIn)[which];
  if (!drawing) return { head: null, blocks: [] };
  const [, , wide = 1, tall = 1] = String(drawing.attributes.viewBox).split(' ').map(Number);
  const scale = Math.min(mostScale, width / wide);
  const transform = `scale(${scale.toFixed(4)})`;
  return {
    head: null,
    blocks: [{ height: tall * scale, nodes: [svg('g', { transform }, ...drawing.children)] }],
  };
}

function drawingsIn(node: SvgNode): SvgNode[] {
  if (node.tag === 'svg') return [node];
  return node.children.flatMap((child) => (typeof child === 'string' ? [] : drawingsIn(child)));
}
