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
import { hiddenGroupsWords } from '@/lib/reports/small-groups';
import { horizonWeeks } from '@/lib/value/clv-fit';
import { paragraph } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import { type ClvExport, clvFacts } from './clv-facts';
import type { ExportCell, ExportColumn, ExportPart } from './export-part';

function amount(t: Words, key: string, name: string, currency: string): ExportColumn {
  return { key, name: t('exports.amount', { name, currency }), kind: 'number', decimals: 2 };
}

/** What subscribers have brought by the month they joined, the latest first. */
export function cohortsPart(t: Words, clv: ClvExport): ExportPart | null {
  const { settings, margin, subscriptions } = clv.report;
  if (!subscriptions || subscriptions.cohorts.length === 0) return null;
  return {
    id: 'cohorts',
    title: t('clv.by-joining'),
    summary: t('clv.like-age'),
    picture: null,
    table: {
      columns: [
        { key: 'joined', name: t('value-exports.joined'), kind: 'text' },
        { key: 'n', name: t('exports.customers'), kind: 'number', decimals: 0 },
        { key: 'active', name: t('clv.paid-last'), kind: 'percent', decimals: 1 },
        { key: 'low', name: t('exports.low'), kind: 'percent', decimals: 1 },
        { key: 'high', name: t('exports.high'), kind: 'percent', decimals: 1 },
        amount(t, 'each', t('clv.each-so-far'), settings.baseCurrency),
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
    title: t('clv.by-first'),
    summary: t('clv.like-age'),
    picture: null,
    table: {
      columns: [
        { key: 'ordered', name: t('clv.first-ordered'), kind: 'text' },
        { key: 'n', name: t('exports.customers'), kind: 'number', decimals: 0 },
        amount(t, 'each', t('clv.each-so-far'), settings.baseCurrency),
        amount(t, 'to-come', t('clv.each-to-come'), settings.baseCurrency),
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
  const { open, hidden } = await valueGroups(
    reader.scope,
    { ...query, by },
    report.margin,
    fit,
    reader.userId === null,
  );
  if (open.length + hidden === 0) return null;
  const name = splitName(t, by, catalog);
  const currency = report.settings.baseCurrency;
  return {
    id: 'groups',
    title: t('value-exports.value-by', { group: name.toLowerCase() }),
    summary: paragraph(t, [t('value-exports.value-by-about'), hiddenGroupsWords(t, hidden)]),
    picture: null,
    table: {
      columns: [
        { key: 'group', name, kind: 'text' },
        ...(report.subscriptions ? paidColumns(t, currency) : []),
        ...(report.orders
          ? [
              amount(t, 'ordered', t('clv.ordered'), currency),
              amount(t, 'to-come', t('clv.to-come'), currency),
            ]
          : []),
      ],
      rows: open.map((one) => [
        one.group ?? t('clv.not-given'),
        ...(report.subscriptions ? paidCells(one, report.margin) : []),
        ...(report.orders ? orderedCells(one) : []),
      ]),
    },
    facts: clvFacts(t, clv),
  };
}

function paidColumns(t: Words, currency: string): ExportColumn[] {
  return [
    { key: 'n', name: t('clv.paying'), kind: 'number', decimals: 0 },
    amount(t, 'arpa', 'ARPA', currency),
    { key: 'churn', name: t('value-exports.monthly-churn'), kind: 'percent', decimals: 2 },
    amount(t, 'simple', t('clv.simple-value'), currency),
    amount(t, 'low', t('exports.low'), currency),
    amount(t, 'high', t('exports.high'), currency),
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
    title: t('clv.model'),
    summary: paragraph(t, [
      t('value-exports.model-fit-about', {
        purchase: fitWords(t, orders.purchase),
        spend: fitWords(t, orders.spend),
      }),
      independenceWords(t, orders),
    ]),
    picture: null,
    table: {
      columns: [
        { key: 'model', name: t('value-exports.model'), kind: 'text' },
        { key: 'parameter', name: t('clv.parameter'), kind: 'text' },
        { key: 'about', name: t('value-exports.what-it-is'), kind: 'text' },
        { key: 'value', name: t('exports.value'), kind: 'number', decimals: 3 },
        { key: 'error', name: t('clv.standard-error'), kind: 'number', decimals: 3 },
        { key: 'early', name: t('clv.backtests'), kind: 'number', decimals: 3 },
      ],
      rows: [
        ...lines(t('clv.model-purchase'), purchaseRows(t, orders)),
        ...lines(t('clv.model-spend'), spendRows(t, orders)),
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
        { key: 'customer', name: t('churn.customer'), kind: 'text' },
        { key: 'name', name: t('value-exports.name'), kind: 'text' },
        amount(t, 'value', t('clv.next-weeks', { weeks: horizonWeeks }), currency),
        {
          key: 'expected',
          name: t('value-exports.purchases-expected'),
          kind: 'number',
          decimals: 2,
        },
        { key: 'alive', name: 'P(alive)', kind: 'percent', decimals: 1 },
        amount(t, 'spent', t('clv.so-far'), currency),
        { key: 'purchases', name: t('value-exports.days-with-order'), kind: 'number', decimals: 0 },
        { key: 'last', name: t('clv.last-order'), kind: 'date' },
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
