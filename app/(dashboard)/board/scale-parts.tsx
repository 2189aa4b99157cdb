import { useWords } from '#words';
import { scaleKey } from '@/lib/metrics/scale';
import type { OpenCell } from '@/lib/reports/board';
import { partWords } from '@/lib/reports/bridge-words';
import { scaleWords } from '@/lib/reports/question-breaks';
import type { Series } from '@/lib/reports/series';
import { paragraph } from '@/lib/words/figures';

/** What each scale gives by itself, where a cell bridges several. */
export function ScaleParts({ parts, series }: Pick<OpenCell, 'parts'> & { series: Series }) {
  const t = useWords();
  return (
    <>
      <p className="text-xs text-ink-2">
        {paragraph(t, [t('board.bridged-sentence'), parts.length > 0 ? t('board.each-scale') : ''])}
      </p>
      <dl className="defs mt-1">
        {parts.map((part) => (
          <div key={scaleKey(part.scale)} className="contents">
            <dt>{scaleWords(t, part.scale)}</dt>
            <dd className="num">{partWords(t, part, series)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
