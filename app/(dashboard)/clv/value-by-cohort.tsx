import { useWords } from '#words';
import { Panel } from '@/components/ui/panel';
import { Table, Td, Th } from '@/components/ui/table';
import { explained } from '@/lib/docs/addresses';
import { wilson } from '@/lib/metrics/wilson';
import { percentInterval } from '@/lib/reports/churn-words';
import type { ClvReport, CohortValue } from '@/lib/reports/clv-report';
import type { ClvFit } from '@/lib/value/clv-fit';
import { formatMoney } from '@/lib/value/format-money';
import { shortMonth } from '@/lib/words/dates';
import { formatCount, formatShare, paragraph } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';

const most = 12;

type Props = { report: ClvReport; fit: ClvFit | null };

/** What customers have brought by the month they joined or first ordered, the latest first. */
export function ValueByCohort({ report, fit }: Props) {
  return (
    <>
      {report.subscriptions ? (
        <Subscribers report={report} cohorts={report.subscriptions.cohorts} />
      ) : null}
      {report.orders ? <Buyers report={report} fit={fit} cohorts={report.orders.cohorts} /> : null}
    </>
  );
}

function perCustomerWords(t: Words, { settings }: ClvReport): string {
  return t('clv.per-customer', { what: settings.grossMargin === null ? 'revenue' : 'margin' });
}

function Subscribers({
  report,
  cohorts,
}: Pick<Props, 'report'> & { cohorts: readonly CohortValue[] }) {
  const t = useWords();
  const { settings, margin } = report;
  return (
    <Panel
      title={t('clv.by-joining')}
      about={explained.historic}
      note={perCustomerWords(t, report)}
      foot={paragraph(t, [t('clv.like-age'), t('clv.by-joining-foot')])}
    >
      <Table caption={t('clv.by-joining-caption')}>
        <thead>
          <tr>
            <Th>{t('clv.joined')}</Th>
            <Th num>{t('clv.customers')}</Th>
            <Th num>{t('clv.paid-last')}</Th>
            <Th num hidePhone>
              95 %
            </Th>
            <Th num>{t('clv.each-so-far')}</Th>
          </tr>
        </thead>
        <tbody>
          {latest(cohorts).map(({ cohort, customers, active, perCustomer }) => (
            <tr key={cohort}>
              <Td>{shortMonth(t, `${cohort}-01`)}</Td>
              <Td num>{formatCount(t, customers)}</Td>
              <Td num>{formatShare(t, active, customers)}</Td>
              <Td num hidePhone className="whitespace-nowrap text-ink-3">
                {customers > 0 ? percentInterval(t, wilson(active, customers), 0) : '–'}
              </Td>
              <Td num className="font-semibold">
                {formatMoney(t, perCustomer * margin, settings.baseCurrency)}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Panel>
  );
}

function Buyers({
  report,
  fit,
  cohorts,
}: Props & { cohorts: NonNullable<ClvReport['orders']>['cohorts'] }) {
  const t = useWords();
  const { settings, margin } = report;
  const expected = new Map(
    fit?.orders?.forecast?.cohorts.map(({ cohort, value, customers }) => [
      cohort,
      value / customers,
    ]),
  );
  return (
    <Panel
      title={t('clv.by-first')}
      about={explained.orders}
      note={perCustomerWords(t, report)}
      foot={paragraph(t, [t('clv.like-age'), t('clv.by-first-foot')])}
    >
      <Table caption={t('clv.by-first-caption')}>
        <thead>
          <tr>
            <Th>{t('clv.first-ordered')}</Th>
            <Th num>{t('clv.customers')}</Th>
            <Th num>{t('clv.each-so-far')}</Th>
            <Th num>{t('clv.each-to-come')}</Th>
          </tr>
        </thead>
        <tbody>
          {latest(cohorts).map(({ cohort, customers, perCustomer }) => (
            <tr key={cohort}>
              <Td>{shortMonth(t, `${cohort}-01`)}</Td>
              <Td num>{formatCount(t, customers)}</Td>
              <Td num className="font-semibold">
                {formatMoney(t, perCustomer * margin, settings.baseCurrency)}
              </Td>
              <Td num>{formatMoney(t, expected.get(cohort) ?? null, settings.baseCurrency)}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Panel>
  );
}

function latest<Row>(rows: readonly Row[]): Row[] {
  return rows.slice(-most).reverse();
}
