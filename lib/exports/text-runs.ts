import { familyNames, runOutline, type TextRun, textRuns } from './fonts';
import { type SvgNode, short, svg, wordsOf } from './svg-node';

/** Every text of a drawing written another way. */
export function withTexts(node: SvgNode, write: (text: SvgNode) => SvgNode): SvgNode {
  if (node.tag === 'text') return write(node);
  return {
    ...node,
    children: node.children.map((child) =>
      typeof child === 'string' ? child : withTexts(child, write),
    ),
  };
}

/** Text that stays text and can be selected, with the typefaces named. */
export function named(text: SvgNode): SvgNode {
  return svg('text', { ...text.attributes, 'font-family': familyNames }, ...text.children);
}

/** Text as outlines: what is drawn then depends on no machine's typefaces. */
export function outlined(text: SvgNode): SvgNode {
  const { runs, x, y, size, looks } = laidOut(text);
  const width = looks['stroke-width'];
  const paths = runs.map((run) => {
    const { path, unitsPerEm } = runOutline(run);
    const scale = size / unitsPerEm;
    return svg('path', {
      transform: `translate(${short(x + run.x)} ${short(y)}) scale(${scale.toFixed(6)} ${(-scale).toFixed(6)})`,
      // The pen is scaled with the letters.
      'stroke-width': width === undefined ? null : Math.round(Number(width) / scale),
      d: path,
    });
  });
  const { 'stroke-width': _width, ...rest } = looks;
  return svg('g', rest, ...paths);
}

/** Text cut into pieces of one typeface each, named by it and put where it belongs. */
export function inFaces(text: SvgNode): SvgNode {
  const { runs, x, y, size, looks } = laidOut(text);
  const { 'paint-order': order, ...plain } = looks;
  const pieces = (more: Readonly<Record<string, string | number>>) =>
    runs.map((run) =>
      svg(
        'text',
        { ...plain, ...more, x: x + run.x, y, 'font-size': size, 'font-family': run.face },
        run.text,
      ),
    );
  // The order of painting is not known to every reader, so the halo is a drawing of its own.
  return order === undefined
    ? svg('g', {}, ...pieces({}))
    : svg('g', {}, halo(text), ...pieces({ stroke: 'none' }));
}

function halo(text: SvgNode): SvgNode {
  const { attributes, children } = outlined(text);
  const { stroke = 'none' } = attributes;
  return svg('g', { fill: 'none', stroke, 'stroke-linejoin': 'round' }, ...children);
}

type LaidOut = {
  runs: TextRun[];
  x: number;
  y: number;
  size: number;
  /** Colour and the like, without what the outlines already are. */
  looks: Record<string, string | number>;
};

function laidOut(text: SvgNode): LaidOut {
  const {
    x = 0,
    y = 0,
    'font-size': size = 11,
    'font-weight': weight = 400,
    'text-anchor': anchor,
    'font-family': _family,
    ...looks
  } = text.attributes;
  const style = { size: Number(size), strong: Number(weight) >= 600 };
  const runs = textRuns(wordsOf(text), style);
  const last = runs.at(-1);
  const width = last ? last.x + last.width : 0;
  const shift = anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0;
  return { runs, x: Number(x) - shift, y: Number(y), size: style.size, looks };
}
