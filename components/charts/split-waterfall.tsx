import type { ComponentType, ReactNode } from 'react';
import type { Definition } from '@/lib/metrics/definition';
import { formatInterval, formatValue } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import { type Domain, linearScale, ticks } from './linear-scale';
import { type SplitStep, type StepSpan, splitDomain, splitPlaces, stepSpans } from './split-steps';
import { wrappedWords } from './wrapped-words';

export type SplitWaterfallProps = {
  /** What its figures are written with; a file has no context to take it from. */
  t: Words;
  /** A level, the steps, a level. */
  steps: readonly SplitStep[];
  definition: Definition;
  /** One sentence, read aloud before the steps. */
  summary: string;
  /** Over the steps from `from` on: what they have in common. */
  bracket?: { from: number; words: string };
  /** How a step with an address leads there. */
  link?: StepLink;
};

export type StepLink =
  | 'a'
  | ComponentType<{ href: string; 'aria-label': string; children: ReactNode }>;

/** Read as one picture where nothing in it can be opened. */
function roleOf(steps: readonly SplitStep[]): 'group' | 'img' {
  return steps.some(({ href }) => href !== null) ? 'group' : 'img';
}

function look({ kind, verdict, value }: SplitStep): { fill: string; words: string } {
  if (kind === 'level') return { fill: 'var(--ink)', words: 't-ink' };
  if (verdict !== 'real') return { fill: 'var(--neutral)', words: '' };
  return value < 0
    ? { fill: 'var(--bad)', words: 't-bad' }
    : { fill: 'var(--good)', words: 't-good' };
}

/** A mark with the way to its answers, where it has one. */
function Linked({
  step,
  link: Way,
  children,
}: {
  step: SplitStep;
  link: StepLink;
  children: ReactNode;
}) {
  const words = `${step.name}: ${step.words}`;
  if (!step.href) return children;
  return (
    <Way href={step.href} aria-label={words}>
      <title>{words}</title>
      {children}
    </Way>
  );
}

const desk = { width: 1150, height: 330, left: 44, top: 36, bottom: 262, axis: 278 };
const letter = 5.9;

type DeskMarkProps = {
  step: SplitStep;
  place: StepSpan;
  x: number;
  wide: number;
  link: StepLink;
};

function DeskMark({ step, place, x, wide, link }: DeskMarkProps) {
  const { fill, words } = look(step);
  const middle = x + wide / 2;
  const { start, end, low, high } = place;
  const top = Math.min(start, end);
  const names = wrappedWords(step.name, Math.floor((wide + 20) / letter), 2);
  const highest = Math.min(top, high, low);
  return (
    <Linked step={step} link={link}>
      {step.kind === 'level' ? (
        <path d={`M${x} ${end}h${wide}`} stroke={fill} strokeWidth="3" />
      ) : (
        <rect
          x={x}
          y={top}
          width={wide}
          height={Math.max(1.5, Math.abs(end - start))}
          fill={fill}
        />
      )}
      {step.kind === 'step' && low !== high ? (
        <path
          d={`M${middle} ${high}V${low}M${middle - 4} ${high}h8M${middle - 4} ${low}h8`}
          stroke="var(--ink)"
          fill="none"
        />
      ) : null}
      <text
        className={`t-strong ${step.kind === 'level' ? 't-15' : 't-12'} ${words}`}
        x={middle}
        y={highest - 8}
        textAnchor="middle"
      >
        {step.words}
      </text>
      {names.map((line, at) => (
        <text
          key={line}
          className="t-ink"
          x={middle}
          y={desk.axis + 18 + at * 13}
          textAnchor="middle"
        >
          {line}
        </text>
      ))}
      <text x={middle} y={desk.axis + 19 + names.length * 13} textAnchor="middle">
        {step.detail}
      </text>
    </Linked>
  );
}

function DeskAxis({
  t,
  domain,
  cut,
  definition,
}: { domain: Domain; cut: boolean } & Pick<SplitWaterfallProps, 't' | 'definition'>) {
  const y = linearScale(domain, [desk.bottom, desk.top]);
  const [left, right] = [desk.left, desk.width - 10];
  return (
    <>
      {ticks(domain, 4).map((tick) => (
        <g key={tick}>
          <path className="grid-l" d={`M${left} ${y(tick)}H${right}`} />
          <text x={left - 6} y={y(tick) + 4} textAnchor="end">
            {formatValue(t, tick, definition)}
          </text>
        </g>
      ))}
      <path className="axis-l" d={`M${left} ${desk.axis}H${right}`} />
      {cut ? (
        <path
          className="axis-l"
          d={`M${left - 4} ${desk.axis - 5}l8 -4M${left - 4} ${desk.axis - 9}l8 -4`}
        />
      ) : null}
    </>
  );
}

