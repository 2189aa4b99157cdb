import { linearScale } from '@/components/charts/linear-scale';
import { heatSteps, heatWords } from '@/components/metrics/heat';
import { bandNames } from '@/lib/words/definition-words';
import type { Words } from '@/lib/words/words';
import type { BoardBox, BoardPicture } from './board-picture';
import { drawSpark } from './draw-spark';
import { type Block, type Easel, lineAt, type Picture, shapeAt, textAt } from './drawing';
import { cutToWidth, linesOf } from './fitted-text';
import type { ColourName } from './palette';
import { moved, type SvgNode } from './svg-node';

const namesWidth = 176;
const [plainHeight, trendHeight] = [46, 74];
const nameStyle = { size: 12, strong: true } as const;
const headStyle = { size: 11, strong: false } as const;
const smallStyle = { size: 10, strong: false } as const;

const heats: readonly ColourName[] = [
  '--div-1',
  '--div-2',
  '--div-3',
  '--div-4',
  '--div-5',
  '--div-6',
  '--div-7',
  '--div-8',
  '--div-9',
];

/** The board as on the screen: score, change, interval on the axis all cells share, and n on its heat. */
export function drawBoard(t: Words, board: BoardPicture, easel: Easel): Picture {
  const wide = (easel.width - namesWidth) / Math.max(1, board.columns.length);
  const heads = board.columns.map((name) => linesOf(name, wide - 12, headStyle).slice(0, 2));
  const tall = 14 + 14 * Math.max(1, ...heads.map(({ length }) => length));
  const head: Block = {
    height: tall,
    nodes: [
      ...heads.flatMap((lines, at) =>
        lines.map((line, row) =>
          textAt(
            cutToWidth(line, wide - 12, headStyle),
            namesWidth + at * wide + 6,
            16 + row * 14,
            { size: headStyle.size, colour: '--ink-2' },
            easel,
          ),
        ),
      ),
      lineAt(`M0 ${tall - 0.5}H${easel.width}`, '--chart-axis', easel),
    ],
  };
  const hasTrends = board.rows.some(({ boxes }) =>
    boxes.some((box) => box.kind === 'score' && box.points),
  );
  const height = hasTrends ? trendHeight : plainHeight;
  const rows = board.rows.map(({ name, boxes }) => ({
    height,
    nodes: [
      ...nameOf(name, easel),
      ...boxes.map((box, at) =>
        moved(namesWidth + at * wide, 0, ...boxOf(box, { wide, height }, board, easel)),
      ),
      lineAt(`M0 ${height - 0.5}H${easel.width}`, '--line', easel),
    ],
  }));
  const hasHeat = board.rows.some(({ boxes }) =>
    boxes.some((box) => box.kind === 'score' && box.heat !== null),
  );
  return { head, blocks: hasHeat ? [...rows, legendOf(t, board, easel)] : rows };
}

const stepWidth = 38;

/** What the colours mean, each with its distance in words. */
function legendOf(t: Words, { definition }: BoardPicture, easel: Easel): Block {
  const [bad, , good] = bandNames(t, definition);
  const end = namesWidth + heatSteps.length * stepWidth;
  return {
    height: 36,
    nodes: [
      textAt(bad, namesWidth - 8, 25, { ...small('--ink-2'), anchor: 'end' }, easel),
      ...heatSteps.flatMap((step, at) => {
        const x = namesWidth + at * stepWidth;
        const ground = heats[step - 1];
        return [
          ...(ground
            ? [shapeAt(`M${x + 1} 13H${x + stepWidth - 1}V30H${x + 1}Z`, ground, easel)]
            : []),
          textAt(
            heatWords(t, step, definition),
            x + stepWidth / 2,
            25,
            { ...small('--div-ink'), anchor: 'middle' },
            easel,
          ),
        ];
      }),
      textAt(
        cutToWidth(t('exports.no-different', { band: good }), easel.width - end - 8, smallStyle),
        end + 8,
        25,
        small('--ink-2'),
        easel,
      ),
    ],
  };
}

function nameOf(name: string, easel: Easel): SvgNode[] {
  const lines = linesOf(name, namesWidth - 12, nameStyle).slice(0, 2);
  const top = lines.length === 1 ? 27 : 20;
  return lines.map((line, at) =>
    textAt(
      cutToWidth(line, namesWidth - 12, nameStyle),
      0,
      top + at * 15,
      { size: nameStyle.size, colour: '--ink', strong: true },
      easel,
    ),
  );
}

type Room = { readonly wide: number; readonly height: number };

function boxOf(
  box: BoardBox,
  { wide, height }: Room,
  board: BoardPicture,
  easel: Easel,
): SvgNode[] {
  if (box.kind === 'none') return [];
  const room = wide - 12;
  if (box.kind === 'words') {
    return [
      textAt(box.value, 6, 20, { size: 13, colour: '--ink-3', strong: true }, easel),
      textAt(cutToWidth(box.words, room, smallStyle), 6, 36, small('--ink-3'), easel),
    ];
  }
  const ground = box.heat === null ? null : heats[box.heat - 1];
  const [ink, soft]: readonly [ColourName, ColourName] = ground
    ? ['--div-ink', '--div-ink-2']
    : ['--ink', '--ink-3'];
  return [
    ...(ground ? [shapeAt(`M1 1H${wide - 1}V${height - 2}H1Z`, ground, easel)] : []),
    textAt(box.value, 6, 18, { size: 13, colour: ink, strong: true }, easel),
    ...(box.change
      ? [
          textAt(
            box.change,
            wide - 6,
            18,
            {
              size: 10,
              colour: box.better === null ? soft : ink,
              strong: box.better !== null,
              anchor: 'end',
            },
            easel,
          ),
        ]
      : []),
    ...(box.points
      ? [moved(6, 22, ...drawSpark(box.points, { width: room, height: 34 }, easel))]
      : markOf(box, wide, board, soft, easel)),
    textAt(cutToWidth(box.n, room, smallStyle), 6, height - 6, small(soft), easel),
  ];
}

function small(colour: ColourName) {
  return { size: smallStyle.size, colour } as const;
}

/** Value, interval and reference on the axis that all cells share. */
function markOf(
  { at, low, high, reference }: Extract<BoardBox, { kind: 'score' }>,
  wide: number,
  { axis }: BoardPicture,
  colour: ColourName,
  easel: Easel,
): SvgNode[] {
  const x = linearScale(axis, [8, wide - 8]);
  const inside = (value: number) => Math.min(wide - 6, Math.max(6, x(value)));
  return [
    ...(reference === null
      ? []
      : [lineAt(`M${inside(reference)} 22V30`, '--chart-previous', easel)]),
    ...(low === null || high === null
      ? []
      : [lineAt(`M${inside(low)} 26H${inside(high)}`, colour, easel)]),
    shapeAt(`M${inside(at) - 1} 23h2v6h-2z`, colour, easel),
  ];
}
