import { useWords } from '#words';
import { linearScale, niceDomain, ticks } from '@/components/charts/linear-scale';
import { classNames } from '@/components/ui/class-names';
import type { ConfidenceInterval } from '@/lib/metrics/confidence';
import { formatCount, formatNumber } from '@/lib/words/figures';

/** A share of customers with its interval, 0–1; without a share, `off` says why. */
export type ForestShare = {
  key: string;
  name: string;
  tone: 'bad' | 'neutral' | 'good' | 'none';
  share: number | null;
  interval: ConfidenceInterval | null;
  n: number;
  off: string | null;
};

const colours: Record<ForestShare['tone'], string> = {
  bad: 'var(--bad)',
  neutral: 'var(--neutral)',
  good: 'var(--good)',
  none: 'var(--neutral)',
};

/** Shares one under another on one axis from 0, each a dot on its interval. The table beside it says the same. */
export function EffortForest({ rows, label }: { rows: readonly ForestShare[]; label: string }) {
  const t = useWords();
  const ends = rows.flatMap(({ share, interval }) => [share ?? 0, interval?.high ?? 0]);
  const [, most] = niceDomain([0, ...ends], [0, 1], 0.04, 5);
  const x = linearScale([0, most], [0, 100]);
  const marks = ticks([0, most], 4);
  return (
    <figure className="px-4 pb-3" aria-label={label}>
      <ul>
        {rows.map((row) => (
          <Row key={row.key} row={row} x={x} marks={marks} />
        ))}
      </ul>
      <div className={frame} aria-hidden="true">
        <span />
        <span className="relative h-4">
          {marks.map((mark) => (
            <span
              key={mark}
              className="num absolute -translate-x-1/2 text-2xs whitespace-nowrap text-ink-3"
              style={{ left: `${x(mark)}%` }}
            >
              {t('figures.percent', { n: formatNumber(t, 100 * mark, most < 0.05 ? 1 : 0) })}
            </span>
          ))}
        </span>
        <span />
      </div>
    </figure>
  );
}

const frame = classNames(
  'grid grid-cols-[minmax(0,92px)_minmax(0,1fr)_72px] items-center gap-x-3 rail:grid-cols-[minmax(0,150px)_minmax(0,1fr)_150px]',
);

function Row({
  row,
  x,
  marks,
}: {
  row: ForestShare;
  x: (share: number) => number;
  marks: readonly number[];
}) {
  const t = useWords();
  const { name, share, off, n } = row;
  return (
    <li className={frame}>
      <span className="min-w-0">
        <span className="block font-medium break-words">{name}</span>
      </span>
      <span className="relative h-12">
        {marks.map((mark) => (
          <span
            key={mark}
            className="absolute inset-y-0 w-px bg-line"
            style={{ left: `${x(mark)}%` }}
          />
        ))}
        <Mark row={row} x={x} />
      </span>
      <span className="num flex flex-col items-end rail:flex-row rail:items-baseline rail:justify-between rail:gap-2">
        {off ? (
          <span className="text-xs text-warn-text">{off}</span>
        ) : (
          <b className="font-semibold">
            {t('figures.percent', { n: formatNumber(t, 100 * (share ?? 0), 1) })}
          </b>
        )}
        <span className="text-xs text-ink-3">{t('cards.n', { n: formatCount(t, n) })}</span>
      </span>
    </li>
  );
}

function Mark({ row, x }: { row: ForestShare; x: (share: number) => number }) {
  const { share, interval, tone } = row;
  if (share === null) return null;
  const colour = colours[tone];
  return (
    <>
      {interval ? (
        <span
          className="absolute top-1/2 h-[7px] -translate-y-1/2 opacity-40"
          style={{
            left: `${x(interval.low)}%`,
            width: `${x(interval.high) - x(interval.low)}%`,
            background: colour,
          }}
        />
      ) : null}
      <span
        className="absolute top-1/2 size-[9px] -translate-x-1/2 -translate-y-1/2 rounded-full"
        style={{
          left: `${x(share)}%`,
          background: tone === 'none' ? 'var(--surface)' : colour,
          border: `2px solid ${colour}`,
        }}
      />
    </>
  );
}
