'use client';

import { useId, useState } from 'react';
import { useWords } from '#words';
import type { Words } from '@/lib/words/words';
import { type Domain, linearScale } from './linear-scale';
import { TrendAheadLines } from './trend-ahead';
import { TrendAxes } from './trend-axes';
import type { TrendChartProps } from './trend-chart';
import { TrendFlags } from './trend-flags';
import { bucketCount, bucketScale, type TrendFrame } from './trend-frame';
import { TrendLabels } from './trend-labels';
import { TrendLimits, TrendSignals } from './trend-limits';
import { PointDot, pointWords, TrendPoints } from './trend-points';
import { lonePoints } from './trend-rows';
import { TrendTargets } from './trend-targets';
import { TrendTip } from './trend-tip';

export type TrendLayer = TrendChartProps & {
  /** What its words are said with; a file has no context to take it from. */
  t: Words;
  frame: TrendFrame;
  domain: Domain;
  x: (at: number) => number;
  y: (value: number) => number;
};

/** Everything of a trend that is not a line: axes, n bars, flags, labels, and the points as links. */
export function TrendOverlay(props: TrendChartProps & { frame: TrendFrame; domain: Domain }) {
  const { frame, domain, points, summary, marks = [], ahead = [] } = props;
  const [active, setActive] = useState<number | null>(null);
  const hatch = useId();
  const t = useWords();
  const layer: TrendLayer = {
    ...props,
    t,
    x: bucketScale(frame, bucketCount(points, ahead)),
    y: linearScale(domain, [frame.bottom, frame.top]),
  };
  const point = active === null ? undefined : points[active];
  const lone = lonePoints(points, marks);
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a drawing */}
      <svg
        className="chart absolute inset-0 overflow-visible"
        width={frame.width}
        height={frame.height}
        role="group"
        aria-label={summary}
        onMouseLeave={() => setActive(null)}
      >
        <TrendTargets layer={layer} />
        <TrendAxes layer={layer} hatch={hatch} />
        <TrendLimits layer={layer} />
        <TrendAheadLines layer={layer} />
        <TrendFlags layer={layer} />
        <TrendSignals layer={layer} />
        {frame.phone ? null : <TrendLabels layer={layer} />}
        <TrendPoints
          layer={layer}
          active={active}
          onActive={setActive}
          spoken={(at) => pointWords(layer, at)}
          drawn={(at) => (
            <PointDot layer={layer} at={at} isActive={at === active} isLone={lone[at] === true} />
          )}
        />
      </svg>
      {point && active !== null ? <TrendTip layer={layer} point={point} at={active} /> : null}
    </>
  );
}
