import type { Locator } from '@playwright/test';

/** A chart in a picture of its section, in px. */
export type DrawnChart = {
  name: string;
  left: number;
  top: number;
  width: number;
  height: number;
};

/** What somebody who looks at a section would find wrong with its layout, and the charts in it. */
export function lookAt(section: Locator): Promise<{ faults: string[]; charts: DrawnChart[] }> {
  return section.evaluate((root) => {
    type Box = { left: number; top: number; right: number; bottom: number };
    type Words = Box & { of: Element; text: string };
    const faults: string[] = [];
    const texts: Words[] = [];
    const whole = root.getBoundingClientRect();

    const named = (element: Element) => {
      const words = (element.textContent ?? '').trim().slice(0, 40);
      return `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${words}”`;
    };
    const within = (box: Box, clip: Box): Box => ({
      left: Math.max(box.left, clip.left),
      top: Math.max(box.top, clip.top),
      right: Math.min(box.right, clip.right),
      bottom: Math.min(box.bottom, clip.bottom),
    });
    const isSeen = ({ left, top, right, bottom }: Box) => right - left > 1 && bottom - top > 1;

    // Words: which can be seen, and whether something cuts them without saying so.
    const linesOf = (text: Node): Box[] => {
      const range = document.createRange();
      range.selectNodeContents(text);
      return [...range.getClientRects()]
        .map(({ left, top, right, bottom }) => ({ left, top, right, bottom }))
        .filter(isSeen);
    };
    const readWords = (of: Element, clip: Box, mayCut: boolean) => {
      const own = [...of.childNodes].filter(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      const lines = own.flatMap((node) =>
        linesOf(node).map((line) => ({ line, text: node.textContent?.trim() ?? '' })),
      );
      const shown = lines.filter(({ line }) => isSeen(within(line, clip)));
      texts.push(...shown.map(({ line, text }) => ({ ...within(line, clip), of, text })));
      const isCut = ({ line }: { line: Box }) =>
        line.right > clip.right + 2 || line.left < clip.left - 2;
      if (!mayCut && shown.some(isCut)) faults.push(`cut off: ${named(of)}`);
    };

    // What is not shown at all, folded away, or told to screen readers only.
    const isHidden = (element: Element, { visibility, position }: CSSStyleDeclaration) => {
      const { width, height } = element.getBoundingClientRect();
      const isSpoken = position === 'absolute' && width <= 1 && height <= 1;
      return !element.checkVisibility() || visibility === 'hidden' || isSpoken;
    };
    const judge = (
      element: Element,
      clip: Box,
      { overflowX, textOverflow }: CSSStyleDeclaration,
      room: Box,
    ) => {
      const seen = within(element.getBoundingClientRect(), clip);
      if (isSeen(seen) && (seen.right > room.right + 1 || seen.left < room.left - 1))
        faults.push(`outside its section: ${named(element)}`);
      const isShort = overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1;
      if (isShort && textOverflow === 'ellipsis' && !element.closest('[title], [aria-label]'))
        faults.push(`shortened, and its whole words are nowhere: ${named(element)}`);
    };
    // How far what is inside can be seen, and whether it may be cut off there.
    const seenThrough = (element: Element, clip: Box, style: CSSStyleDeclaration) => {
      const clips = style.overflowX !== 'visible' && style.display !== 'inline';
      return {
        inner: clips ? within(element.getBoundingClientRect(), clip) : clip,
        cuts: style.textOverflow === 'ellipsis' || /auto|scroll/.test(style.overflowX),
      };
    };
    // A strip from one edge of the page to the other leaves its section on purpose.
    const isStrip = ({ left, right }: Box) =>
      Math.abs(left) < 1 && Math.abs(right - document.documentElement.clientWidth) < 1;
    const visit = (element: Element, clip: Box, mayCut: boolean, outer: Box) => {
      const style = getComputedStyle(element);
      if (isHidden(element, style)) return;
      const box = element.getBoundingClientRect();
      const room = isStrip(box) ? box : outer;
      judge(element, clip, style, room);
      const { inner, cuts } = seenThrough(element, clip, style);
      readWords(element, inner, mayCut || cuts);
      for (const child of element.children) visit(child, inner, mayCut || cuts, room);
    };
    const everything = { left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 };
    visit(root, everything, false, whole);

    // Lines may touch; their middle halves may not.
    const middles = texts
      .map(({ top, bottom, ...rest }) => {
        const inset = (bottom - top) / 4;
        return { ...rest, top: top + inset, bottom: bottom - inset };
      })
      .sort((one, other) => one.top - other.top);
    for (const [at, one] of middles.entries()) {
      for (let next = at + 1; next < middles.length; next += 1) {
        const other = middles[next];
        if (!other || other.top > one.bottom - 1) break;
        const shared = within(one, other);
        if (one.of !== other.of && shared.right - shared.left > 2 && isSeen(shared))
          faults.push(`“${one.text}” and “${other.text}” stand on each other`);
      }
    }

    const charts = [...root.querySelectorAll('svg.chart, .chart svg, svg.recharts-surface')]
      .map((chart) => ({ chart, box: chart.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 40 && box.height > 15)
      .map(({ chart, box }) => ({
        name: chart.closest('.panel, figure, .card')?.textContent?.slice(0, 60) ?? 'a chart',
        left: Math.round(box.left - whole.left),
        top: Math.round(box.top - whole.top),
        width: Math.floor(box.width),
        height: Math.floor(box.height),
      }));
    return { faults, charts };
  });
}