/** Upright, for where there is room for the names side by side. */
function Desk({ t, steps, definition, summary, bracket, link = 'a' }: SplitWaterfallProps) {
  const spans = stepSpans(steps);
  const { domain, cut } = splitDomain(spans, definition.range);
  const places = splitPlaces(spans, domain, [desk.bottom, desk.top]);
  const room = (desk.width - desk.left - 10) / steps.length;
  const wide = Math.min(110, room * 0.77);
  const x = (at: number) => desk.left + at * room + (room - wide) / 2;
  const last = steps.length - 2;
  return (
    <svg
      className="chart split upright"
      viewBox={`0 0 ${desk.width} ${desk.height}`}
      role={roleOf(steps)}
      aria-label={summary}
    >
      <DeskAxis t={t} domain={domain} cut={cut} definition={definition} />
      {steps.map((step, at) => {
        const place = places[at];
        if (!place) return null;
        return (
          <g key={step.key}>
            {at < steps.length - 1 ? (
              <path className="axis-l" d={`M${x(at) + wide} ${place.end}H${x(at + 1)}`} />
            ) : null}
            <DeskMark step={step} place={place} x={x(at)} wide={wide} link={link} />
          </g>
        );
      })}
      {bracket && bracket.from <= last ? (
        <>
          <path className="axis-l" d={`M${x(bracket.from)} 15v-5H${x(last) + wide}v5`} />
          <text
            className="halo"
            x={(x(bracket.from) + x(last) + wide) / 2}
            y={14}
            textAnchor="middle"
          >
            {bracket.words}
          </text>
        </>
      ) : null}
    </svg>
  );
}

const phone = { width: 326, row: 40, left: 132, right: 276, letters: 21 };

type PhoneMarkProps = { step: SplitStep; place: StepSpan; y: number; link: StepLink };

function PhoneMark({ step, place, y, link }: PhoneMarkProps) {
  const { fill, words } = look(step);
  const { start, end, low, high } = place;
  const names = wrappedWords(step.name, phone.letters, 2);
  const bold = step.verdict === 'real' || step.kind === 'level' ? 't-strong' : '';
  return (
    <Linked step={step} link={link}>
      {names.map((line, at) => (
        <text key={line} className="t-ink" x="0" y={y + 24 + (at - (names.length - 1) / 2) * 13}>
          {line}
        </text>
      ))}
      {step.kind === 'level' ? (
        <path d={`M${end} ${y + 8}v24`} stroke={fill} strokeWidth="3" />
      ) : (
        <rect
          x={Math.min(start, end)}
          y={y + 8}
          width={Math.max(1.5, Math.abs(end - start))}
          height="24"
          fill={fill}
        />
      )}
      {step.kind === 'step' && low !== high ? (
        <path d={`M${low} ${y + 20}H${high}`} stroke="var(--ink)" />
      ) : null}
      <text className={`t-12 ${bold} ${words}`} x={phone.width} y={y + 24} textAnchor="end">
        {step.words}
      </text>
    </Linked>
  );
}

/** On its side, one row a step. */
function Phone({ t, steps, definition, summary, link = 'a' }: SplitWaterfallProps) {
  const spans = stepSpans(steps);
  const { domain } = splitDomain(spans, definition.range);
  const places = splitPlaces(spans, domain, [phone.left, phone.right]);
  const x = linearScale(domain, [phone.left, phone.right]);
  const height = steps.length * phone.row + 24;
  return (
    <svg
      className="chart split lying"
      viewBox={`0 0 ${phone.width} ${height}`}
      role={roleOf(steps)}
      aria-label={summary}
    >
      {ticks(domain, 3).map((tick) => (
        <g key={tick}>
          <path className="grid-l" d={`M${x(tick)} 0V${height - 20}`} />
          <text x={x(tick)} y={height - 4} textAnchor="middle">
            {formatValue(t, tick, definition)}
          </text>
        </g>
      ))}
      {steps.map((step, at) => {
        const place = places[at];
        if (!place) return null;
        const y = at * phone.row;
        return (
          <g key={step.key}>
            {at < steps.length - 1 ? (
              <path className="axis-l" d={`M${place.end} ${y + 32}v16`} />
            ) : null}
            <PhoneMark step={step} place={place} y={y} link={link} />
          </g>
        );
      })}
    </svg>
  );
}

/**
 * How a score came from one level to another: levels are lines, since a bar on
 * a cut axis would lie about their size; steps are bars with their 95 %
 * whisker, grey where they are within noise. It needs no script, and turns on
 * its side where there is no room.
 */
export function SplitWaterfall(props: SplitWaterfallProps) {
  return (
    <div className="split-box">
      <Desk {...props} />
      <Phone {...props} />
    </div>
  );
}

/** `axis 5.15–5.50 of 1–7` where it is cut; else null. */
export function splitAxisWords(
  t: Words,
  steps: readonly SplitStep[],
  definition: Definition,
): string | null {
  const { domain, cut } = splitDomain(stepSpans(steps), definition.range);
  if (!cut) return null;
  const [least, most] = definition.range;
  const whole =
    least < 0 ? t('figures.range', { low: `−${-least}`, high: most }) : `${least}–${most}`;
  const part = formatInterval(t, { low: domain[0], high: domain[1] }, definition);
  return t('charts.axis-of', { part, whole });
}
