import { useWords } from '#words';
import { linearScale } from '@/components/charts/linear-scale';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import { ViewLink } from '@/components/ui/view-link';
import type { Definition } from '@/lib/metrics/definition';
import type { Score } from '@/lib/metrics/score';
import { bandNames, shortName } from '@/lib/words/definition-words';
import { formatCount, formatValue } from '@/lib/words/figures';
import { bandShares } from './standing';

export type HardRow = { key: string; href: string; where: string; detail?: string; score: Score };

const width = 104;
/** An end of the axis nearer than this to the word "all" gives way to it. */
const clear = 17;

function Mark({
  score,
  axis,
  reference,
}: {
  score: Score;
  axis: readonly [number, number];
  reference: number | null;
}) {
  const x = linearScale(axis, [4, width - 4]);
  const inside = (value: number) => Math.min(width, Math.max(0, x(value)));
  return (
    <svg className="chart" width={width} height="22" viewBox={`0 0 ${width} 22`} aria-hidden="true">
      <path d={`M0 21.5H${width}`} className="grid-l" />
      {reference === null ? null : (
        <path d={`M${inside(reference)} 0V22`} stroke="var(--chart-axis)" strokeDasharray="2 2" />
      )}
      {score.interval ? (
        <path
          d={`M${inside(score.interval.low)} 11H${inside(score.interval.high)}`}
          stroke="var(--ink-2)"
          strokeWidth="1.5"
        />
      ) : null}
      <circle cx={inside(score.value)} cy="11" r="3.5" fill="var(--ink)" />
    </svg>
  );
}

/** The ends of the axis, and where on it all answers together stand. */
function AxisHead({
  axis,
  reference,
}: {
  axis: readonly [number, number];
  reference: number | null;
}) {
  const t = useWords();
  const x = linearScale(axis, [4, width - 4]);
  const all = reference === null ? null : Math.min(width - 8, Math.max(8, x(reference)));
  const isClear = (at: number) => all === null || Math.abs(at - all) >= clear;
  return (
    <svg
      className="chart"
      width={width}
      height="16"
      viewBox={`0 0 ${width} 16`}
      role="img"
      aria-label={t('overview.axis-from-to', { low: axis[0], high: axis[1] })}
    >
      {isClear(4) ? (
        <text x={0} y="12">
          {axis[0]}
        </text>
      ) : null}
      {all === null ? null : (
        <text x={all} y="12" textAnchor="middle">
          {t('overview.all')}
        </text>
      )}
      {isClear(width - 4) ? (
        <text x={width} y="12" textAnchor="end">
          {axis[1]}
        </text>
      ) : null}
    </svg>
  );
}

/** The lowest scores, each with its interval on one axis; the dashes are all answers together. */
export function HardestTable({
  rows,
  definition,
  axis,
  reference,
}: {
  rows: readonly HardRow[];
  definition: Definition;
  axis: readonly [number, number];
  reference: number | null;
}) {
  const t = useWords();
  const name = shortName(t, definition);
  const [bad] = bandNames(t, definition);
  return (
    <Table caption={t('overview.lowest-now', { name })} phone="rows" className="hardt">
      <thead>
        <tr>
          <Th>{t('overview.touchpoint-and-channel')}</Th>
          <Th>
            <AxisHead axis={axis} reference={reference} />
          </Th>
          <Th num>{name}</Th>
          <Th num className="capitalize">
            {bad}
          </Th>
          <Th num>n</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, href, where, detail, score }) => (
          <tr key={key}>
            <RowHead
              name={
                <ViewLink href={href} className="text-ink">
                  {where}
                </ViewLink>
              }
              detail={detail}
            />
            <Td className="mark">
              <Mark score={score} axis={axis} reference={reference} />
            </Td>
            <Td num className="font-semibold">
              {formatValue(t, score.value, definition)}
            </Td>
            <Td num className="whitespace-nowrap">
              {t('figures.percent', { n: bandShares(score)?.[0] ?? '–' })}
            </Td>
            <Td num hidePhone className="text-ink-3">
              {formatCount(t, score.n)}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
