import { shortDay } from '@/lib/words/dates';
import type { Words } from '@/lib/words/words';
import { flagPlaces } from './label-places';
import type { TrendMark } from './series';
import { dayPosition } from './trend-frame';
import type { TrendLayer } from './trend-overlay';

type Flag = { mark: TrendMark; x: number; words: string };

function noteOf(t: Words, { day, note }: TrendMark): string {
  return note ? `${shortDay(t, day)} · ${note}` : shortDay(t, day);
}

function FlagWords({
  t,
  flag,
  anchor,
  phone,
}: {
  t: Words;
  flag: Flag;
  anchor: 'start' | 'end';
  phone: boolean;
}) {
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
        {phone ? shortDay(t, mark.day) : noteOf(t, mark)}
      </text>
    </>
  );
}

/** Vertical lines: dot, solid line and bold words for a reader's note; dotted and grey for a break. */
export function TrendFlags({ layer }: { layer: TrendLayer }) {
  const { t, marks = [], points, frame, x } = layer;
  const flags = marks
    .flatMap((mark): Flag[] => {
      const at = dayPosition(mark.day, points);
      if (at === null) return [];
      const words = mark.label.length > noteOf(t, mark).length ? mark.label : noteOf(t, mark);
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
        <title>{`${mark.label}, ${noteOf(t, mark)}`}</title>
        {mark.kind !== 'annotation' ? (
          <path className="break-l" d={`M${line} ${top - 6}V${frame.barBottom}`} />
        ) : (
          <>
            <path className="flag-l" d={`M${line} ${top + 2}V${frame.bottom}`} />
            <circle cx={line} cy={top} r="3" fill="var(--chart-flag)" />
          </>
        )}
        {place?.shown ? (
          <FlagWords t={t} flag={flag} anchor={place.anchor} phone={frame.phone} />
        ) : null}
      </g>
    );
  });
}
