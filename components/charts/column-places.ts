import { linearScale } from './linear-scale';

/** A column: a part above the axis and a part below it, both in layers from the axis outwards. */
export type Column = {
  readonly key: string;
  readonly name: string;
  readonly above: readonly ColumnLayer[];
  readonly below: readonly ColumnLayer[];
  /** A level to compare with, drawn as a line across the column. */
  readonly level?: number | null;
};

/** A size from 0 up; its tone is a judgement, or none. */
type ColumnLayer = { readonly key: string; readonly value: number; readonly tone: Tone };
export type Tone = 'good' | 'bad' | 'neutral' | 'accent' | 'soft-good' | 'soft-bad';

type LayerPlace = { key: string; tone: Tone; y: number; height: number };
export type ColumnPlace = {
  x: number;
  width: number;
  /** Top of all that is above the axis, bottom of all below. */
  top: number;
  bottom: number;
  layers: LayerPlace[];
  level: number | null;
};

type Room = { width: number; top: number; bottom: number };

/**
 * Where columns stand in a drawing: one scale for what is above and below, from
 * zero, so that sizes can be compared.
 *
 * @returns the height of the axis and one place a column
 */
export function columnPlaces(
  columns: readonly Column[],
  { width, top, bottom }: Room,
): { axis: number; places: ColumnPlace[] } {
  const most = Math.max(0, ...columns.map((one) => Math.max(sum(one.above), one.level ?? 0)));
  const least = Math.max(0, ...columns.map(({ below }) => sum(below)));
  const y = linearScale([-least, most === 0 && least === 0 ? 1 : most], [bottom, top]);
  const axis = y(0);
  const step = width / Math.max(1, columns.length);
  const wide = Math.min(64, step * 0.78);
  const places = columns.map((column, at) => ({
    x: at * step + (step - wide) / 2,
    width: wide,
    top: y(sum(column.above)),
    bottom: y(-sum(column.below)),
    layers: [...stacked(column.above, 1, y), ...stacked(column.below, -1, y)],
    level: column.level === undefined || column.level === null ? null : y(column.level),
  }));
  return { axis, places };
}

function stacked(
  layers: readonly ColumnLayer[],
  direction: 1 | -1,
  y: (value: number) => number,
): LayerPlace[] {
  let from = 0;
  return layers
    .filter(({ value }) => value > 0)
    .map(({ key, tone, value }) => {
      const [a, b] = [y(direction * from), y(direction * (from + value))];
      from += value;
      return { key, tone, y: Math.min(a, b), height: Math.abs(a - b) };
    });
}

function sum(layers: readonly ColumnLayer[]): number {
  return layers.reduce((total, { value }) => total + value, 0);
}
