import { drawSpark } from './draw-spark';
import { type Block, type Easel, type Picture, textAt } from './drawing';
import type { ExportCard } from './export-part';
import { cutToWidth } from './fitted-text';
import { textWidth } from './fonts';
import { moved, type SvgNode, svg } from './svg-node';

const gap = 16;
const cardHeight = 164;
const leastWidth = 220;
const captionStyle = { size: 11, strong: false } as const;

/** Tiles side by side, as many as fit. */
export function drawCards(cards: readonly ExportCard[], easel: Easel): Picture {
  const fitting = Math.max(1, Math.floor((easel.width + gap) / (leastWidth + gap)));
  const columns = Math.min(Math.max(1, cards.length), fitting);
  const wide = (easel.width - gap * (columns - 1)) / columns;
  const blocks: Block[] = [];
  for (let from = 0; from < cards.length; from += columns) {
    blocks.push({
      height: cardHeight + gap,
      nodes: cards
        .slice(from, from + columns)
        .map((card, at) => moved(at * (wide + gap), 0, ...cardOf(card, wide, easel))),
    });
  }
  return { head: null, blocks };
}

function cardOf(card: ExportCard, wide: number, easel: Easel): SvgNode[] {
  const room = wide - 28;
  const value = { size: 26, strong: true };
  const look = { size: 11, colour: '--ink-3' } as const;
  return [
    svg('rect', {
      x: 0.5,
      y: 0.5,
      width: wide - 1,
      height: cardHeight - 1,
      rx: 8,
      fill: 'none',
      stroke: easel.palette['--line'],
    }),
    textAt(card.name, 14, 24, { size: 13, colour: '--ink', strong: true }, easel),
    textAt(cutToWidth(card.caption, room, captionStyle), 14, 40, look, easel),
    textAt(card.value, 14, 72, { size: value.size, colour: '--ink', strong: true }, easel),
    ...(card.interval
      ? [textAt(card.interval, 22 + textWidth(card.value, value), 72, look, easel)]
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
    moved(14, 98, ...drawSpark(card.points, { width: room, height: 40 }, easel)),
    textAt(cutToWidth(card.base, room, captionStyle), 14, 154, look, easel),
  ];
}

function verdictColour(better: boolean | null) {
  if (better === null) return '--ink-2';
  return better ? '--good-text' : '--bad-text';
}
