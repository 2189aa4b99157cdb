import { Panel } from '@/components/ui/panel';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import { formatCount, formatNumber } from '@/lib/metrics/format';
import type { OrderFit } from '@/lib/value/clv-fit';

type Parameter = { name: string; about: string };

const purchaseParameters: readonly (Parameter & { key: 'r' | 'alpha' | 'a' | 'b' })[] = [
  { key: 'r', name: 'r', about: 'shape of buying rates' },
  { key: 'alpha', name: 'α', about: 'scale of buying rates, weeks' },
  { key: 'a', name: 'a', about: 'chance to stop' },
  { key: 'b', name: 'b', about: 'chance to stop' },
];
const spendParameters: readonly (Parameter & { key: 'p' | 'q' | 'gamma' })[] = [
  { key: 'p', name: 'p', about: 'shape of purchases' },
  { key: 'q', name: 'q', about: 'shape of customers' },
  { key: 'gamma', name: 'γ', about: 'scale, money' },
];

type Row = Parameter & { value: number; error: number | null; early: number | null };

/** The fitted models: parameters with their errors, how likely they make the orders, and what they rest on. */
export function ModelFits({ fit }: { fit: OrderFit }) {
  const { independence } = fit;
  return (
    <Panel
      title="Model fit"
      note="maximum likelihood, all orders; in grey the one of the backtest"
      foot={
        independence
          ? `How often and how much: correlation ${formatNumber(independence.correlation, 2)} (95 %: ${formatNumber(independence.interval.low, 2)} to ${formatNumber(independence.interval.high, 2)}, n ${formatCount(independence.n)}); gamma-gamma takes it to be none.`
          : 'Too few repeat buyers to test whether spend depends on how often somebody buys.'
      }
    >
      <FitTable
        title="BG/NBD, how often"
        rows={purchaseRows(fit)}
        facts={factsOf(fit.purchase, fit.calibration.purchase)}
      />
      <FitTable
        title="Gamma-gamma, how much"
        rows={spendRows(fit)}
        facts={factsOf(fit.spend, fit.calibration.spend)}
      />
    </Panel>
  );
}

function purchaseRows({ purchase, calibration }: OrderFit): Row[] {
  const { fit } = purchase;
  if (!fit?.converged) return [];
  const early = usable(calibration.purchase);
  return purchaseParameters.map(({ key, ...rest }) => ({
    ...rest,
    value: fit.parameters[key],
    error: fit.standardErrors?.[key] ?? null,
    early: early?.parameters[key] ?? null,
  }));
}

function spendRows({ spend, calibration }: OrderFit): Row[] {
  const { fit } = spend;
  if (!fit?.converged) return [];
  const early = usable(calibration.spend);
  return spendParameters.map(({ key, ...rest }) => ({
    ...rest,
    value: fit.parameters[key],
    error: fit.standardErrors?.[key] ?? null,
    early: early?.parameters[key] ?? null,
  }));
}

function usable<Fit extends { converged: boolean }>({ fit }: { fit: Fit | null }): Fit | null {
  return fit?.converged ? fit : null;
}

const missing = {
  'no-customers': 'There is nobody to fit it to.',
  'no-repeaters': 'Nobody has bought again, so nothing tells slow customers from lost ones.',
  'no-losses': 'Nobody has left.',
  'no-spread': 'All purchases are alike, so nothing tells customers apart.',
} as const;

type Found = OrderFit['purchase'] | OrderFit['spend'];

function factsOf({ fit, reason }: Found, early: Found): string {
  if (reason) return missing[reason];
  if (!fit.converged) return 'The search did not settle, so nothing of this fit is shown or used.';
  const backtest = early.fit?.converged
    ? `; the backtest’s ${formatNumber(early.fit.logLikelihood, 1)}, n ${formatCount(early.fit.customers)}`
    : '';
  return `log-likelihood ${formatNumber(fit.logLikelihood, 1)}, n ${formatCount(fit.customers)}, converged${backtest}`;
}

function FitTable({ title, rows, facts }: { title: string; rows: readonly Row[]; facts: string }) {
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-3 px-4 pt-1 pb-2">
        <h3 className="font-medium">{title}</h3>
        <span className="num text-xs text-ink-3">{facts}</span>
      </div>
      {rows.length === 0 ? null : (
        <Table caption={title}>
          <thead>
            <tr>
              <Th>Parameter</Th>
              <Th num>Value</Th>
              <Th num>Standard error</Th>
              <Th num>Backtest’s</Th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, about, value, error, early }) => (
              <tr key={name}>
                <RowHead name={name} detail={about} />
                <Td num className="font-semibold">
                  {formatNumber(value, 3)}
                </Td>
                <Td num className="text-ink-3">
                  {formatNumber(error, 3)}
                </Td>
                <Td num className="text-ink-3">
                  {formatNumber(early, 3)}
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </>
  );
}
