import type { Words } from '@/lib/words/words';
import { drawBars } from './draw-bars';
import { drawBoard } from './draw-board';
import { drawCards } from './draw-cards';
import { drawShares } from './draw-shares';
import { drawTable } from './draw-table';
import { drawTrend } from './draw-trend';
import { drawColumns, drawRates, drawSurvival } from './draw-value';
import { drawSplit, drawWaterfall } from './draw-waterfall';
import { type Block, type Easel, easel, lineAt, type Picture, textAt } from './drawing';
import type { ExportPart, PictureOptions } from './export-part';
import { footerLines } from './facts-words';
import { linesOf } from './fitted-text';
import { moved, type SvgNode, svg } from './svg-node';

const margin = 24;
const titleStyle = { size: 18, strong: true } as const;
const summaryStyle = { size: 12, strong: false } as const;
const footStyle = { size: 10, strong: false } as const;

/** What a part shows, without title and footer. */
export function pictureOf(t: Words, { picture, table }: ExportPart, on: Easel): Picture {
  switch (picture?.kind) {
    case 'trend':
      return drawTrend(t, picture.chart, on);
    case 'shares':
      return drawShares(t, picture.shares, on);
    case 'board':
      return drawBoard(t, picture.board, on);
    case 'waterfall':
      return drawWaterfall(picture.steps, on);
    case 'split':
      return drawSplit(t, picture.split, on);
    case 'bars':
      return drawBars(t, picture.bars, on);
    case 'columns':
      return drawColumns(picture, on);
    case 'rates':
      return drawRates(picture.rates, on);
    case 'survival':
      return drawSurvival(t, picture.curves, on);
    case 'cards':
      return drawCards(picture.cards, on);
    case undefined:
      return drawTable(t, table, on);
  }
}

/** Title and summary of a part. */
export function titleBlock(
  { title, summary }: Pick<ExportPart, 'title' | 'summary'>,
  on: Easel,
): Block {
  const titles = linesOf(title, on.width, titleStyle);
  const words = linesOf(summary, on.width, summaryStyle);
  const below = titles.length * 24;
  return {
    height: below + words.length * 17 + 12,
    nodes: [
      ...titles.map((line, at) =>
        textAt(line, 0, 18 + at * 24, { ...titleStyle, colour: '--ink' }, on),
      ),
      ...words.map((line, at) =>
        textAt(line, 0, below + 13 + at * 17, { ...summaryStyle, colour: '--ink-2' }, on),
      ),
    ],
  };
}

/** The facts of a part in small print, under a line. */
export function footBlock(t: Words, { facts }: Pick<ExportPart, 'facts'>, on: Easel): Block {
  const lines = footerLines(t, facts).flatMap((line) => linesOf(line, on.width, footStyle));
  return {
    height: 14 + lines.length * 14,
    nodes: [
      lineAt(`M0 4.5H${on.width}`, '--line', on),
      ...lines.map((line, at) =>
        textAt(line, 0, 20 + at * 14, { ...footStyle, colour: '--ink-3' }, on),
      ),
    ],
  };
}

/** Blocks one under the other. */
export function stacked(blocks: readonly Block[]): Block {
  let y = 0;
  const nodes = blocks.map(({ height, nodes }) => {
    y += height;
    return moved(0, y - height, ...nodes);
  });
  return { height: y, nodes };
}

/**
 * A whole picture of a part: title, chart, footer on a ground.
 *
 * @param bare without title and footer, which then stand elsewhere
 */
export function drawPart(
  t: Words,
  part: ExportPart,
  { theme, width, transparent }: Omit<PictureOptions, 'scale'>,
  bare = false,
): SvgNode {
  const on = easel(width - 2 * margin, theme);
  const { head, blocks } = pictureOf(t, part, on);
  const shown = head ? [head, ...blocks] : blocks;
  const whole = stacked(bare ? shown : [titleBlock(part, on), ...shown, footBlock(t, part, on)]);
  const height = Math.ceil(whole.height + 2 * margin);
  const ground = svg('rect', { width, height, fill: on.palette['--surface'] });
  return svg(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
    },
    svg('title', {}, part.title),
    svg('desc', {}, part.summary),
    ...(transparent ? [] : [ground]),
    moved(margin, margin, ...whole.nodes),
  );
}
