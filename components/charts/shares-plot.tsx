'use client';

import { useId, useMemo, useState } from 'react';
import { useWords } from '#words';
import { useLinks } from '@/components/ui/view-link';
import { bandSharesWords } from '@/lib/words/band-shares';
import { formatCount } from '@/lib/words/figures';
import { SharesColumns, SharesNames } from './shares-columns';
import { type SharesChartProps, type SharesPoint, sharesLayer } from './shares-layer';
import { TrendAxes } from './trend-axes';
import { TrendFlags } from './trend-flags';
import { TrendPoints } from './trend-points';
import { useWidth } from './use-width';

const tipWidth = 240;

/** The drawn shares: columns, axes and flags, each column a link to its answers. */
export function SharesPlot(props: SharesChartProps) {
  const t = useWords();
  const linked = useLinks();
  const [box, width] = useWidth();
  const [active, setActive] = useState<number | null>(null);
  const hatch = useId();
  const layer = useMemo(() => {
    const points = linked ? props.points : props.points.map(({ href, ...point }) => point);
    return sharesLayer(t, { ...props, points }, Math.max(280, width));
  }, [t, props, linked, width]);
  const { frame, points, x } = layer;
  const point = active === null ? undefined : points[active];
  const told = (one: SharesPoint) => [
    one.label,
    one.bands ? bandSharesWords(t, one.bands, props.definition) : t('metric.no-answers'),
    `n ${formatCount(t, one.n)}`,
    ...(one.note ? [one.note] : []),
  ];
  return (
    <div ref={box} className="trend-box">
      {width > 0 ? (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a drawing
        <svg
          className="chart absolute inset-0 overflow-visible"
          width={frame.width}
          height={frame.height}
          role="group"
          aria-label={props.summary}
          onMouseLeave={() => setActive(null)}
        >
          <SharesColumns layer={layer} />
          <TrendAxes layer={layer} hatch={hatch} />
          <TrendFlags layer={layer} />
          {frame.phone ? null : <SharesNames layer={layer} />}
          <TrendPoints
            layer={layer}
            active={active}
            onActive={setActive}
            spoken={(at) => {
              const one = points[at];
              return one ? told(one).join(t('figures.comma')) : '';
            }}
          />
        </svg>
      ) : null}
      {point && active !== null ? (
        <div
          className="trend-tip num"
          style={{
            left: Math.max(0, Math.min(frame.width - tipWidth, x(active) - tipWidth / 2)),
            top: frame.top - 12,
          }}
          aria-hidden="true"
        >
          {told(point).map((line) => (
            <p key={line}>{line}</p>
          ))}
          {point.href ? <p className="text-ink-3">{t('charts.click')}</p> : null}
        </div>
      ) : null}
    </div>
  );
}
