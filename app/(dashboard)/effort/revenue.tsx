import { useWords } from '#words';
import { Panel } from '@/components/ui/panel';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import { explained } from '@/lib/docs/addresses';
import { metricNames } from '@/lib/metrics/definition';
import type { EffortBand } from '@/lib/reports/effort-bands';
import type { EffortPart, EffortReport } from '@/lib/reports/effort-report';
import { bandName, percent, pointRange, valueRefusals } from '@/lib/reports/effort-words';
import { formatMoney } from '@/lib/value/format-money';
import { formatDay } from '@/lib/words/dates';
import { formatCount } from '@/lib/words/figures';

/** What the bands pay now, and what their own rates would cost: a scenario. */
export function Revenue({ part, report }: { part: EffortPart; report: EffortReport }) {
  const t = useWords();
  const { atRisk, bands } = part;
  const money = (amount: number | null) => formatMoney(amount, report.currency);
  const total = bands.reduce((sum, { now }) => sum + now.customers, 0);
  return (
    <Panel
      title="Revenue at risk"
      about={explained.effort}
      note={`a scenario, by ${metricNames[part.metric].short}`}
      right={`paying on ${formatDay(t, report.window.until)}`}
      foot={
        <>
          If each band lost its share again within {report.lag} days: MRR now × that share. It
          depends on how customers are cut into bands, and foretells nothing. Lifetime value is MRR
          per customer × margin ÷ churn a month; it takes the band’s churn to stay as it was.
        </>
      }
    >
      <Table caption="Revenue at risk" phone="scroll">
        <thead>
          <tr>
            <Th>Latest answer by now</Th>
            <Th num>Customers</Th>
            <Th num>MRR</Th>
            <Th num>Left in {report.lag} days</Th>
            <Th num>At risk</Th>
            <Th num>Lifetime value each</Th>
          </tr>
        </thead>
        <tbody>
          {bands.map((band) => (
            <tr key={band.key}>
              <RowHead name={`${pointRange(band.points)} ${bandName(band.key, part)}`.trim()} />
              <Td num>{formatCount(t, band.now.customers)}</Td>
              <Td num>{money(band.now.mrr)}</Td>
              <Td num className="whitespace-nowrap">
                {band.rate === null ? 'too few' : percent(t, band.rate)}
              </Td>
              <Td num className="font-semibold whitespace-nowrap">
                {money(band.atRisk)}
              </Td>
              <Td num>
                <Value band={band} money={money} />
              </Td>
            </tr>
          ))}
          {atRisk ? (
            <tr className="font-semibold">
              <RowHead name="All" />
              <Td num>{formatCount(t, total)}</Td>
              <Td num>{money(atRisk.activeMrr)}</Td>
              <Td num className="whitespace-nowrap">
                {percent(t, atRisk.share)}
              </Td>
              <Td num>{money(atRisk.atRisk)}</Td>
              <Td num />
            </tr>
          ) : null}
        </tbody>
      </Table>
    </Panel>
  );
}

function Value({
  band: { value },
  money,
}: {
  band: EffortBand;
  money: (amount: number | null) => string;
}) {
  if (value.reason === null) return money(value.value);
  return <span className="text-xs text-ink-3">not available: {valueRefusals[value.reason]}</span>;
}
