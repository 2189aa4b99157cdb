import { useWords } from '#words';
import { Panel } from '@/components/ui/panel';
import { Table, Td, Th } from '@/components/ui/table';
import { explained } from '@/lib/docs/addresses';
import { wilson } from '@/lib/metrics/wilson';
import { percentInterval } from '@/lib/reports/churn-words';
import type { ClvReport, CohortValue } from '@/lib/reports/clv-report';
import type { ClvFit } from '@/lib/value/clv-fit';
import { formatMoney } from '@/lib/value/format-money';
import { formatCount, formatShare } from '@/lib/words/figures';

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

const likeAge = 'Younger cohorts have had less time: compare only cohorts of like age.';

function perCustomer({ settings }: ClvReport): string {
  return settings.grossMargin === null ? 'revenue per customer' : 'margin per customer';
}

function Subscribers({
  report,
  cohorts,
}: Pick<Props, 'report'> & { cohorts: readonly CohortValue[] }) {
  const t = useWords();
  const { settings, margin } = report;
  return (
    <Panel
      title="Value by month of joining"
      about={explained.historic}
      note={perCustomer(report)}
      foot={`${likeAge} What they have brought is counted, so it has no interval; the share that paid in the last month that is over has Wilson’s.`}
    >
      <Table caption="Value of subscribers by month of joining">
        <thead>
          <tr>
            <Th>Joined</Th>
            <Th num>Customers</Th>
            <Th num>Paid last month</Th>
            <Th num hidePhone>
              95 %
            </Th>
            <Th num>Each so far</Th>
          </tr>
        </thead>
        <tbody>
          {latest(cohorts).map(({ cohort, customers, active, perCustomer }) => (
            <tr key={cohort}>
              <Td>{monthName(cohort)}</Td>
              <Td num>{formatCount(t, customers)}</Td>
              <Td num>{formatShare(t, active, customers)}</Td>
              <Td num hidePhone className="whitespace-nowrap text-ink-3">
                {customers > 0 ? percentInterval(t, wilson(active, customers), 0) : '–'}
              </Td>
              <Td num className="font-semibold">
                {formatMoney(perCustomer * margin, settings.baseCurrency)}
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
      title="Value by month of the first order"
      about={explained.orders}
      note={perCustomer(report)}
      foot={`${likeAge} What is to come has the uncertainty of the fit, which the card above shows for all customers; a single cohort has more.`}
    >
      <Table caption="Value of customers who order, by month of the first order">
        <thead>
          <tr>
            <Th>First ordered</Th>
            <Th num>Customers</Th>
            <Th num>Each so far</Th>
            <Th num>Each to come</Th>
          </tr>
        </thead>
        <tbody>
          {latest(cohorts).map(({ cohort, customers, perCustomer }) => (
            <tr key={cohort}>
              <Td>{monthName(cohort)}</Td>
              <Td num>{formatCount(t, customers)}</Td>
              <Td num className="font-semibold">
                {formatMoney(perCustomer * margin, settings.baseCurrency)}
              </Td>
              <Td num>{formatMoney(expected.get(cohort) ?? null, settings.baseCurrency)}</Td>
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

/** `2026-05` → `May 2026`. */
function monthName(cohort: string): string {
  return new Date(`${cohort}-01`).toLocaleDateString('en-GB', {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
}
