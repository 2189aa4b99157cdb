import { useWords } from '#words';
import { Panel } from '@/components/ui/panel';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import { explained } from '@/lib/docs/addresses';
import type { EffortBand } from '@/lib/reports/effort-bands';
import type { EffortPart, EffortReport } from '@/lib/reports/effort-report';
import { bandWords, percent } from '@/lib/reports/effort-words';
import { formatMoney } from '@/lib/value/format-money';
import { formatDay } from '@/lib/words/dates';
import { formatCount } from '@/lib/words/figures';

/** What the bands pay now, and what their own rates would cost: a scenario. */
export function Revenue({ part, report }: { part: EffortPart; report: EffortReport }) {
  const t = useWords();
  const { atRisk, bands } = part;
  const money = (amount: number | null) => formatMoney(t, amount, report.currency);
  const total = bands.reduce((sum, { now }) => sum + now.customers, 0);
  return (
    <Panel
      title={t('effort.revenue')}
      about={explained.effort}
      note={t('effort.revenue-note', { short: t(`names.metric-${part.metric}`) })}
      right={t('effort.revenue-right', { day: formatDay(t, report.window.until) })}
      foot={t('effort.revenue-foot', { lag: report.lag })}
    >
      <Table caption={t('effort.revenue')} phone="scroll">
        <thead>
          <tr>
            <Th>{t('effort.latest-by-now')}</Th>
            <Th num>{t('effort.customers')}</Th>
            <Th num>MRR</Th>
            <Th num>{t('effort.left-in', { lag: report.lag })}</Th>
            <Th num>{t('effort.at-risk')}</Th>
            <Th num>{t('effort.value-each')}</Th>
          </tr>
        </thead>
        <tbody>
          {bands.map((band) => (
            <tr key={band.key}>
              <RowHead name={bandWords(t, band, part)} />
              <Td num>{formatCount(t, band.now.customers)}</Td>
              <Td num>{money(band.now.mrr)}</Td>
              <Td num className="whitespace-nowrap">
                {band.rate === null ? t('effort.too-few') : percent(t, band.rate)}
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
              <RowHead name={t('effort.all')} />
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
  const t = useWords();
  if (value.reason === null) return money(value.value);
  return <span className="text-xs text-ink-3">{t(`effort.value-${value.reason}`)}</span>;
}
