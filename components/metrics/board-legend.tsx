import { shortName } from '@/lib/metrics/definition';
import { formatValue } from '@/lib/metrics/format';
import type { BoardFrame } from './board-cell';

const steps = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** What the colours and the mark in a cell mean. */
export function BoardLegend({ frame, against }: { frame: BoardFrame; against: string }) {
  const { definition, reference } = frame;
  const [bad, , good] = definition.bandNames;
  return (
    <div className="legend">
      <span>{bad}</span>
      <span className="steps9" aria-hidden="true">
        {steps.map((step) => (
          <i key={step} className={`d${step}`} />
        ))}
      </span>
      <span>
        {good}
        {reference === null
          ? null
          : `, against ${formatValue(reference, definition)} for ${against}`}
      </span>
      <span className="desk-only ms-auto">
        <svg width="44" height="10" viewBox="0 0 44 10" className="me-1 inline" aria-hidden="true">
          <path d="M28 0V10" stroke="var(--ink-2)" strokeDasharray="2 1.5" />
          <path d="M4 5H22" stroke="var(--ink-2)" strokeWidth="1.5" />
          <path d="M13 1V9" stroke="var(--ink)" strokeWidth="3" />
        </svg>
        {shortName(definition)}, 95 %{reference === null ? null : `, dashed = ${against}`}
      </span>
    </div>
  );
}
