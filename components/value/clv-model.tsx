import { useWords } from '#words';
import { Panel } from '@/components/ui/panel';
import { RowHead, Table, Td, Th } from '@/components/ui/table';
import type { OrderFit } from '@/lib/value/clv-fit';
import { weeksBetween } from '@/lib/value/weeks-between';
import { formatDay } from '@/lib/words/dates';
import { formatCount, formatNumber } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';

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

type Row = Parameter & {
  value: number;
  /** Null where there is none, as of what is counted. */
  error: number | null;
  early: number | null;
  /** Behind the point. */
  digits: number;
};

/** The fitted models: parameters with their errors, how likely they make the orders, and what they rest on. */
export function ModelFits({ fit }: { fit: OrderFit }) {
  const t = useWords();
  const { independence } = fit;
  return (
    <Panel
      title="Model fit"
      note="maximum likelihood, all orders; in grey the one of the backtest"
      foot={
        independence
          ? `How often and how much: correlation ${formatNumber(t, independence.correlation, 2)} (95 %: ${formatNumber(t, independence.interval.low, 2)} to ${formatNumber(t, independence.interval.high, 2)}, n ${formatCount(t, independence.n)}); gamma-gamma takes it to be none.`
          : 'Too few repeat buyers to test whether spend depends on how often somebody buys.'
      }
    >
      <FitTable
        title="BG/NBD, how often"
        rows={purchaseRows(t, fit)}
        state={stateOf(fit.purchase)}
      />
      <FitTable title="Gamma-gamma, how much" rows={spendRows(t, fit)} state={stateOf(fit.spend)} />
    </Panel>
  );
}

type Evidence = { logLikelihood: number; customers: number };

type Model<Key extends string> = {
  parameters: Record<Key, number>;
  standardErrors: Record<Key, number> | null;
};

function purchaseRows(t: Words, of: OrderFit): Row[] {
  const fit = usable(of.purchase);
  const early = usable(of.calibration.purchase);
  if (!fit) return [];
  return [
    ...parameterRows(purchaseParameters, fit, early),
    ...factRows(t, of, fit, early, 'customers with an order'),
  ];
}

function spendRows(t: Words, of: OrderFit): Row[] {
  const fit = usable(of.spend);
  const early = usable(of.calibration.spend);
  if (!fit) return [];
  return [
    ...parameterRows(spendParameters, fit, early),
    ...factRows(t, of, fit, early, 'customers with a repeat order above 0'),
  ];
}

function parameterRows<Key extends string>(
  named: readonly (Parameter & { key: Key })[],
  fit: Model<Key>,
  early: Model<Key> | null,
): Row[] {
  return named.map(({ key, ...rest }) => ({
    ...rest,
    value: fit.parameters[key],
    error: fit.standardErrors?.[key] ?? null,
    early: early?.parameters[key] ?? null,
    digits: 3,
  }));
}

/** How likely the model makes the orders, of how many customers, and over how long a time. */
function factRows(
  t: Words,
  { firstDay, seenUntil, calibration }: OrderFit,
  fit: Evidence,
  early: Evidence | null,
  counted: string,
): Row[] {
  return [
    {
      name: 'Log-likelihood',
      about: 'of the orders',
      value: fit.logLikelihood,
      error: null,
      early: early?.logLikelihood ?? null,
      digits: 1,
    },
    {
      name: 'n',
      about: counted,
      value: fit.customers,
      error: null,
      early: early?.customers ?? null,
      digits: 0,
    },
    {
      name: 'Weeks',
      about: `of orders, from ${formatDay(t, firstDay)}`,
      value: weeksBetween(firstDay, seenUntil),
      error: null,
      early: early && weeksBetween(firstDay, calibration.until),
      digits: 1,
    },
  ];
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

function stateOf({ fit, reason }: OrderFit['purchase'] | OrderFit['spend']): string {
  if (reason) return missing[reason];
  return fit.converged
    ? 'converged'
    : 'The search did not settle, so nothing of this fit is shown or used.';
}

function FitTable({ title, rows, state }: { title: string; rows: readonly Row[]; state: string }) {
  const t = useWords();
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-3 px-4 pt-1 pb-2">
        <h3 className="font-medium">{title}</h3>
        <span className="text-xs text-ink-3">{state}</span>
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
            {rows.map(({ name, about, value, error, early, digits }) => (
              <tr key={name}>
                <RowHead name={name} detail={about} />
                <Td num className="font-semibold">
                  {formatNumber(t, value, digits)}
                </Td>
                <Td num className="text-ink-3">
                  {formatNumber(t, error, digits)}
                </Td>
                <Td num className="text-ink-3">
                  {formatNumber(t, early, digits)}
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </>
  );
}
