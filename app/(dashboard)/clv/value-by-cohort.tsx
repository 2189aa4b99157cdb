import { Panel } from '@/components/ui/panel';
import { Table, Td, Th } from '@/components/ui/table';
import { formatCount } from '@/lib/metrics/format';
import type { ClvReport } from '@/lib/reports/clv-report';
import type { ClvFit } from '@/lib/value/clv-fit';
import { formatMoney } from '@/lib/value/format-money';

const most = 12;

/** What customers have brought by the month they joined or first ordered, the latest first. */
export function ValueByCohort({ report, fit }: { report: ClvReport; fit: ClvFit | null }) {
  const { subscriptions, orders, settings, margin } = report;
  const money = (amount: number) => formatMoney(amount, settings.baseCurrency);
  const expected = new Map(
    fit?.orders?.forecast?.cohorts.map(({ cohort, value, customers }) => [
      cohort,
      value / customers,
    ]),
  );
  return (
    <Panel
      title="Value by month of joining"
      note={settings.grossMargin === null ? 'revenue per customer' : 'margin per customer'}
      foot="Younger cohorts have had less time: read down a column only among cohorts of like age."
    >
      {subscriptions ? (
        <Table caption="Value of subscribers by month of joining">
          <thead>
            <tr>
              <Th>Joined</Th>
              <Th num>Customers</Th>
              <Th num>Still paying</Th>
              <Th num>Each so far</Th>
            </tr>
          </thead>
          <tbody>
            {latest(subscriptions.cohorts).map(({ cohort, customers, active, perCustomer }) => (
              <tr key={cohort}>
                <Td>{monthName(cohort)}</Td>
                <Td num>{formatCount(customers)}</Td>
                <Td num>{formatCount(active)}</Td>
                <Td num className="font-semibold">
                  {money(perCustomer * margin)}
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      ) : null}
      {orders ? (
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
            {latest(orders.cohorts).map(({ cohort, customers, perCustomer }) => (
              <tr key={cohort}>
                <Td>{monthName(cohort)}</Td>
                <Td num>{formatCount(customers)}</Td>
                <Td num className="font-semibold">
                  {money(perCustomer * margin)}
                </Td>
                <Td num>{formatMoney(expected.get(cohort) ?? null, settings.baseCurrency)}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      ) : null}
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
