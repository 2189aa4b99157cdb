import type { Words } from '@/lib/words/words';
import type { TrendTarget } from './series';
import { targetsOn } from './trend-frame';
import type { TrendLayer } from './trend-overlay';

/** `Target 5.50`, or of several `Required 5.50`. */
export function targetWords(t: Words, { name, label }: TrendTarget): string {
  const word = name ?? t('charts.target');
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)} ${label}`;
}

/** What is to be reached: a dotted line each and, from the first one on, grounds that deepen. */
export function TrendTargets({ layer }: { layer: TrendLayer }) {
  const { targets = [], domain, frame, y } = layer;
  const { on } = targetsOn(domain, targets);
  const top = y(domain[1]);
  return (
    <>
      {targets.length < 2
        ? null
        : on.map(({ value }) => (
            <rect
              key={value}
              className="target-band"
              x={frame.left}
              y={Math.min(top, y(value))}
              width={frame.right - frame.left}
              height={Math.abs(y(value) - top)}
            />
          ))}
      {on.map(({ value }) => (
        <path key={value} className="target" d={`M${frame.left} ${y(value)}H${frame.right}`} />
      ))}
    </>
  );
}
