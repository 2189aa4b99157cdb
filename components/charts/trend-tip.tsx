import { formatCount, formatInterval, formatValue } from '@/lib/words/figures';
import type { TrendPoint } from './series';
import type { TrendLayer } from './trend-overlay';

const half = 100;
const tall = 118;

/** What stands at a point: value, interval, n, date. Beside the mark, never over it. */
export function TrendTip({
  layer,
  point,
  at,
}: {
  layer: TrendLayer;
  point: TrendPoint;
  at: number;
}) {
  const { t, frame, definition, comparisonName, x, y } = layer;
  const { value, low, high, n, label, note, comparison, href, signal, marks } = point;
  if (value === null) return null;
  const left = Math.min(frame.width - half * 2, Math.max(0, x(at) - half));
  const above = y(value) - tall - 12;
  const top = above < -40 ? y(value) + 16 : above;
  return (
    <div className="trend-tip num" style={{ left, top }} aria-hidden="true">
      <p className="text-ink-3">{label}</p>
      <p>
        <b>{formatValue(t, value, definition)}</b>{' '}
        {low === null || high === null ? null : (
          <span className="ms-1 text-ink-3">
            {t('charts.interval-after', { interval: formatInterval(t, { low, high }, definition) })}
          </span>
        )}
      </p>
      <p>
        n {formatCount(t, n)}
        {note ? <span className="text-ink-3"> · {note}</span> : null}
      </p>
      {typeof comparison === 'number' && comparisonName ? (
        <p className="text-ink-3">
          {comparisonName} {formatValue(t, comparison, definition)}
        </p>
      ) : null}
      {signal ? <p>{t('charts.signal-at', { signal })}</p> : null}
      {marks ? <p className="line-clamp-2">{marks}</p> : null}
      {href ? <p className="text-ink-3">{t('charts.click')}</p> : null}
    </div>
  );
}
