import type { ReactNode } from 'react';
import type { Easel, Picture } from './drawing';
import { drawn } from './drawn-element';
import { type SvgNode, svg } from './svg-node';

/** Words may grow by half, not more. */
const mostScale = 1.5;

/**
 * One of the drawings of a component, as wide as the page up to what its words can bear.
 *
 * @param which 0 for that of wide screens, 1 for that of phones
 */
export function fitted(component: ReactNode, which: number, { width, palette }: Easel): Picture {
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
