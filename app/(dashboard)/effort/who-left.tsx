import Link from 'next/link';
import { useWords } from '#words';
import { ScaleSwitch } from '@/components/metrics/switches';
import { Panel } from '@/components/ui/panel';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import { EffortForest, type ForestShare } from '@/components/value/effort-forest';
import { explained } from '@/lib/docs/addresses';
import { type MetricQuery, printMetricQuery } from '@/lib/metric-query';
import { alpha } from '@/lib/metrics/confidence';
import { scaleKey } from '@/lib/metrics/scale';
import { hiddenBelow, lowBase } from '@/lib/metrics/small-base';
import type { EffortBand } from '@/lib/reports/effort-bands';
import type { EffortPart, EffortReport } from '@/lib/reports/effort-report';
import { type EffortAsked, printEffortParams } from '@/lib/reports/effort-window';
import {
  bandWords,
  highWords,
  numbers,
  percent,
  percentInterval,
  pWords,
  trendWords,
} from '@/lib/reports/effort-words';
import { answersHref, onScale } from '@/lib/reports/links';
import { scaleWords } from '@/lib/reports/question-breaks';
import type { View } from '@/lib/reports/view';
import { bandNames } from '@/lib/words/definition-words';
import { formatCount, formatNumber, paragraph } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';

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
  const short = t(`names.metric-${metric}`);
  return (
    <Panel
      id={metric}
      title={t('effort.who-left-by', { short })}
      about={explained.bands}
      note={t('effort.scale', { min, max, word: highWords(t, definition) })}
      right={t('effort.left-within-interval', { lag: report.lag })}
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
        label={t('effort.forest', { lag: report.lag, long: t(`names.metric-${metric}-long`) })}
        rows={part.bands.map((band) => forestRow(t, band, part))}
      />
      <BandTable part={part} report={report} query={query} />
    </Panel>
  );
}

function forestRow(t: Words, band: EffortBand, part: EffortPart): ForestShare {
  const { key, rate, interval, customers } = band;
  return {
    key,
    name: bandWords(t, band, part),
    tone: tones[key],
    share: rate,
    interval,
    n: customers,
    off: offWords(t, band),
  };
}

function offWords(t: Words, { standing }: EffortBand): string | null {
  if (standing === 'enough') return null;
  return t(standing === 'hidden' ? 'effort.hidden' : 'effort.too-few');
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
  const [, , best] = bandNames(t, part.definition);
  return (
    <Table
      caption={t('effort.who-left-by', { short: t(`names.metric-${part.metric}`) })}
      phone="scroll"
    >
      <thead>
        <tr>
          <Th>{t('effort.latest-answer')}</Th>
          <Th num>{t('effort.customers')}</Th>
          <Th num>{t('effort.left')}</Th>
          <Th num>{t('effort.share')}</Th>
          <Th num>95 %</Th>
          <Th num>{t('effort.above', { band: best })}</Th>
        </tr>
      </thead>
      <tbody>
        {part.bands.map((band) => (
          <tr key={band.key}>
            <RowHead name={<BandLink band={band} part={part} report={report} query={query} />} />
            <Td num>{formatCount(t, band.customers)}</Td>
            <Td num>{band.left === null ? t('effort.hidden') : formatCount(t, band.left)}</Td>
            <Td num className="font-semibold whitespace-nowrap">
              {offWords(t, band) ?? percent(t, band.rate)}
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
  const t = useWords();
  const { key, points } = band;
  const name = bandWords(t, band, part);
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
    return (
      <span className="text-ink-3">{key === 'positive' ? t('effort.held-against') : '–'}</span>
    );
  const { difference, interval, adjustedP } = aboveBest;
  const isReal = adjustedP < alpha;
  const points = { low: 100 * interval.low, high: 100 * interval.high };
  const tone = isReal ? (difference > 0 ? 'text-bad-text' : 'text-good-text') : 'text-ink-2';
  return (
    <>
      <span className={tone}>
        {difference > 0 ? '+' : ''}
        {t('figures.points', { n: formatNumber(t, 100 * difference, 1) })}
      </span>{' '}
      <span className="text-xs text-ink-3">
        {isReal
          ? t('effort.above-real', { range: numbers(t, points, 1), p: pWords(t, adjustedP) })
          : t('effort.above-chance', { range: numbers(t, points, 1) })}
      </span>
    </>
  );
}

function Foot({ part }: { part: EffortPart }) {
  const t = useWords();
  const few = part.bands.some(({ standing }) => standing !== 'enough');
  return paragraph(t, [
    trendWords(t, part),
    t('effort.intervals'),
    few ? t('effort.few-bands', { n: lowBase, least: hiddenBelow }) : '',
  ]);
}
