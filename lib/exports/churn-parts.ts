import 'server-only';
import type { Catalog } from '@/db/queries/catalog';
import type { SearchParams } from '@/lib/query-params';
import { churnFigure, churnFigureNames } from '@/lib/reports/churn-figures';
import { parseChurnParams } from '@/lib/reports/churn-query';
import { churnReport } from '@/lib/reports/churn-report';
import { usualSplit } from '@/lib/reports/churn-split-by';
import { churnHeadline, stretchName } from '@/lib/reports/churn-words';
import { rateTrend } from '@/lib/reports/rate-points';
import { waterfallSteps } from '@/lib/reports/waterfall-steps';
import { formatPeriod } from '@/lib/words/dates';
import { formatCount } from '@/lib/words/figures';
import type { Said } from '@/lib/words/said';
import type { Words } from '@/lib/words/words';
import { type ChurnExport, churnFacts } from './churn-facts';
import { cohortsPart, groupsPart, survivalPart } from './churn-tables';
import type { ExportColumn, ExportPart } from './export-part';
import { figureCard, figureCells, figureColumns } from './value-cards';
import type { ViewFacts } from './view-facts';

/** The page of churn taken apart, in its order. */
export async function churnParts(
  t: Words,
  facts: ViewFacts & { readonly catalog: Catalog },
  params: SearchParams,
): Promise<{ title: string; notices: readonly Said[]; parts: ExportPart[] } | null> {
  const { asked, notices } = parseChurnParams(params);
  const by = facts.query.by ?? usualSplit(facts.catalog);
  const query = { ...facts.query, by };
  const { scope, userId } = facts.reader;
  const report = await churnReport(scope, query, asked.grain ?? undefined, userId === null);
  if (!report) return null;
  const definition = asked.definition ?? report.settings.churnDefinition;
  const churn = { facts, asked, report, definition, by };
  const parts = [
    cardsPart(t, churn),
    movementsPart(t, churn),
    ratePart(t, churn),
    cohortsPart(t, churn),
    survivalPart(t, churn),
    reasonsPart(t, churn),
    groupsPart(t, churn),
  ];
  return {
    title: churnHeadline(t, report, asked.of, definition),
    notices: [...report.notices, ...notices],
    parts: parts.filter((part) => part !== null),
  };
}

function cardsPart(t: Words, churn: ChurnExport): ExportPart | null {
  const { report, asked, definition } = churn;
  const { latest } = report;
  if (!latest) return null;
  const figures = churnFigureNames.map((name) => ({
    name: t(`churn.figure-${name}`),
    ...churnFigure(t, name, churn),
  }));
  return {
    id: 'cards',
    title: t('churn.cards'),
    summary: churnHeadline(t, report, asked.of, definition),
    picture: {
      kind: 'cards',
      cards: figures.map((figure) => figureCard(t, figure.name, stretchName(t, latest), figure)),
    },
    table: {
      columns: [
        { key: 'figure', name: t('exports.figure'), kind: 'text' },
        { key: 'from', name: t('exports.from'), kind: 'date' },
        { key: 'to', name: t('exports.to'), kind: 'date' },
        ...figureColumns(t),
      ],
      rows: figures.map(({ name, numbers }) => [
        name,
        latest.start,
        latest.end,
        ...figureCells(numbers),
      ]),
    },
    facts: churnFacts(t, churn),
  };
}

function movementsPart(t: Words, churn: ChurnExport): ExportPart | null {
  const { report, asked } = churn;
  const steps = waterfallSteps(t, { report, asked, hrefOf: () => null });
  if (!report.waterfall || steps.length === 0) return null;
  const what =
    asked.of === 'customers'
      ? t('exports.customers')
      : t('value-exports.mrr', { currency: report.settings.baseCurrency });
  return {
    id: 'movements',
    title: t('churn.movements'),
    summary: t('value-exports.over', { what, period: formatPeriod(t, report.waterfall) }),
    picture: { kind: 'waterfall', steps },
    table: {
      columns: [
        { key: 'movement', name: t('churn.movement'), kind: 'text' },
        { key: 'value', name: what, kind: 'number', decimals: asked.of === 'customers' ? 0 : 2 },
      ],
      rows: steps.map(({ name, value }) => [name, value]),
    },
    facts: churnFacts(t, churn),
  };
}

function ratePart(t: Words, churn: ChurnExport): ExportPart | null {
  const { report } = churn;
  const { title, name, rows, others, summary } = rateTrend(t, { ...churn, hrefOf: () => null });
  const points = rows.map(({ point }) => point);
  if (points.every(({ value }) => value === null)) return null;
  const share = (value: number | null | undefined) =>
    value === null || value === undefined ? null : 100 * value;
  return {
    id: 'rate',
    title,
    summary,
    picture: { kind: 'rates', rates: { points, name, others } },
    table: {
      columns: [
        { key: 'from', name: t('exports.from'), kind: 'date' },
        { key: 'to', name: t('exports.to'), kind: 'date' },
        { key: 'rate', name: t('value-exports.churn'), kind: 'percent', decimals: 2 },
        { key: 'low', name: t('exports.low'), kind: 'percent', decimals: 2 },
        { key: 'high', name: t('exports.high'), kind: 'percent', decimals: 2 },
        { key: 'n', name: 'n', kind: 'number', decimals: 0 },
        { key: 'note', name: t('exports.note'), kind: 'text' },
        ...others.map(
          (other): ExportColumn => ({
            key: other.key,
            name: other.name,
            kind: 'percent',
            decimals: 2,
          }),
        ),
      ],
      rows: report.trend.map(({ start, end, partial }, at) => [
        start,
        end,
        share(points[at]?.value),
        share(points[at]?.low),
        share(points[at]?.high),
        rows[at]?.n ?? null,
        partial ? t('value-exports.not-over', { grain: report.grain }) : '',
        ...others.map(({ values }) => share(values[at])),
      ]),
    },
    facts: churnFacts(t, churn),
  };
}

function reasonsPart(t: Words, churn: ChurnExport): ExportPart | null {
  const { reasons, settings } = churn.report;
  const lost = reasons.reduce((sum, { customers }) => sum + customers, 0);
  if (lost === 0) return null;
  return {
    id: 'reasons',
    title: t('churn.reasons'),
    summary: t('value-exports.why-left-about', { n: formatCount(t, lost) }),
    picture: null,
    table: {
      columns: [
        { key: 'cause', name: t('value-exports.cause'), kind: 'text' },
        { key: 'reason', name: t('churn.reason'), kind: 'text' },
        { key: 'n', name: 'n', kind: 'number', decimals: 0 },
        { key: 'share', name: t('exports.share'), kind: 'percent', decimals: 1 },
        {
          key: 'mrr',
          name: t('value-exports.mrr-lost', { currency: settings.baseCurrency }),
          kind: 'number',
          decimals: 2,
        },
      ],
      rows: reasons.map(({ kind, reason, customers, mrr }) => [
        t(`churn.cause-${kind}`),
        reason || t('churn.no-reason'),
        customers,
        (100 * customers) / lost,
        mrr,
      ]),
    },
    facts: churnFacts(t, churn),
  };
}
