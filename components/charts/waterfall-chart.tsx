import type { Words } from '@/lib/words/words';
import { Drawing, type Shape } from './drawing';
import {
  type WaterfallPlace,
  type WaterfallStep,
  waterfallDomain,
  waterfallPlaces,
} from './waterfall';

/** A step with its words: a size with its sign, and the way to what is behind it. */
export type ShownStep = WaterfallStep & {
  /** Where there is little room: `Back` for `Reactivated`. */
  readonly shortName: string;
  readonly words: string;
  readonly shortWords: string;
  readonly href: string | null;
};

const shapes = {
  desk: { width: 560, height: 352, top: 24, bottom: 322, axis: 328, names: 346 },
  phone: { width: 326, height: 230, top: 22, bottom: 200, axis: 206, names: 224 },
} as const;

function look({ kind, value }: WaterfallStep): { fill: string; words: string } {
  if (kind === 'level') return { fill: 'var(--ink)', words: 't-ink' };
  return value < 0
    ? { fill: 'var(--bad)', words: 't-bad' }
    : { fill: 'var(--good)', words: 't-good' };
}

function Mark({ step, place, shape }: { step: ShownStep; place: WaterfallPlace; shape: Shape }) {
  const { fill, words } = look(step);
  const middle = place.x + place.width / 2;
  const isPhone = shape === 'phone';
  const isLevel = step.kind === 'level';
  return (
    <>
      {isLevel ? (
        <path d={`M${place.x} ${place.end}h${place.width}`} stroke={fill} strokeWidth="3" />
      ) : (
        <rect
          x={place.x}
          y={place.y}
          width={place.width}
          height={Math.max(1, place.height)}
          fill={fill}
          rx="1"
        />
      )}
      <text
        className={`${isPhone ? '' : 't-12 '}t-strong ${words}`}
        x={middle}
        y={place.y - (isLevel ? 8 : 6)}
        textAnchor="middle"
      >
        {isPhone ? step.shortWords : step.words}
      </text>
      <text x={middle} y={shapes[shape].names} textAnchor="middle">
        {isPhone ? step.shortName : step.name}
      </text>
    </>
  );
}

type StepsProps = { steps: readonly ShownStep[]; shape: Shape; label: string };

function Steps({ steps, shape, label }: StepsProps) {
  const { width, height, axis, ...room } = shapes[shape];
  const places = waterfallPlaces(steps, { width, ...room });
  return (
    <Drawing shape={shape} width={width} height={height} label={label} hasLinks>
      <path className="axis-l" d={`M0 ${axis}H${width}`} />
      {steps.map((step, at) => {
        const [place, next] = [places[at], places[at + 1]];
        if (!place) return null;
        const mark = <Mark step={step} place={place} shape={shape} />;
        const words = `${step.name}: ${step.words}`;
        return (
          <g key={step.key}>
            {next ? (
              <path className="axis-l" d={`M${place.x + place.width} ${place.end}H${next.x}`} />
            ) : null}
            {step.href ? (
              <a href={step.href} aria-label={words}>
                <title>{words}</title>
                {mark}
              </a>
            ) : (
              mark
            )}
          </g>
        );
      })}
    </Drawing>
  );
}

/**
 * How one level became another: levels are lines, since a bar on a cut axis
 * would lie about their size; steps are bars. It needs no script.
 */
export function WaterfallChart({
  steps,
  summary,
}: {
  steps: readonly ShownStep[];
  /** One sentence, read aloud before the steps. */
  summary: string;
}) {
  return (
    <>
      <Steps steps={steps} shape="desk" label={summary} />
      <Steps steps={steps} shape="phone" label={summary} />
    </>
  );
}

/** Names the axis where it is cut. */
export function waterfallAxisWords(t: Words, steps: readonly WaterfallStep[]): string | null {
  return waterfallDomain(steps).cut ? t('charts.axis-cut') : null;
}
