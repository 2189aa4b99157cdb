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

/** How the answers of each bucket divide into bands; a column opens its answers. */
export function SharesChart(props: SharesChartProps) {
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
  const half = (x(1) - x(0)) / 2;
  const point = active === null ? undefined : points[active];
  const told = (one: SharesPoint) => [
    one.label,
    one.bands ? bandSharesWords(t, one.bands, props.definition) : t('metric.no-answers'),
    `n ${formatCount(t, one.n)}`,
    ...(one.note ? [one.note] : []),
  ];
  return (
    <div className="trend">
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
              drawn={(at) =>
                at === active ? (
                  <rect
                    className="ring"
                    x={x(at) - half}
                    y={frame.top}
                    width={half * 2}
                    height={frame.bottom - frame.top}
                  />
                ) : null
              }
            />
          </svg>
        ) : null}
        {point && active !== null ? (
          <div
            className="trend-tip num"
            style={{
              left: Math.min(frame.width - 200, Math.max(0, x(active) - 100)),
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
    </div>
  );
}
