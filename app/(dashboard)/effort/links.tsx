import Link from 'next/link';
import { useWords } from '#words';
import { Panel } from '@/components/ui/panel';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import { explained } from '@/lib/docs/addresses';
import { metricNames } from '@/lib/metrics/definition';
import type { EstimatedCorrelation } from '@/lib/metrics/links/correlation';
import { fewestForDrivers, type ScoreDrivers } from '@/lib/reports/effort-links';
import type { EffortPart, EffortReport } from '@/lib/reports/effort-report';
import { numbers, oddsRefusals, percent, pointWords, pWords } from '@/lib/reports/effort-words';
import { formatCount, formatNumber } from '@/lib/words/figures';

/** Odds per point, correlations, drivers. */
export function Links({ report }: { report: EffortReport }) {
  return (
    <>
      <div className="grid grid-cols-1 items-start gap-4 min-[1181px]:grid-cols-2">
        <Odds report={report} />
        {report.links.length > 0 ? <Correlations report={report} /> : null}
      </div>
      {report.drivers ? <Drivers drivers={report.drivers} /> : null}
      <p className="text-xs text-ink-3">
        <Link className="underline" href={explained.effort}>
          Every formula, with an example to check by hand
        </Link>
      </p>
    </>
  );
}

function Odds({ report: { parts, lag } }: { report: EffortReport }) {
  return (
    <Panel
      title="Odds of leaving"
      about={explained.odds}
      right={`per point, within ${lag} days`}
      foot="Logistic regression of leaving on the score. 1.20 means odds a fifth higher with each point; 1 means no link. It takes every step of the scale to count the same: compare with the shares by band."
    >
      <Table caption="Odds of leaving" phone="scroll">
        <thead>
          <tr>
            <Th>With each point</Th>
            <Th num>Odds ratio</Th>
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
  const head = <RowHead name={metricNames[metric].short} detail={pointWords[metric]} />;
  if (!odds.estimable) {
    return (
      <tr>
        {head}
        <Td colSpan={2} className="text-ink-2">
          Not estimable: {oddsRefusals[odds.reason]}
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

function Correlations({ report: { links } }: { report: EffortReport }) {
  const t = useWords();
  return (
    <Panel
      title="Scores that go together"
      about={explained.correlations}
      right="the same customers’ latest answers"
      foot="Pearson’s r with Fisher’s interval, Spearman’s ρ of the ranks. Scores with the good end up, −1 to 1."
    >
      <Table caption="Scores that go together" phone="scroll">
        <thead>
          <tr>
            <Th>Scores</Th>
            <Th num>r</Th>
            <Th num>95 %</Th>
            <Th num>ρ</Th>
            <Th num>n</Th>
          </tr>
        </thead>
        <tbody>
          {links.map((link) => (
            <tr key={`${link.of} ${link.with}`}>
              <RowHead name={`${metricNames[link.of].short} and ${metricNames[link.with].short}`} />
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
        {found.reason === 'few-pairs'
          ? 'Fewer than three customers gave both'
          : 'One of the two is the same for all'}
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
  const { short } = metricNames[outcome];
  if (!found.estimable) {
    return (
      <Panel title={`What ${short} goes with`} padded>
        <p className="text-ink-2">
          {found.reason === 'too-few'
            ? `${formatCount(t, n)} customers have given every score; below ${fewestForDrivers} nothing is said.`
            : 'The scores do not differ enough to tell them apart.'}
        </p>
      </Panel>
    );
  }
  return (
    <Panel
      title={`What ${short} goes with`}
      about={explained.drivers}
      note={`R² ${percent(t, found.rSquared)}`}
      right={`n ${formatCount(t, found.n)} with every score`}
      foot="Shares of the variance (LMG): what a score adds to R², averaged over all orders. Intervals by bootstrap. Look at R² first: where it is small, no driver matters much."
    >
      <Table caption={`What ${short} goes with`} phone="scroll">
        <thead>
          <tr>
            <Th>Score</Th>
            <Th num>Share of variance</Th>
            <Th num>95 %</Th>
            <Th num>Part of R²</Th>
          </tr>
        </thead>
        <tbody>
          {found.drivers.map((driver, place) => (
            <tr key={drivers[place]}>
              <RowHead name={metricNames[drivers[place] ?? outcome].short} />
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
