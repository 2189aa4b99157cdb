import 'server-only';
import { aliveColumns, aliveWords } from '@/components/value/alive-columns';
import {
  backtestColumns,
  backtestNote,
  binName,
  errorWords,
} from '@/components/value/backtest-columns';
import { lifecycleColumns, stretchName } from '@/components/value/lifecycle-columns';
import { valuedWords } from '@/components/value/valued-words';
import type { Catalog } from '@/db/queries/catalog';
import { may } from '@/lib/auth/roles';
import { latestFit } from '@/lib/jobs/clv-fit';
import { type ValueCardFacts, valueCards } from '@/lib/reports/clv-cards';
import { clvReport } from '@/lib/reports/clv-report';
import { clvHeadline, clvNotices, pointWords } from '@/lib/reports/clv-words';
import { forecastCustomers } from '@/lib/reports/forecast-customers';
import { formatCount, paragraph } from '@/lib/words/figures';
import type { Said } from '@/lib/words/said';
import type { Words } from '@/lib/words/words';
import { type ClvExport, clvFacts } from './clv-facts';
import { spreadPart } from './clv-spread';
import { cohortsPart, customersPart, groupsPart, modelsPart, orderCohortsPart } from './clv-tables';
import type { ExportCard, ExportPart } from './export-part';
import type { ViewFacts } from './view-facts';

/** The page of customer value taken apart, in its order; who may not read customers gets no lists of them. */
export async function clvParts(
  t: Words,
  facts: ViewFacts & { readonly catalog: Catalog },
): Promise<{ title: string; notices: readonly Said[]; parts: ExportPart[] } | null> {
  const { reader, query } = facts;
  const [report, fit] = await Promise.all([
    clvReport(reader.scope, query),
    latestFit(reader.scope),
  ]);
  if (!report || (!report.subscriptions && !report.orders)) return null;
  const cards = valueCards(t, report, fit);
  const { title, description } = clvHeadline(t, report, cards);
  const clv: ClvExport = { facts, report, fit };
  const parts = [
    cardsPart(t, clv, cards, description),
    lifecyclePart(t, clv),
    spreadPart(t, clv),
    cohortsPart(t, clv),
    orderCohortsPart(t, clv),
    await groupsPart(t, clv),
    modelsPart(t, clv),
    backtestPart(t, clv),
    alivePart(t, clv),
    ...(await customerParts(t, clv)),
  ];
  const isNarrowed = Object.keys(query.filters.attributes).length > 0;
  return {
    title,
    notices: [
      ...report.notices,
      ...clvNotices(t, report, fit, isNarrowed),
      ...(report.settings.grossMargin === null ? [noMargin] : []),
    ],
    parts: parts.filter((part) => part !== null),
  };
}

const noMargin: Said = { key: 'notices.no-margin' };

function cardsPart(
  t: Words,
  clv: ClvExport,
  cards: readonly ValueCardFacts[],
  summary: string,
): ExportPart {
  const currency = clv.report.settings.baseCurrency;
  return {
    id: 'cards',
    title: t('clv.cards'),
    summary,
    picture: { kind: 'cards', cards: cards.map((card) => cardOf(t, card, currency)) },
    table: {
      columns: [
        { key: 'kind', name: t('value-exports.kind'), kind: 'text' },
        { key: 'name', name: t('value-exports.value'), kind: 'text' },
        {
          key: 'value',
          name: t('value-exports.amount', { currency }),
          kind: 'number',
          decimals: 2,
        },
        { key: 'low', name: t('exports.low'), kind: 'number', decimals: 2 },
        { key: 'high', name: t('exports.high'), kind: 'number', decimals: 2 },
        { key: 'n', name: 'n', kind: 'number', decimals: 0 },
        { key: 'of', name: t('value-exports.of'), kind: 'text' },
        { key: 'formula', name: t('exports.formula'), kind: 'text' },
        { key: 'note', name: t('exports.note'), kind: 'text' },
      ],
      rows: cards.map(({ kind, name, caption, value, interval, n, of, formula, reason }) => [
        kind,
        t('clv.term-name', { name, caption }),
        value,
        interval?.low ?? null,
        interval?.high ?? null,
        n,
        of,
        formula,
        reason ?? '',
      ]),
    },
    facts: clvFacts(t, clv),
  };
}

function cardOf(t: Words, card: ValueCardFacts, currency: string): ExportCard {
  const { value, interval, reason, base } = valuedWords(t, card, currency);
  return {
    name: card.name,
    caption: card.caption,
    value,
    interval: null,
    change: interval ?? reason,
    better: null,
    base,
    points: [],
    lines: [
      { name: card.formula, value: '' },
      ...(interval && reason ? [{ name: reason, value: '' }] : []),
    ],
  };
}

