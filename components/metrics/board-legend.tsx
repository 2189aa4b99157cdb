import { useWords } from '#words';
import { bandNames, shortName } from '@/lib/words/definition-words';
import { formatSize, formatValue } from '@/lib/words/figures';
import type { BoardFrame } from './board-cell';
import { heatSteps, heatWidth, heatWords } from './heat';

/** What the colours and the mark in a cell mean; each colour with its size in words, for whoever cannot tell them apart. */
export function BoardLegend({
  frame,
  against,
}: {
  frame: BoardFrame;
  against: 'all' | 'best' | 'target' | 'norm';
}) {
  const t = useWords();
  const { definition, reference } = frame;
  const [bad, , good] = bandNames(t, definition);
  const held = t(`board.held-${against}`);
  const to =
    reference === null
      ? held
      : t('board.legend-to', { value: formatValue(t, reference, definition), against: held });
  const name = shortName(t, definition);
  return (
    <div className="legend">
      <span className="scale">
        {bad}
        <span className="steps9" aria-hidden="true">
          {heatSteps.map((step) => (
            <i key={step} className={`d${step}`}>
              {heatWords(t, step, definition)}
            </i>
          ))}
        </span>
        {good}
      </span>
      <span>
        <span className="sr-only">
          {t('board.legend-steps', {
            step: formatSize(t, heatWidth(definition), definition),
          })}{' '}
        </span>
        {t('board.legend-against', { to })}
      </span>
      <span className="desk-only ms-auto">
        <svg width="44" height="10" viewBox="0 0 44 10" className="me-1 inline" aria-hidden="true">
          <path d="M28 0V10" stroke="var(--ink-2)" strokeDasharray="2 1.5" />
          <path d="M4 5H22" stroke="var(--ink-2)" strokeWidth="1.5" />
          <path d="M13 1V9" stroke="var(--ink)" strokeWidth="3" />
        </svg>
        {reference === null
          ? t('board.legend-mark', { name })
          : t('board.legend-dashed', { name, against: held })}
      </span>
    </div>
  );
}
