import 'server-only';
import {
  fitWords,
  independenceWords,
  type ModelRow,
  purchaseRows,
  spendRows,
} from '@/components/value/model-rows';
import { wilson } from '@/lib/metrics/wilson';
import { splitName, valueSplit } from '@/lib/reports/churn-split-by';
import { simpleLimits } from '@/lib/reports/clv-cards';
import { type ValueGroup, valueGroups } from '@/lib/reports/clv-groups';
import type { NamedForecast } from '@/lib/reports/forecast-customers';
import { horizonWeeks } from '@/lib/value/clv-fit';
import type { Words } from '@/lib/words/words';
import { type ClvExport, clvFacts } from './clv-facts';
import type { ExportCell, ExportColumn, ExportPart } from './export-part';

function amount(key: string, name: string, currency: string): ExportColumn {
  return { key, name: `${name}, ${currency}`, kind: 'number', decimals: 2 };
}

const likeAge = 'Younger cohorts have had less time: compare only cohorts of like age.';

/** What subscribers have brought by the month they joined, the latest first. */
export function cohortsPart(t: Words, clv: ClvExport): ExportPart | null {
  const { settings, margin, subscriptions } = clv.report;
  if (!subscriptions || subscriptions.cohorts.length === 0) return null;
  return {
    id: 'cohorts',
    title: 'Value by month of joining',
    summary: likeAge,
    picture: null,
    table: {
      columns: [
        { key: 'joined', name: 'Joined', kind: 'text' },
        { key: 'n', name: 'Customers', kind: 'number', decimals: 0 },
        { key: 'active', name: 'Paid last month', kind: 'percent', decimals: 1 },
        { key: 'low', name: '95 % low', kind: 'percent', decimals: 1 },
        { key: 'high', name: '95 % high', kind: 'percent', decimals: 1 },
        amount('each', 'Each so far', settings.baseCurrency),
      ],
      rows: subscriptions.cohorts.toReversed().map(({ cohort, customers, active, perCustomer }) => {
        const interval = customers > 0 ? wilson(active, customers) : null;
        return [
          cohort,
          customers,
          customers > 0 ? (100 * active) / customers : null,
          interval && 100 * interval.low,
          interval && 100 * interval.high,
          perCustomer * margin,
        ];
      }),
    },
    facts: clvFacts(t, clv),
  };
}

/** What customers who order have brought by the month of their first order, the latest first. */
export function orderCohortsPart(t: Words, clv: ClvExport): ExportPart | null {
  const { report, fit } = clv;
  const { settings, margin, orders } = report;
  if (!orders || orders.cohorts.length === 0) return null;
  const expected = new Map(
    fit?.orders?.forecast?.cohorts.map(({ cohort, value, customers }) => [
      cohort,
      value / customers,
    ]),
  );
  return {
    id: 'order-cohorts',
    title: 'Value by month of the first order',
    summary: likeAge,
    picture: null,
    table: {
      columns: [
        { key: 'ordered', name: 'First ordered', kind: 'text' },
        { key: 'n', name: 'Customers', kind: 'number', decimals: 0 },
        amount('each', 'Each so far', settings.baseCurrency),
        amount('to-come', 'Each to come', settings.baseCurrency),
      ],
      rows: orders.cohorts
        .toReversed()
        .map(({ cohort, customers, perCustomer }) => [
          cohort,
          customers,
          perCustomer * margin,
          expected.get(cohort) ?? null,
        ]),
    },
    facts: clvFacts(t, clv),
  };
}

/** The value of customers told apart by an attribute, the largest group first. */
export async function groupsPart(t: Words, clv: ClvExport): Promise<ExportPart | null> {
  const { facts, report, fit } = clv;
  const { query, catalog, reader } = facts;
  const by = valueSplit(query.by, catalog);
  if (by === null) return null;
  const groups = await valueGroups(reader.scope, { ...query, by }, report.margin, fit);
  if (groups.length === 0) return null;
  const name = splitName(by, catalog);
  const currency = report.settings.baseCurrency;
  return {
    id: 'groups',
    title: `Value by ${name.toLowerCase()}`,
    summary: 'Largest group first. Intervals are from churn alone.',
    picture: null,
    table: {
      columns: [
        { key: 'group', name, kind: 'text' },
        ...(report.subscriptions ? paidColumns(currency) : []),
        ...(report.orders
          ? [amount('ordered', 'Ordered', currency), amount('to-come', 'To come', currency)]
          : []),
      ],
      rows: groups.map((one) => [
        one.group ?? 'Not given',
        ...(report.subscriptions ? paidCells(one, report.margin) : []),
        ...(report.orders ? orderedCells(one) : []),
      ]),
    },
    facts: clvFacts(t, clv),
  };
}