function lifecyclePart(t: Words, clv: ClvExport): ExportPart | null {
  const { fit, report } = clv;
  if (!fit || fit.lifecycle.length === 0) return null;
  const amount = (key: string, name: string) =>
    ({
      key,
      name: t('exports.amount', { name, currency: fit.currency }),
      kind: 'number',
      decimals: 2,
    }) as const;
  return {
    id: 'lifecycle',
    title: t('clv.made-and-lost'),
    summary: paragraph(t, [t('value-exports.lifecycle-about'), pointWords(t, report) ?? '']),
    picture: {
      kind: 'columns',
      columns: lifecycleColumns(t, fit.lifecycle, fit.currency),
      axis: '',
      keys: [
        { tone: 'good', words: t('clv.key-new') },
        { tone: 'soft-good', words: t('clv.key-more') },
        { tone: 'soft-bad', words: t('clv.key-less') },
        { tone: 'bad', words: t('value-exports.key-churn') },
      ],
    },
    table: {
      columns: [
        { key: 'stretch', name: t('clv.months-since'), kind: 'text' },
        amount('new', t('churn.kind-new')),
        amount('expansion', t('churn.kind-expansion')),
        amount('back', t('clv.came-back')),
        amount('contraction', t('churn.kind-contraction')),
        amount('churn', t('value-exports.churn')),
      ],
      rows: fit.lifecycle.map((cell) => [
        stretchName(t, cell),
        cell.new,
        cell.expansion,
        cell.reactivation,
        -cell.contraction,
        -cell.churn,
      ]),
    },
    facts: clvFacts(t, clv),
  };
}

function backtestPart(t: Words, clv: ClvExport): ExportPart | null {
  const calibration = clv.fit?.orders?.calibration;
  const backtest = calibration?.backtest;
  if (!calibration || !backtest) return null;
  return {
    id: 'backtest',
    title: t('clv.backtest'),
    summary: paragraph(t, [
      t('value-exports.backtest-about', { note: backtestNote(t, calibration) }),
      errorWords(t, backtest),
    ]),
    picture: {
      kind: 'columns',
      columns: backtestColumns(t, backtest.bins),
      axis: t('value-exports.backtest-axis'),
    },
    table: {
      columns: [
        { key: 'before', name: t('clv.repeats'), kind: 'text' },
        { key: 'n', name: t('exports.customers'), kind: 'number', decimals: 0 },
        { key: 'expected', name: t('clv.expected'), kind: 'number', decimals: 1 },
        { key: 'came', name: t('clv.came'), kind: 'number', decimals: 0 },
      ],
      rows: backtest.bins.map((bin) => [binName(t, bin), bin.customers, bin.expected, bin.actual]),
    },
    facts: clvFacts(t, clv),
  };
}

function alivePart(t: Words, clv: ClvExport): ExportPart | null {
  const orders = clv.fit?.orders;
  if (!orders?.forecast) return null;
  const { alive } = orders.forecast;
  return {
    id: 'alive',
    title: t('clv.alive'),
    summary: paragraph(t, [t('value-exports.alive-about'), aliveWords(t, orders, orders.forecast)]),
    picture: {
      kind: 'columns',
      columns: aliveColumns(t, alive, orders.repeaters),
      axis: 'P(alive), %',
    },
    table: {
      columns: [
        { key: 'from', name: t('value-exports.alive-from'), kind: 'percent', decimals: 0 },
        { key: 'to', name: t('value-exports.alive-to'), kind: 'percent', decimals: 0 },
        { key: 'n', name: t('exports.customers'), kind: 'number', decimals: 0 },
        { key: 'share', name: t('exports.share'), kind: 'percent', decimals: 1 },
      ],
      rows: alive.map(({ from, to, customers }) => [
        100 * from,
        100 * to,
        customers,
        orders.repeaters === 0 ? null : (100 * customers) / orders.repeaters,
      ]),
    },
    facts: clvFacts(t, clv),
  };
}

/** The customers whom the fit singles out, all of both lists; none for roles that may not read customers. */
async function customerParts(t: Words, clv: ClvExport): Promise<(ExportPart | null)[]> {
  const { facts, fit } = clv;
  if (!fit?.orders?.forecast || !may(facts.reader.role, 'people:read')) return [];
  const { top, atRisk } = await forecastCustomers(facts.reader.scope, fit);
  const all = formatCount(t, fit.orders.customers);
  return [
    customersPart(t, clv, top, {
      id: 'worth-most',
      title: t('clv.worth-most'),
      summary: t('value-exports.worth-most-about', { n: formatCount(t, top.length), all }),
    }),
    customersPart(t, clv, atRisk, {
      id: 'at-risk',
      title: t('clv.risk-most'),
      summary: t('value-exports.most-at-risk-about', { n: formatCount(t, atRisk.length), all }),
    }),
  ];
}
