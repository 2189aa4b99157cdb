import { drawSpark } from './draw-spark';
import { type Block, type Easel, type Picture, textAt } from './drawing';
import type { ExportCard } from './export-part';
import { cutToWidth } from './fitted-text';
import { textWidth } from './fonts';
import { moved, type SvgNode, svg } from './svg-node';

const gap = 16;
const cardHeight = 164;
/** One with words under its base, or so many lines that the base stands lower. */
const tallHeight = 180;
const lineHeight = 14;
const leastWidth = 220;
const nameStyle = { size: 13, strong: true } as const;
const captionStyle = { size: 11, strong: false } as const;
const quiet = { size: 11, colour: '--ink-3' } as const;

/** Tiles side by side, as many as fit. */
export function drawCards(cards: readonly ExportCard[], easel: Easel): Picture {
  const fitting = Math.max(1, Math.floor((easel.width + gap) / (leastWidth + gap)));
  const columns = Math.min(Math.max(1, cards.length), fitting);
  const wide = (easel.width - gap * (columns - 1)) / columns;
  const tall = cards.some((card) => card.aside || isLong(card)) ? tallHeight : cardHeight;
  const blocks: Block[] = [];
  for (let from = 0; from < cards.length; from += columns) {
    blocks.push({
      height: tall + gap,
      nodes: cards
        .slice(from, from + columns)
        .map((card, at) => moved(at * (wide + gap), 0, ...cardOf(card, { wide, tall }, easel))),
    });
  }
  return { head: null, blocks };
}

type Size = { readonly wide: number; readonly tall: number };

function cardOf(card: ExportCard, { wide, tall }: Size, easel: Easel): SvgNode[] {
  const room = wide - 28;
  const value = { size: 26, strong: true };
  return [
    svg('rect', {
      x: 0.5,
      y: 0.5,
      width: wide - 1,
      height: tall - 1,
      rx: 8,
      fill: 'none',
      stroke: easel.palette['--line'],
    }),
    textAt(
      cutToWidth(card.name, room, nameStyle),
      14,
      24,
      { ...nameStyle, colour: '--ink' },
      easel,
    ),
    textAt(cutToWidth(card.caption, room, captionStyle), 14, 40, quiet, easel),
    textAt(card.value, 14, 72, { size: value.size, colour: '--ink', strong: true }, easel),
    ...(card.interval
      ? [textAt(card.interval, 22 + textWidth(card.value, value), 72, quiet, easel)]
      : []),
    ...(card.change
      ? [
          textAt(
            cutToWidth(card.change, room, captionStyle),
            14,
            90,
            { size: 11, colour: verdictColour(card.better), strong: card.better !== null },
            easel,
          ),
        ]
      : []),
    moved(
      14,
      98,
      ...drawSpark(card.points, { width: room, height: 40 }, easel, card.target, card.reach),
    ),
    ...linesOf(card, room, easel),
    ...footOf(card, room, easel),
  ];
}

/** Whether the lines reach down to where the base stands in others. */
function isLong({ points, lines = [] }: ExportCard): boolean {
  return points.length === 0 && lines.length > 3;
}

/** Where there is no trend: names and values, a line each. */
function linesOf({ points, lines = [] }: ExportCard, room: number, easel: Easel): SvgNode[] {
  if (points.length > 0) return [];
  return lines.flatMap(({ name, value }, at) => {
    const y = 108 + at * lineHeight;
    const left = room - textWidth(value, captionStyle) - 8;
    return [
      textAt(cutToWidth(name, left, captionStyle), 14, y, quiet, easel),
      textAt(value, 14 + room, y, { size: 11, colour: '--ink', anchor: 'end' }, easel),
    ];
  });
}

/** What the figure is of, what must not be missed, and what is said beside it. */
function footOf(card: ExportCard, room: number, easel: Easel): SvgNode[] {
  const { base, flag, aside } = card;
  const y = isLong(card) ? 170 : 154;
  const warning = { size: 11, colour: '--bad-text', strong: true, anchor: 'end' } as const;
  const left = flag ? room - textWidth(flag, { size: 11, strong: true }) - 8 : room;
  return [
    textAt(cutToWidth(base, left, captionStyle), 14, y, quiet, easel),
    ...(flag ? [textAt(flag, 14 + room, y, warning, easel)] : []),
    ...(aside ? [textAt(cutToWidth(aside, room, captionStyle), 14, 170, quiet, easel)] : []),
  ];
}

function verdictColour(better: boolean | null) {
  if (better === null) return '--ink-2';
  return better ? '--good-text' : '--bad-text';
}
