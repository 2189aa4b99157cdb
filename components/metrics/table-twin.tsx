import { useWords } from '#words';
import type { TrendPoint } from '@/components/charts/series';
import { Table, Td, Th } from '@/components/ui/table';
import { ViewLink } from '@/components/ui/view-link';
import type { Definition } from '@/lib/metrics/definition';
import { bandNames, shortName } from '@/lib/words/definition-words';
import { formatCount, formatDifference, formatInterval, formatValue } from '@/lib/words/figures';

export type TwinPoint = TrendPoint & {
  /** Shares of the bad and the good band, in per cent. */
  bad?: string;
  good?: string;
};

function LimitsCell({
  point: { limits },
  definition,
}: {
  point: TwinPoint;
  definition: Definition;
}) {
  const t = useWords();
  const ends = limits ? { low: limits.lower, high: limits.upper } : null;
  return (
    <Td num hidePhone className="whitespace-nowrap text-ink-3">
      {formatInterval(t, ends, definition)}
    </Td>
  );
}

/** What is to be known of a bucket: notes and breaks, a signal, that it is cut, that nobody answered. */
function NoteCell({ point: { signal, note, n, marks } }: { point: TwinPoint }) {
  const t = useWords();
  const cut = note ?? (n === 0 ? t('metric.no-answers') : null);
  return (
    <Td className="text-ink-3">
      {marks ? <span className="block break-words text-ink-2">{marks}</span> : null}
      {signal ? <span className="text-ink">{t('metric.signal-note', { signal })}</span> : null}
      {signal && cut ? '; ' : null}
      {cut}
    </Td>
  );
}

function TwinRow({
  point,
  definition,
  compared,
  limited,
}: {
  point: TwinPoint;
  definition: Definition;
  compared: boolean;
  limited: boolean;
}) {
  const t = useWords();
  const { value, low, high, n, bad, good, comparison = null, href, label } = point;
  const interval = low === null || high === null ? null : { low, high };
  const difference = value === null || comparison === null ? null : value - comparison;
  return (
    <tr>
      <th scope="row" className="whitespace-nowrap font-normal">
        {href && n > 0 ? (
          <ViewLink href={href} prefetch={false} className="text-ink">
            {label}
          </ViewLink>
        ) : (
          label
        )}
      </th>
      <Td num className="font-semibold">
        {formatValue(t, value, definition)}
      </Td>
      <Td num hidePhone className="whitespace-nowrap text-ink-3">
        {formatInterval(t, interval, definition)}
      </Td>
      <Td num>{formatCount(t, n)}</Td>
      {bad === undefined ? null : (
        <Td num hidePhone className="whitespace-nowrap">
          {bad}
        </Td>
      )}
      {good === undefined ? null : (
        <Td num hidePhone className="whitespace-nowrap">
          {good}
        </Td>
      )}
      {limited ? <LimitsCell point={point} definition={definition} /> : null}
      {compared ? (
        <>
          <Td num hidePhone className="text-ink-3">
            {formatValue(t, comparison, definition)}
          </Td>
          <Td num hidePhone className="whitespace-nowrap">
            {formatDifference(t, difference, definition)}
          </Td>
        </>
      ) : null}
      <NoteCell point={point} />
    </tr>
  );
}

/** The same figures as the trend beside it, newest first: for reading, copying and screen readers. */
export function TableTwin({
  points,
  definition,
  bucket,
  comparisonName,
}: {
  /** With `limits` in any of them, the table has a column for them. */
  points: readonly TwinPoint[];
  definition: Definition;
  /** Head of the first column: 'Week'. */
  bucket: string;
  comparisonName?: string | null;
}) {
  const t = useWords();
  const name = shortName(t, definition);
  const [bad, , good] = bandNames(t, definition);
  const shares = points.some((point) => point.bad !== undefined);
  const limited = points.some(({ limits }) => limits);
  return (
    <Table caption={t('metric.table-by', { name, by: bucket.toLowerCase() })} className="twin">
      <thead>
        <tr>
          <Th>{bucket}</Th>
          <Th num>{name}</Th>
          <Th num hidePhone>
            {t('figures.percent', { n: 95 })}
          </Th>
          <Th num>n</Th>
          {shares ? (
            <>
              <Th num hidePhone className="capitalize">
                {bad}
              </Th>
              <Th num hidePhone className="capitalize">
                {good}
              </Th>
            </>
          ) : null}
          {limited ? (
            <Th num hidePhone>
              {t('metric.control-limits')}
            </Th>
          ) : null}
          {comparisonName ? (
            <>
              <Th num hidePhone>
                {comparisonName}
              </Th>
              <Th num hidePhone>
                {t('metric.difference')}
              </Th>
            </>
          ) : null}
          <Th>{t('metric.note')}</Th>
        </tr>
      </thead>
      <tbody>
        {points.toReversed().map((point) => (
          <TwinRow
            key={point.start}
            point={point}
            definition={definition}
            compared={Boolean(comparisonName)}
            limited={limited}
          />
        ))}
      </tbody>
    </Table>
  );
}
