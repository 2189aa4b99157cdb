import { useWords } from '#words';
import { linearScale, niceDomain } from '@/components/charts/linear-scale';
import type { Definition } from '@/lib/metrics/definition';
import type { Score } from '@/lib/metrics/score';
import { formatCount, formatInterval, formatValue } from '@/lib/words/figures';

type Day = {
  readonly name: string;
  readonly score: Score | null;
  /** More than chance, with all days tested together. */
  readonly differs: boolean;
};

const [wide, tall] = [100, 20];

/** Score of each weekday with its interval on one axis; a day that differs from the others says so. */
export function WeekdayTable({
  days,
  definition,
}: {
  days: readonly Day[];
  definition: Definition;
}) {
  const t = useWords();
  const ends = days.flatMap(({ score }) =>
    score
      ? [score.value, ...(score.interval ? [score.interval.low, score.interval.high] : [])]
      : [],
  );
  const domain = niceDomain(ends, definition.range, 0);
  const x = linearScale(domain, [4, wide - 4]);
  return (
    <table className="num mt-2 w-full text-xs">
      <caption className="sr-only">{t('metric.weekday-table')}</caption>
      <thead className="sr-only">
        <tr>
          <th>{t('metric.day')}</th>
          <th>{t('figures.percent', { n: 95 })}</th>
          <th>{t('metric.score')}</th>
          <th>n</th>
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <tr key={day.name}>
            <th
              scope="row"
              className={`text-start ${day.differs ? 'font-semibold text-ink' : 'font-normal text-ink-2'}`}
            >
              {day.name}
              {day.differs ? (
                <span className="block text-2xs text-ink-3">{t('metric.differs')}</span>
              ) : null}
            </th>
            <td className="w-[40%]">
              <Whisker day={day} x={x} />
              <span className="sr-only">
                {formatInterval(t, day.score?.interval ?? null, definition)}
              </span>
            </td>
            <td className={`text-end ${day.differs ? 'font-semibold' : ''}`}>
              {formatValue(t, day.score?.value ?? null, definition)}
            </td>
            <td className="ps-2 text-end text-ink-3">
              {t('cards.n', { n: formatCount(t, day.score?.n ?? 0) })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Whisker({ day: { score, differs }, x }: { day: Day; x: (value: number) => number }) {
  if (!score) return null;
  const { value, interval } = score;
  const colour = differs ? 'var(--ink)' : 'var(--ink-3)';
  return (
    <svg
      className="block"
      viewBox={`0 0 ${wide} ${tall}`}
      width="100%"
      height={tall}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {interval ? (
        <path
          d={`M${x(interval.low)} ${tall / 2}H${x(interval.high)}`}
          stroke={colour}
          strokeWidth="1.5"
          vectorEffect="non-scaling-stroke"
        />
      ) : null}
      <path
        d={`M${x(value)} ${tall / 2 - (differs ? 7 : 4)}v${differs ? 14 : 8}`}
        stroke={colour}
        strokeWidth={differs ? 3 : 2}
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
