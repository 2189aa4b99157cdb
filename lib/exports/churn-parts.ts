import 'server-only';
import type { SearchParams } from '@/lib/query-params';
import { type ChurnAsked, parseChurnParams } from '@/lib/reports/churn-query';
import { type ChurnReport, churnReport } from '@/lib/reports/churn-report';
import {
  causeNames,
  churnHeadline,
  definitionNames,
  lossNames,
  rateOf,
} from '@/lib/reports/churn-words';
import { waterfallSteps } from '@/lib/reports/waterfall-steps';
import { formatPeriod } from '@/lib/words/dates';
import { formatCount } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import type { ExportPart } from './export-part';
import { factsOf, type ViewFacts } from './view-facts';

type Churn = {
  readonly facts: ViewFacts;
  readonly asked: ChurnAsked;
  readonly report: ChurnReport;
  readonly definition: ChurnReport['settings']['churnDefinition'];
};

/** The page of churn taken apart: movements, the rate by month, reasons. */
export async function churnParts(
  t: Words,
  facts: ViewFacts,
  params: SearchParams,
): Promise<{ title: string; notices: readonly string[]; parts: ExportPart[] } | null> {
  const { asked, notices } = parseChurnParams(params);
  const query = { ...facts.query, by: null };
  const report = await churnReport(facts.reader.scope, query, asked.grain ?? undefined);
  if (!report) return null;
  const definition = asked.definition ?? report.settings.churnDefinition;
  const churn = { facts, asked, report, definition };
  const parts = [movementsPart(t, churn), ratePart(t, churn), reasonsPart(t, churn)];
  return {
    title: churnHeadline(t, report, asked.of, definition),
    notices: [...report.notices, ...notices],
    parts: parts.filter((part) => part !== null),
  };
}

function churnFacts(t: Words, { facts, asked, report, definition }: Churn) {
  const n = report.periods[0]?.customers.start ?? 0;
  const formula =
    asked.of === 'customers' ? definitionNames[definition].formula : lossNames[asked.of];
  return factsOf(t, facts, {
    n: `${formatCount(t, n)} customers at the start`,
    formulas: [`Churn, ${formula}; amounts in ${report.settings.baseCurrency}.`],
  });
}

function movementsPart(t: Words, churn: Churn): ExportPart | null {
  const { report, asked } = churn;
  const steps = waterfallSteps(t, { report, asked, hrefOf: () => null });
  if (!report.waterfall || steps.length === 0) return null;
  const what = asked.of === 'customers' ? 'Customers' : `MRR, ${report.settings.baseCurrency}`;
  return {
    id: 'movements',
    title: 'Movements',
    summary: `${what}, ${formatPeriod(t, report.waterfall)}.`,
    picture: { kind: 'waterfall', steps },
    table: {
      columns: [
        { key: 'movement', name: 'Movement', kind: 'text' },
        { key: 'value', name: what, kind: 'number', decimals: asked.of === 'customers' ? 0 : 2 },
      ],
      rows: steps.map(({ name, value }) => [name, value]),
    },
    facts: churnFacts(t, churn),
  };
}

function ratePart(t: Words, churn: Churn): ExportPart | null {
  const { report, asked, definition } = churn;
  if (report.trend.length === 0) return null;
  const share = (value: number | null | undefined) =>
    value === null || value === undefined ? null : 100 * value;
  return {
    id: 'rate',
    title: `${lossNames[asked.of]} churn by ${report.grain}`,
    summary: churnHeadline(t, report, asked.of, definition),
    picture: null,
    table: {
      columns: [
        { key: 'from', name: 'From', kind: 'date' },
        { key: 'to', name: 'To', kind: 'date' },
        { key: 'rate', name: 'Churn', kind: 'percent', decimals: 2 },
        { key: 'low', name: '95 % low', kind: 'percent', decimals: 2 },
        { key: 'high', name: '95 % high', kind: 'percent', decimals: 2 },
        { key: 'n', name: 'n', kind: 'number', decimals: 0 },
        { key: 'note', name: 'Note', kind: 'text' },
      ],
      rows: report.trend.map((period) => {
        const found = rateOf(period, asked.of, definition);
        return [
          period.start,
          period.end,
          share(found?.rate),
          share(found?.interval?.low),
          share(found?.interval?.high),
          found?.n ?? null,
          period.partial ? `${report.grain} not over` : '',
        ];
      }),
    },
    facts: churnFacts(t, churn),
  };
}

function reasonsPart(t: Words, churn: Churn): ExportPart | null {
  const { reasons, settings } = churn.report;
  const lost = reasons.reduce((sum, { customers }) => sum + customers, 0);
  if (lost === 0) return null;
  return {
    id: 'reasons',
    title: 'Why they left',
    summary: `${formatCount(t, lost)} customers, by cause and by the reason they gave.`,
    picture: null,
    table: {
      columns: [
        { key: 'cause', name: 'Cause', kind: 'text' },
        { key: 'reason', name: 'Reason', kind: 'text' },
        { key: 'n', name: 'n', kind: 'number', decimals: 0 },
        { key: 'share', name: 'Share', kind: 'percent', decimals: 1 },
        { key: 'mrr', name: `MRR lost, ${settings.baseCurrency}`, kind: 'number', decimals: 2 },
      ],
      rows: reasons.map(({ kind, reason, customers, mrr }) => [
        causeNames[kind],
        reason || 'No reason given',
        customers,
        (100 * customers) / lost,
        mrr,
      ]),
    },
    facts: churnFacts(t, churn),
  };
}
