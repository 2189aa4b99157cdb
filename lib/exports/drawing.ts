import type { ExportTheme } from './export-part';
import { type ColourName, colourOf, type Palette, palettes } from './palette';
import { type SvgNode, svg } from './svg-node';

/** What stands together on a page: its nodes begin at 0, 0. */
export type Block = { readonly height: number; readonly nodes: readonly SvgNode[] };

/** A picture of a width: what is said again on each page, and what follows it. */
export type Picture = { readonly head: Block | null; readonly blocks: readonly Block[] };

/** What a picture is drawn with. */
export type Easel = { readonly width: number; readonly palette: Palette };

export function easel(width: number, theme: ExportTheme): Easel {
  return { width, palette: palettes[theme] };
}

export type TextLook = {
  readonly size: number;
  readonly colour: ColourName;
  readonly strong?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
};

/** A line of text with its baseline at `y`. */
export function textAt(
  words: string,
  x: number,
  y: number,
  { size, colour, strong = false, anchor = 'start' }: TextLook,
  { palette }: Easel,
): SvgNode {
  const attributes = {
    x,
    y,
    fill: palette[colour],
    'font-size': size,
    'font-weight': strong ? 600 : null,
    'text-anchor': anchor === 'start' ? null : anchor,
  };
  return svg('text', attributes, words);
}

/** A straight line, a pixel wide. */
export function lineAt(d: string, colour: ColourName, { palette }: Easel): SvgNode {
  return svg('path', { d, fill: 'none', stroke: palette[colour], 'stroke-width': 1 });
}

/** A shape in a colour of the palette. */
export function shapeAt(d: string, colour: ColourName, { palette }: Easel): SvgNode {
  const { colour: fill, opacity } = colourOf(palette[colour], palette);
  return svg('path', { d, fill, 'fill-opacity': opacity < 1 ? opacity : null });
}
