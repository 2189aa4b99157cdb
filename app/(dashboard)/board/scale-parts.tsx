import { scaleKey, scaleName } from '@/lib/metrics/scale';
import type { OpenCell } from '@/lib/reports/board';
import { bridgeWords, partWords } from '@/lib/reports/bridge-words';
import type { Series } from '@/lib/reports/series';

/** What each scale gives by itself, where a cell bridges several. */
export function ScaleParts({ parts, series }: Pick<OpenCell, 'parts'> & { series: Series }) {
  return (
    <>
      <p className="text-xs text-ink-2">
        {bridgeWords}.{parts.length > 0 ? ' Each scale by itself, 0–100:' : null}
      </p>
      <dl className="defs mt-1">
        {parts.map((part) => (
          <div key={scaleKey(part.scale)} className="contents">
            <dt>{scaleName(part.scale)}</dt>
            <dd className="num">{partWords(part, series)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
