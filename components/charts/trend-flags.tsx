import { flagPlaces } from './label-places';
import type { TrendMark } from './series';
import { shortDay } from './time-ticks';
import { dayPosition } from './trend-frame';
import type { TrendLayer } from './trend-overlay';

type Flag = { mark: TrendMark; x: number; words: string };

function noteOf({ day, note }: TrendMark): string {
  return note ? `${shortDay(day)} · ${note}` : shortDay(day);
}

function Words({ flag, anchor, phone }: { flag: Flag; anchor: 'start' | 'end'; phone: boolean }) {
  const { mark, x } = flag;
  const at = x + (anchor === 'start' ? 6 : -6);
  return (
    <>
      <text
        className={mark.kind === 'annotation' ? 't-ink t-strong' : undefined}
        x={at}
        y={phone ? 20 : 30}
        textAnchor={anchor}
      >
        {mark.label}
      </text>
      <text x={at} y={phone ? 34 : 44} textAnchor={anchor}>
        {phone ? shortDay(mark.day) : noteOf(mark)}
      </text>
    </>
  );
}

/** Vertical lines: dot, solid line and bold words for a reader's note; dotted and grey for a break. */
export function TrendFlags({ layer }: { layer: TrendLayer }) {
  const { marks = [], points, frame, x } = layer;
  const flags = marks
    .flatMap((mark): Flag[] => {
      const at = dayPosition(mark.day, points);
      if (at === null) return [];
      const words = mark.label.length > noteOf(mark).length ? mark.label : noteOf(mark);
      return [{ mark, x: x(at), words }];
    })
    .sort((one, other) => one.x - other.x);
  const places = flagPlaces(flags, 0, frame.phone ? frame.width : frame.width - 8);
  const top = frame.phone ? 16 : 26;
  return flags.map((flag, at) => {
    const { mark, x: line } = flag;
    const place = places[at];
    return (
      <g key={`${mark.day} ${mark.label}`}>
        <title>{`${mark.label}, ${noteOf(mark)}`}</title>
        {mark.kind !== 'annotation' ? (
          <path className="break-l" d={`M${line} ${top - 6}V${frame.barBottom}`} />
        ) : (
          <>
            <path className="flag-l" d={`M${line} ${top + 2}V${frame.bottom}`} />
            <circle cx={line} cy={top} r="3" fill="var(--chart-flag)" />
          </>
        )}
        {place?.shown ? <Words flag={flag} anchor={place.anchor} phone={frame.phone} /> : null}
      </g>
    );
  });
}
