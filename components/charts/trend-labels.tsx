import { formatCount, formatValue } from '@/lib/words/figures';
import { spread } from './label-places';
import { targetsOn } from './trend-frame';
import type { TrendLayer } from './trend-overlay';
import { targetWords } from './trend-targets';

type Label = { words: string; below?: string; wanted: number; height: number; look: string };

function endLabels(layer: TrendLayer): Label[] {
  const { t, points, definition, comparisonName, targets = [], domain, y } = layer;
  const last = points.findLast(({ value }) => value !== null);
  const compared = points.findLast(({ comparison }) => typeof comparison === 'number')?.comparison;
  const labels: Label[] = [];
  if (last && last.value !== null) {
    labels.push({
      words: formatValue(t, last.value, definition),
      below: last.note,
      wanted: y(last.value),
      height: last.note ? 28 : 16,
      look: 't-accent t-strong t-12',
    });
  }
  if (comparisonName && typeof compared === 'number') {
    labels.push({ words: comparisonName, wanted: y(compared), height: 14, look: '' });
  }
  for (const target of targetsOn(domain, targets).on) {
    labels.push({
      words: targetWords(t, target),
      wanted: y(target.value),
      height: 14,
      look: 't-ink',
    });
  }
  return labels;
}

/** Names at the right end of the lines, so that the eye need not walk to a legend. */
export function TrendLabels({ layer }: { layer: TrendLayer }) {
  const { t, frame, points } = layer;
  const labels = endLabels(layer);
  const middles = spread(
    labels.map(({ wanted, height }) => ({ y: wanted, height })),
    frame.top - 14,
    frame.bottom,
  );
  const x = frame.right + 8;
  const last = points.at(-1);
  return (
    <>
      {labels.map(({ words, below, wanted, height, look }, at) => {
        const middle = middles[at] ?? wanted;
        return (
          <g key={words}>
            {Math.abs(middle - wanted) > 8 ? (
              <path className="axis-l" d={`M${frame.right} ${wanted}L${x - 2} ${middle}`} />
            ) : null}
            <text className={look} x={x} y={middle - height / 2 + 11.5}>
              {words}
            </text>
            {below ? (
              <text x={x} y={middle + 11}>
                {below}
              </text>
            ) : null}
          </g>
        );
      })}
      {last ? (
        <text x={x} y={frame.barBottom - 2}>
          n {formatCount(t, last.n)}
        </text>
      ) : null}
    </>
  );
}
