import Link from 'next/link';
import { useWords } from '#words';
import { Panel } from '@/components/ui/panel';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import { explained } from '@/lib/docs/addresses';
import type { EstimatedCorrelation } from '@/lib/metrics/links/correlation';
import { lowBase } from '@/lib/metrics/small-base';
import { fewestForDrivers, type ScoreDrivers } from '@/lib/reports/effort-links';
import type { EffortPart, EffortReport } from '@/lib/reports/effort-report';
import { numbers, percent, pWords } from '@/lib/reports/effort-words';
import { formatCount, formatNumber, listed } from '@/lib/words/figures';

/** Odds per point, correlations, drivers. */
export function Links({ report }: { report: EffortReport }) {
  const t = useWords();
  return (
    <>
      <div className="grid grid-cols-1 items-start gap-4 min-[1181px]:grid-cols-2">
        <Odds report={report} />
        {report.links.length > 0 ? <Correlations report={report} /> : null}
      </div>
      {report.drivers ? <Drivers drivers={report.drivers} /> : null}
      <p className="text-xs text-ink-3">
        <Link className="underline" href={explained.effort}>
          {t('effort.formulas')}
        </Link>
      </p>
    </>
  );
}

function Odds({ report: { parts, lag } }: { report: EffortReport }) {
  const t = useWords();
  return (
    <Panel
      title={t('effort.odds')}
      about={explained.odds}
      right={t('effort.odds-note', { lag })}
      foot={t('effort.odds-foot', { example: formatNumber(t, 1.2, 2) })}
    >
      <Table caption={t('effort.odds')} phone="scroll">
        <thead>
          <tr>
            <Th>{t('effort.with-each-point')}</Th>
            <Th num>{t('effort.odds-ratio')}</Th>
            <Th num>95 %</Th>
            <Th num>n</Th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <OddsRow key={part.metric} part={part} />
          ))}
        </tbody>
      </Table>
    </Panel>
  );
}

function OddsRow({ part: { metric, odds, answered } }: { part: EffortPart }) {
  const t = useWords();
  const head = <RowHead name={t(`names.metric-${metric}`)} detail={t(`effort.point-${metric}`)} />;
  if (!odds.estimable) {
    return (
      <tr>
        {head}
        <Td colSpan={2} className="text-ink-2">
          {t('effort.not-estimable', { reason: t(`effort.odds-${odds.reason}`, { n: lowBase }) })}
        </Td>
        <Td num>{formatCount(t, answered)}</Td>
      </tr>
    );
  }
  return (
    <tr>
      {head}
      <Td num className="font-semibold whitespace-nowrap">
        {formatNumber(t, odds.oddsRatio, 2)}
      </Td>
      <Td num className="whitespace-nowrap">
        {numbers(t, odds.oddsRatioInterval, 2)}{' '}
        <span className="text-xs text-ink-3">{pWords(t, odds.p)}</span>
      </Td>
      <Td num>{formatCount(t, odds.n)}</Td>
    </tr>
  );
}

/** What formulas call them. */
const signs = { pearson: 'r', spearman: 'ρ' };

function Correlations({ report: { links } }: { report: EffortReport }) {
  const t = useWords();
  return (
    <Panel
      title={t('effort.together')}
      about={explained.correlations}
      right={t('effort.together-note')}
      foot={t('effort.together-foot')}
    >
      <Table caption={t('effort.together')} phone="scroll">
        <thead>
          <tr>
            <Th>{t('effort.scores')}</Th>
            <Th num>{signs.pearson}</Th>
            <Th num>95 %</Th>
            <Th num>{signs.spearman}</Th>
            <Th num>n</Th>
          </tr>
        </thead>
        <tbody>
          {links.map((link) => (
            <tr key={`${link.of} ${link.with}`}>
              <RowHead
                name={listed(t, [t(`names.metric-${link.of}`), t(`names.metric-${link.with}`)])}
              />
              <Correlation found={link.pearson} />
              <Td num>{link.spearman.estimable ? formatNumber(t, link.spearman.r, 2) : '–'}</Td>
              <Td num>{formatCount(t, link.n)}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Panel>
  );
}

function Correlation({ found }: { found: EstimatedCorrelation }) {
  const t = useWords();
  if (!found.estimable) {
    return (
      <Td colSpan={2} className="text-ink-2">
        {t(found.reason === 'few-pairs' ? 'effort.few-pairs' : 'effort.no-spread')}
      </Td>
    );
  }
  return (
    <>
      <Td num className="font-semibold whitespace-nowrap">
        {formatNumber(t, found.r, 2)}
      </Td>
      <Td num className="whitespace-nowrap">
        {found.interval ? numbers(t, found.interval, 2) : '–'}
      </Td>
    </>
  );
}

function Drivers({ drivers: { outcome, drivers, n, found } }: { drivers: ScoreDrivers }) {
  const t = useWords();
  const title = t('effort.goes-with', { short: t(`names.metric-${outcome}`) });
  if (!found.estimable) {
    return (
      <Panel title={title} padded>
        <p className="text-ink-2">
          {found.reason === 'too-few'
            ? t('effort.drivers-few', { n: formatCount(t, n), least: fewestForDrivers })
            : t('effort.drivers-alike')}
        </p>
      </Panel>
    );
  }
  return (
    <Panel
      title={title}
      about={explained.drivers}
      note={`R² ${percent(t, found.rSquared)}`}
      right={t('effort.drivers-n', { n: formatCount(t, found.n) })}
      foot={t('effort.drivers-foot')}
    >
      <Table caption={title} phone="scroll">
        <thead>
          <tr>
            <Th>{t('effort.score')}</Th>
            <Th num>{t('effort.variance')}</Th>
            <Th num>95 %</Th>
            <Th num>{t('effort.part-of-r')}</Th>
          </tr>
        </thead>
        <tbody>
          {found.drivers.map((driver, place) => (
            <tr key={drivers[place]}>
              <RowHead name={t(`names.metric-${drivers[place] ?? outcome}`)} />
              <Td num className="font-semibold whitespace-nowrap">
                {percent(t, driver.share)}
              </Td>
              <Td num className="whitespace-nowrap">
                {driver.interval
                  ? numbers(
                      t,
                      { low: 100 * driver.interval.low, high: 100 * driver.interval.high },
                      1,
                    )
                  : '–'}
              </Td>
              <Td num className="whitespace-nowrap">
                {percent(t, driver.part, 0)}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Panel>
  );
}
