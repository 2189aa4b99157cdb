import { useWords } from '#words';
import { linearScale } from '@/components/charts/linear-scale';
import type { Definition } from '@/lib/metrics/definition';
import { countAnswers, type ScoreCounts } from '@/lib/metrics/score-counts';
import { formatShare, shareWithoutSign } from '@/lib/words/figures';
import { type DistributionBar, distributionBars, distributionGroups } from './distribution';

const width = 326;
const base = 166;
/** Bars under this width have no room for a per cent sign; the bands below carry it. */
const narrow = 26;
const colours = {
  negative: 'var(--bad)',
  neutral: 'var(--neutral)',
  positive: 'var(--good)',
} as const;

function Bar({
  bar,
  x,
  wide,
  y,
}: {
  bar: DistributionBar;
  x: number;
  wide: number;
  y: (share: number) => number;
}) {
  const t = useWords();
  const top = y(bar.share);
  const line = bar.before === null ? null : y(bar.before);
  return (
    <>
      <rect
        x={x}
        y={top}
        width={wide}
        height={Math.max(0, base - top)}
        fill={colours[bar.tone]}
        rx="1"
      />
      {line === null ? null : (
        <path d={`M${x - 3} ${line}h${wide + 6}`} stroke="var(--ink)" strokeWidth="1.5" />
      )}
      <text x={x + wide / 2} y={181} textAnchor="middle">
        {bar.point}
      </text>
      <text className="t-ink" x={x + wide / 2} y={196} textAnchor="middle">
        {(wide < narrow ? shareWithoutSign : formatShare)(t, bar.share, 1)}
      </text>
    </>
  );
}

/**
 * How the answers spread over the points: bar now, black line before. The shares of now stand in a
 * row under the points, since above a bar they could be taken for those of a line that is higher.
 */
export function DistributionChart({
  counts,
  before,
  definition,
  atLeast = 0.05,
}: {
  counts: ScoreCounts;
  before: ScoreCounts | null;
  definition: Definition;
  /** A share that the axis reaches at least, so that two stand on one axis. */
  atLeast?: number;
}) {
  const t = useWords();
  const bars = distributionBars(counts, before, definition);
  const step = (width - 12) / bars.length;
  const wide = step * 0.8;
  const most = Math.max(atLeast, ...bars.flatMap((bar) => [bar.share, bar.before ?? 0]));
  const y = linearScale([0, most], [base, 12]);
  const left = (at: number) => 6 + at * step + (step - wide) / 2;
  const all = countAnswers(counts);
  const words = bars
    .map((bar) => `${bar.point}: ${formatShare(t, bar.count, all)}`)
    .join(t('figures.comma'));
  return (
    <svg
      className="chart mx-auto block max-w-[440px]"
      viewBox={`0 0 ${width} 238`}
      width="100%"
      role="img"
      aria-label={t('metric.share-at-points', { words })}
    >
      <path className="axis-l" d={`M0 ${base}H${width}`} />
      {bars.map((bar, at) => (
        <Bar key={bar.point} bar={bar} x={left(at)} wide={wide} y={y} />
      ))}
      {distributionGroups(bars).map(({ tone, first, last, share }) => (
        <g key={tone}>
          <path className="axis-l" d={`M${left(first)} 205H${left(last) + wide}`} />
          <text x={(left(first) + left(last) + wide) / 2} y={219} textAnchor="middle">
            {t(`methods.band-${definition.metric}-${tone}`)}
          </text>
          <text
            className="t-ink"
            x={(left(first) + left(last) + wide) / 2}
            y={233}
            textAnchor="middle"
          >
            {formatShare(t, share, 1)}
          </text>
        </g>
      ))}
    </svg>
  );
}
