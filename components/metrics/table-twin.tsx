import type { TrendPoint } from '@/components/charts/series';
import { Table, Td, Th } from '@/components/ui/table';
import { type Definition, metricNames } from '@/lib/metrics/definition';
import { formatCount, formatDifference, formatInterval, formatValue } from '@/lib/metrics/format';

export type TwinPoint = TrendPoint & {
  /** Shares of the bad and the good band, in per cent. */
  bad?: string;
  good?: string;
};

function TwinRow({
  point,
  definition,
  compared,
}: {
  point: TwinPoint;
  definition: Definition;
  compared: boolean;
}) {
  const { value, low, high, n, bad, good, comparison = null, note, href, label } = point;
  const interval = low === null || high === null ? null : { low, high };
  const difference = value === null || comparison === null ? null : value - comparison;
  return (
    <tr>
      <th scope="row" className="whitespace-nowrap font-normal">
        {href && n > 0 ? (
          <a href={href} className="text-ink">
            {label}
          </a>
        ) : (
          label
        )}
      </th>
      <Td num className="font-semibold">
        {formatValue(value, definition)}
      </Td>
      <Td num hidePhone className="whitespace-nowrap text-ink-3">
        {formatInterval(interval, definition)}
      </Td>
      <Td num>{formatCount(n)}</Td>
      {bad === undefined ? null : (
        <Td num hidePhone>
          {bad}
        </Td>
      )}
      {good === undefined ? null : (
        <Td num hidePhone>
          {good}
        </Td>
      )}
      {compared ? (
        <>
          <Td num hidePhone className="text-ink-3">
            {formatValue(comparison, definition)}
          </Td>
          <Td num hidePhone>
            {formatDifference(difference, definition)}
          </Td>
        </>
      ) : null}
      <Td className="text-ink-3">{note ?? (n === 0 ? 'no answers' : null)}</Td>
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
  points: readonly TwinPoint[];
  definition: Definition;
  /** Head of the first column: 'Week'. */
  bucket: string;
  comparisonName?: string | null;
}) {
  const name = metricNames[definition.metric].short;
  const shares = points.some(({ bad }) => bad !== undefined);
  return (
    <Table caption={`${name} by ${bucket.toLowerCase()}`} className="twin">
      <thead>
        <tr>
          <Th>{bucket}</Th>
          <Th num>{name}</Th>
          <Th num hidePhone>
            95 %
          </Th>
          <Th num>n</Th>
          {shares ? (
            <>
              <Th num hidePhone className="capitalize">
                {definition.bandNames[0]}
              </Th>
              <Th num hidePhone className="capitalize">
                {definition.bandNames[2]}
              </Th>
            </>
          ) : null}
          {comparisonName ? (
            <>
              <Th num hidePhone>
                {comparisonName}
              </Th>
              <Th num hidePhone>
                Difference
              </Th>
            </>
          ) : null}
          <Th>Note</Th>
        </tr>
      </thead>
      <tbody>
        {points.toReversed().map((point) => (
          <TwinRow
            key={point.start}
            point={point}
            definition={definition}
            compared={Boolean(comparisonName)}
          />
        ))}
      </tbody>
    </Table>
  );
}
