import Link from 'next/link';
import { useWords } from '#words';
import { ScaleSwitch } from '@/components/metrics/switches';
import { Panel } from '@/components/ui/panel';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import { EffortForest, type ForestShare } from '@/components/value/effort-forest';
import { explained } from '@/lib/docs/addresses';
import { type MetricQuery, printMetricQuery } from '@/lib/metric-query';
import { alpha } from '@/lib/metrics/confidence';
import { metricNames } from '@/lib/metrics/definition';
import { scaleKey } from '@/lib/metrics/scale';
import { hiddenBelow } from '@/lib/metrics/small-base';
import type { EffortBand } from '@/lib/reports/effort-bands';
import type { EffortPart, EffortReport } from '@/lib/reports/effort-report';
import { type EffortAsked, printEffortParams } from '@/lib/reports/effort-window';
import {
  bandName,
  highWords,
  numbers,
  percent,
  percentInterval,
  pointRange,
  pWords,
  trendWords,
} from '@/lib/reports/effort-words';
import { answersHref, onScale } from '@/lib/reports/links';
import { scaleWords } from '@/lib/reports/question-breaks';
import type { View } from '@/lib/reports/view';
import { formatCount, formatNumber } from '@/lib/words/figures';

const tones = { negative: 'bad', neutral: 'neutral', positive: 'good', none: 'none' } as const;

/** Who left, by band of the latest answer to one metric: picture, table, test. */
export function WhoLeft({
  part,
  report,
  view: { query },
  asked,
}: {
  part: EffortPart;
  report: EffortReport;
  view: View;
  asked: EffortAsked;
}) {
  const t = useWords();
  const { metric, series, definition } = part;
  const { min, max } = definition.scale;
  const { short, long } = metricNames[metric];
  return (
    <Panel
      id={metric}
      title={`Who left, by ${short}`}
      about={explained.bands}
      note={`${min}–${max}, high = ${highWords(definition)}`}
      right={`left within ${report.lag} days, 95 %`}
      foot={<Foot part={part} />}
    >
      {series.scales.length > 1 ? (
        <div className="px-4 pb-2">
          <ScaleSwitch
            options={series.scales.map(({ scale }) => ({
              key: scaleKey(scale),
              label: scaleWords(t, scale),
              href: `/effort${printMetricQuery({ ...query, scale }, printEffortParams(asked))}`,
              current: scaleKey(scale) === scaleKey(definition.scale),
            }))}
          />
        </div>
      ) : null}
      <EffortForest
        label={`Share of customers who left within ${report.lag} days, by ${long}`}
        rows={part.bands.map((band) => forestRow(band, part))}
      />
      <BandTable part={part} report={report} query={query} />
    </Panel>
  );
}

function forestRow(band: EffortBand, part: EffortPart): ForestShare {
  const { key, points, rate, interval, customers } = band;
  return {
    key,
    name: `${pointRange(points)} ${bandName(key, part)}`.trim(),
    tone: tones[key],
    share: rate,
    interval,
    n: customers,
    off: offWords(band),
  };
}

function offWords({ standing }: EffortBand): string | null {
  if (standing === 'enough') return null;
  return standing === 'hidden' ? 'hidden' : 'too few';
}

function BandTable({
  part,
  report,
  query,
}: {
  part: EffortPart;
  report: EffortReport;
  query: MetricQuery;
}) {
  const t = useWords();
  const best = part.definition.bandNames[2];
  return (
    <Table caption={`Who left, by ${metricNames[part.metric].short}`} phone="scroll">
      <thead>
        <tr>
          <Th>Latest answer</Th>
          <Th num>Customers</Th>
          <Th num>Left</Th>
          <Th num>Share</Th>
          <Th num>95 %</Th>
          <Th num>Above {best}</Th>
        </tr>
      </thead>
      <tbody>
        {part.bands.map((band) => (
          <tr key={band.key}>
            <RowHead name={<BandLink band={band} part={part} report={report} query={query} />} />
            <Td num>{formatCount(t, band.customers)}</Td>
            <Td num>{band.left === null ? 'hidden' : formatCount(t, band.left)}</Td>
            <Td num className="font-semibold whitespace-nowrap">
              {offWords(band) ?? percent(t, band.rate)}
            </Td>
            <Td num className="whitespace-nowrap text-ink-2">
              {percentInterval(t, band.interval)}
            </Td>
            <Td num className="whitespace-nowrap">
              <Above band={band} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Leads to the answers the band is made of. */
function BandLink({
  band,
  part,
  report,
  query,
}: {
  band: EffortBand;
  part: EffortPart;
  report: EffortReport;
  query: MetricQuery;
}) {
  const { key, points } = band;
  const name = `${pointRange(points)} ${bandName(key, part)}`.trim();
  if (key === 'none') return name;
  const { from, at } = report.window;
  const { metric, series } = part;
  return (
    <Link
      className="text-ink"
      href={answersHref(onScale(query, series), { metric, points, period: { from, to: at } })}
    >
      {name}
    </Link>
  );
}

function Above({ band: { aboveBest, key } }: { band: EffortBand }) {
  const t = useWords();
  if (!aboveBest)
    return <span className="text-ink-3">{key === 'positive' ? 'held against' : '–'}</span>;
  const { difference, interval, adjustedP } = aboveBest;
  const isReal = adjustedP < alpha;
  const points = { low: 100 * interval.low, high: 100 * interval.high };
  const tone = isReal ? (difference > 0 ? 'text-bad-text' : 'text-good-text') : 'text-ink-2';
  return (
    <>
      <span className={tone}>
        {difference > 0 ? '+' : ''}
        {formatNumber(t, 100 * difference, 1)} pt
      </span>{' '}
      <span className="text-xs text-ink-3">
        {numbers(t, points, 1)}, {isReal ? pWords(t, adjustedP) : 'within chance'}
      </span>
    </>
  );
}

function Foot({ part }: { part: EffortPart }) {
  const t = useWords();
  const few = part.bands.some(({ standing }) => standing !== 'enough');
  return (
    <>
      {trendWords(t, part)} Intervals are Wilson’s; p of the differences is adjusted over the bands
      (Benjamini–Hochberg).
      {few ? ` Under 30 customers nothing is judged, under ${hiddenBelow} nothing is shown.` : ''}
    </>
  );
}
