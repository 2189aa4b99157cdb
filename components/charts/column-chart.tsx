import { type Column, type ColumnPlace, columnPlaces, type Tone } from './column-places';
import { Drawing, type Shape } from './drawing';

/** A column with its words: what stands above it, and below it if anything does. */
export type ShownColumn = Column & {
  /** Under the axis where there is little room; empty to leave it out. */
  readonly shortName?: string;
  readonly words: string;
  readonly wordsBelow?: string;
};

const shapes = {
  desk: { width: 560, height: 264, top: 22, bottom: 226, names: 250 },
  phone: { width: 326, height: 226, top: 22, bottom: 188, names: 212 },
} as const;

const fills: Record<Tone, string> = {
  good: 'var(--good)',
  bad: 'var(--bad)',
  neutral: 'var(--neutral)',
  accent: 'var(--accent)',
  'soft-good': 'var(--div-9)',
  'soft-bad': 'var(--div-1)',
};

function Mark({ column, place, shape }: { column: ShownColumn; place: ColumnPlace; shape: Shape }) {
  const { x, width, top, bottom, layers, level } = place;
  const middle = x + width / 2;
  const name = shape === 'phone' ? (column.shortName ?? column.name) : column.name;
  const above = level === null ? top : Math.min(top, level);
  return (
    <>
      {layers.map(({ key, tone, y, height }) => (
        <rect key={key} x={x} y={y} width={width} height={height} fill={fills[tone]} rx="1" />
      ))}
      {level === null ? null : (
        <path d={`M${x - 3} ${level}h${width + 6}`} stroke="var(--ink)" strokeWidth="2" />
      )}
      <text className="t-ink" x={middle} y={above - 6} textAnchor="middle">
        {column.words}
      </text>
      {column.wordsBelow ? (
        <text className="t-bad" x={middle} y={bottom + 14} textAnchor="middle">
          {column.wordsBelow}
        </text>
      ) : null}
      <text x={middle} y={shapes[shape].names} textAnchor="middle">
        {name}
      </text>
    </>
  );
}

function Columns({
  columns,
  shape,
  label,
}: {
  columns: readonly ShownColumn[];
  shape: Shape;
  label: string;
}) {
  const { width, height, top, bottom } = shapes[shape];
  const hasBelow = columns.some(({ wordsBelow }) => wordsBelow);
  const room = { width, top, bottom: hasBelow ? bottom - 14 : bottom };
  const { axis, places } = columnPlaces(columns, room);
  return (
    <Drawing shape={shape} width={width} height={height} label={label}>
      {columns.map((column, at) => {
        const place = places[at];
        return place ? <Mark key={column.key} column={column} place={place} shape={shape} /> : null;
      })}
      <path className="axis-l" d={`M0 ${axis}H${width}`} />
    </Drawing>
  );
}

/** Columns from zero, up and down, with their sizes in words; it needs no script. */
export function ColumnChart({
  columns,
  summary,
}: {
  columns: readonly ShownColumn[];
  /** What the picture shows, read aloud in its place. */
  summary: string;
}) {
  return (
    <>
      <Columns columns={columns} shape="desk" label={summary} />
      <Columns columns={columns} shape="phone" label={summary} />
    </>
  );
}
