'use client';

import { useRouter } from 'next/navigation';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useRef } from 'react';
import { classNames } from '@/components/ui/class-names';
import { formatCount, formatInterval, formatValue } from '@/lib/words/figures';
import type { TrendLayer } from './trend-overlay';

/** What a point of a trend says. */
export function pointWords({ t, definition, points }: TrendLayer, at: number): string {
  const point = points[at];
  if (!point) return '';
  const { label, value, low, high, n, note, signal, marks } = point;
  const interval =
    low === null || high === null
      ? null
      : t('charts.interval', { interval: formatInterval(t, { low, high }, definition) });
  const told = signal ? t('charts.signal', { signal }) : null;
  return [
    label,
    formatValue(t, value, definition),
    interval,
    `n ${formatCount(t, n)}`,
    note,
    told,
    marks,
  ]
    .filter(Boolean)
    .join(t('figures.comma'));
}

const leastGap = 4;

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowLeft: (at) => at - 1,
  ArrowRight: (at) => at + 1,
  Home: () => 0,
  End: (_, last) => last,
};

/** The dot of a point, where no line shows it, and a ring around the one that is looked at. */
export function PointDot({
  layer,
  at,
  isActive,
  isLone,
}: {
  layer: TrendLayer;
  at: number;
  isActive: boolean;
  isLone: boolean;
}) {
  const { points, x, y } = layer;
  const point = points[at];
  if (!point || point.value === null) return null;
  const place = { cx: x(at), cy: y(point.value) };
  const isShown = isActive || isLone || point.partial;
  return (
    <>
      {isShown ? <circle className="dot" {...place} r="3.5" /> : null}
      {isActive ? <circle className="ring" {...place} r="7.5" /> : null}
    </>
  );
}

/** Each point is a link to its answers. Tab enters at the newest, arrows walk, Enter opens. */
export function TrendPoints({
  layer,
  active,
  onActive,
  spoken,
  drawn,
}: {
  layer: TrendLayer;
  active: number | null;
  onActive: (at: number | null) => void;
  /** What a point says. */
  spoken: (at: number) => string;
  /** What is drawn at it, if anything. */
  drawn?: (at: number) => ReactNode;
}) {
  const { points, frame, x } = layer;
  const router = useRouter();
  const group = useRef<SVGGElement>(null);
  // Where buckets are narrower than a finger or a pointer can tell apart, every few get one link.
  const stride = Math.max(1, Math.ceil(leastGap / (x(1) - x(0))));
  const shown = points.flatMap(({ value }, at) =>
    value !== null && (at % stride === 0 || at === points.length - 1) ? [at] : [],
  );
  const entry = active !== null && shown.includes(active) ? active : shown.at(-1);
  const half = ((x(1) - x(0)) * stride) / 2;

  function walk(event: KeyboardEvent, at: number) {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const next = Math.min(shown.length - 1, Math.max(0, step(shown.indexOf(at), shown.length - 1)));
    group.current?.querySelectorAll<SVGAElement>('a')[next]?.focus();
  }

  function open(event: MouseEvent, href: string | undefined) {
    if (!href || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    router.push(href);
  }

  return (
    <g ref={group}>
      {shown.map((at) => {
        const point = points[at];
        if (!point || point.value === null) return null;
        return (
          <a
            key={point.start}
            href={point.href ?? '#'}
            tabIndex={at === entry ? 0 : -1}
            className={classNames(point.partial && 'partial')}
            aria-label={spoken(at)}
            onClick={(event) => open(event, point.href)}
            onKeyDown={(event) => walk(event, at)}
            onMouseEnter={() => onActive(at)}
            onFocus={() => onActive(at)}
            onBlur={() => onActive(null)}
          >
            <rect
              className="hit"
              x={x(at) - half}
              y={frame.top - 8}
              width={half * 2}
              height={frame.barBottom - frame.top + 8}
            />
            {drawn?.(at)}
          </a>
        );
      })}
    </g>
  );
}