function paidColumns(currency: string): ExportColumn[] {
  return [
    { key: 'n', name: 'Paying', kind: 'number', decimals: 0 },
    amount('arpa', 'ARPA', currency),
    { key: 'churn', name: 'Monthly churn', kind: 'percent', decimals: 2 },
    amount('simple', 'Simple value', currency),
    amount('low', '95 % low', currency),
    amount('high', '95 % high', currency),
  ];
}

function paidCells({ paying }: ValueGroup, margin: number): ExportCell[] {
  if (!paying) return [0, null, null, null, null, null];
  const { customers, arpa, trailing, simple } = paying;
  const limits = simpleLimits(paying, margin);
  return [
    customers,
    arpa,
    trailing && 100 * trailing.rate,
    simple.value,
    limits?.low ?? null,
    limits?.high ?? null,
  ];
}

function orderedCells({ orders, forecast }: ValueGroup): ExportCell[] {
  return [orders?.historicValue ?? null, forecast ? forecast.value / forecast.customers : null];
}

/** The fitted models with their errors, and those of the backtest. */
export function modelsPart(t: Words, clv: ClvExport): ExportPart | null {
  const orders = clv.fit?.orders;
  if (!orders) return null;
  const lines = (model: string, rows: readonly ModelRow[]) =>
    rows.map(({ name, about, value, error, early }) => [model, name, about, value, error, early]);
  return {
    id: 'models',
    title: 'Model fit',
    summary: `Maximum likelihood, all orders. BG/NBD: ${fitWords(orders.purchase)}; gamma-gamma: ${fitWords(orders.spend)}. ${independenceWords(t, orders)}`,
    picture: null,
    table: {
      columns: [
        { key: 'model', name: 'Model', kind: 'text' },
        { key: 'parameter', name: 'Parameter', kind: 'text' },
        { key: 'about', name: 'What it is', kind: 'text' },
        { key: 'value', name: 'Value', kind: 'number', decimals: 3 },
        { key: 'error', name: 'Standard error', kind: 'number', decimals: 3 },
        { key: 'early', name: 'Backtest’s', kind: 'number', decimals: 3 },
      ],
      rows: [
        ...lines('BG/NBD, how often', purchaseRows(t, orders)),
        ...lines('Gamma-gamma, how much', spendRows(t, orders)),
      ],
    },
    facts: clvFacts(t, clv),
  };
}

/** Customers one by one, with what the model expects of them. */
export function customersPart(
  t: Words,
  clv: ClvExport,
  list: readonly NamedForecast[],
  named: Pick<ExportPart, 'id' | 'title' | 'summary'>,
): ExportPart | null {
  if (list.length === 0) return null;
  const currency = clv.fit?.currency ?? clv.report.settings.baseCurrency;
  return {
    ...named,
    picture: null,
    table: {
      columns: [
        { key: 'customer', name: 'Customer', kind: 'text' },
        { key: 'name', name: 'Name', kind: 'text' },
        amount('value', `Next ${horizonWeeks} weeks`, currency),
        { key: 'expected', name: 'Purchases expected', kind: 'number', decimals: 2 },
        { key: 'alive', name: 'P(alive)', kind: 'percent', decimals: 1 },
        amount('spent', 'So far', currency),
        { key: 'purchases', name: 'Days with an order', kind: 'number', decimals: 0 },
        { key: 'last', name: 'Last order', kind: 'date' },
      ],
      rows: list.map(({ externalId, name, value, expected, alive, spent, purchases, lastDay }) => [
        externalId,
        name ?? '',
        value,
        expected,
        100 * alive,
        spent,
        purchases,
        lastDay,
      ]),
    },
    facts: clvFacts(t, clv),
  };
}
