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
import { formatCount } from '@/lib/words/figures';
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
): Promise<{ title: string; notices: readonly string[]; parts: ExportPart[] } | null> {
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

const noMargin = 'No gross margin is set, so every value here is revenue, not profit.';

function cardsPart(
  t: Words,
  clv: ClvExport,
  cards: readonly ValueCardFacts[],
  summary: string,
): ExportPart {
  const currency = clv.report.settings.baseCurrency;
  return {
    id: 'cards',
    title: 'Value of a customer',
    summary,
    picture: { kind: 'cards', cards: cards.map((card) => cardOf(t, card, currency)) },
    table: {
      columns: [
        { key: 'kind', name: 'Kind', kind: 'text' },
        { key: 'name', name: 'Value', kind: 'text' },
        { key: 'value', name: `Amount, ${currency}`, kind: 'number', decimals: 2 },
        { key: 'low', name: '95 % low', kind: 'number', decimals: 2 },
        { key: 'high', name: '95 % high', kind: 'number', decimals: 2 },
        { key: 'n', name: 'n', kind: 'number', decimals: 0 },
        { key: 'of', name: 'Of', kind: 'text' },
        { key: 'formula', name: 'Formula', kind: 'text' },
        { key: 'note', name: 'Note', kind: 'text' },
      ],
      rows: cards.map(({ kind, name, caption, value, interval, n, of, formula, reason }) => [
        kind,
        `${name}, ${caption}`,
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
    ({ key, name: `${name}, ${fit.currency}`, kind: 'number', decimals: 2 }) as const;
  return {
    id: 'lifecycle',
    title: 'Where value is made and lost',
    summary: `Monthly revenue by months since joining. ${pointWords(t, report) ?? ''}`.trim(),
    picture: {
      kind: 'columns',
      columns: lifecycleColumns(fit.lifecycle, fit.currency),
      axis: '',
      keys: [
        { tone: 'good', words: 'new' },
        { tone: 'soft-good', words: 'expansion, came back' },
        { tone: 'soft-bad', words: 'contraction' },
        { tone: 'bad', words: 'churn' },
      ],
    },
    table: {
      columns: [
        { key: 'stretch', name: 'Months since joining', kind: 'text' },
        amount('new', 'New'),
        amount('expansion', 'Expansion'),
        amount('back', 'Came back'),
        amount('contraction', 'Contraction'),
        amount('churn', 'Churn'),
      ],
      rows: fit.lifecycle.map((cell) => [
        stretchName(cell),
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
    title: 'Backtest',
    summary: `The model was ${backtestNote(t, calibration)}. ${errorWords(t, backtest)}`,
    picture: {
      kind: 'columns',
      columns: backtestColumns(t, backtest.bins),
      axis: 'Repeat purchases before. Bar: came; line: expected.',
    },
    table: {
      columns: [
        { key: 'before', name: 'Repeats before', kind: 'text' },
        { key: 'n', name: 'Customers', kind: 'number', decimals: 0 },
        { key: 'expected', name: 'Expected', kind: 'number', decimals: 1 },
        { key: 'came', name: 'Came', kind: 'number', decimals: 0 },
      ],
      rows: backtest.bins.map((bin) => [binName(bin), bin.customers, bin.expected, bin.actual]),
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
    title: 'Chance to be still buying',
    summary: `Customers with a repeat purchase, by P(alive). ${aliveWords(t, orders, orders.forecast)}`,
    picture: {
      kind: 'columns',
      columns: aliveColumns(t, alive, orders.repeaters),
      axis: 'P(alive), %',
    },
    table: {
      columns: [
        { key: 'from', name: 'P(alive) from', kind: 'percent', decimals: 0 },
        { key: 'to', name: 'P(alive) to', kind: 'percent', decimals: 0 },
        { key: 'n', name: 'Customers', kind: 'number', decimals: 0 },
        { key: 'share', name: 'Share', kind: 'percent', decimals: 1 },
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
  const all = `of ${formatCount(t, fit.orders.customers)}`;
  return [
    customersPart(t, clv, top, {
      id: 'worth-most',
      title: 'Worth most',
      summary: `Customers by value still to come, ${formatCount(t, top.length)} ${all}.`,
    }),
    customersPart(t, clv, atRisk, {
      id: 'at-risk',
      title: 'Most value at risk',
      summary: `Customers who spent much, and are more likely gone than not, ${formatCount(t, atRisk.length)} ${all}.`,
    }),
  ];
}
