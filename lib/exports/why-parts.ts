import 'server-only';
import type { Catalog } from '@/db/queries/catalog';
import { metricIds } from '@/lib/metrics/definition';
import { countAnswers } from '@/lib/metrics/score-counts';
import { hiddenBelow } from '@/lib/metrics/small-base';
import { oneOf, type SearchParams } from '@/lib/query-params';
import { dimensionName } from '@/lib/reports/dimension-names';
import { type WhyReport, whyReport } from '@/lib/reports/why-report';
import { whySteps } from '@/lib/reports/why-steps';
import { whyDetails, whyHeadline } from '@/lib/reports/why-words';
import { shortName } from '@/lib/words/definition-words';
import { paragraph } from '@/lib/words/figures';
import type { Said } from '@/lib/words/said';
import type { Words } from '@/lib/words/words';
import type { ExportPart, ExportTable } from './export-part';
import { differenceColumn, valueColumn } from './score-columns';
import { answerWords, factsOf, type ViewFacts } from './view-facts';

/** Why a score moved: the steps of the split, as a picture and as a table. */
export async function whyParts(
  t: Words,
  facts: ViewFacts & { readonly catalog: Catalog },
  params: SearchParams,
): Promise<{ title: string; notices: readonly Said[]; parts: ExportPart[] } | null> {
  const { reader, catalog, query } = facts;
  const notices: Said[] = [];
  const metric = oneOf(params, 'metric', metricIds, notices) ?? 'ces';
  const report = await whyReport(t, reader.scope, catalog, metric, query);
  if (!report?.split || countAnswers(report.counts) < hiddenBelow) return null;
  const { definition } = report.series;
  const steps = whySteps(t, report, query).map((step) => ({ ...step, href: null }));
  const title = whyHeadline(t, report);
  const what = dimensionName(t, report.by, catalog);
  return {
    title,
    notices: [...report.notices, ...notices],
    parts: [
      {
        id: 'split',
        title: t('exports.why-moved', {
          name: shortName(t, definition),
          group: what.toLowerCase(),
        }),
        summary: paragraph(t, [title, whyDetails(t, report)]),
        picture: { kind: 'split', split: { steps, definition, summary: title } },
        table: splitTable(t, report, what),
        facts: factsOf(t, facts, {
          n: answerWords(t, countAnswers(report.counts)),
          definitions: [definition],
          formulas: [t('exports.mix-and-rate')],
        }),
      },
    ],
  };
}

function splitTable(
  t: Words,
  { split, series: { definition }, change }: WhyReport,
  what: string,
): ExportTable {
  const together = split ? split.to - split.from : null;
  return {
    columns: [
      { key: 'group', name: what, kind: 'text' },
      { key: 'n-before', name: t('exports.n-before'), kind: 'number', decimals: 0 },
      { key: 'n', name: 'n', kind: 'number', decimals: 0 },
      valueColumn('before', t('exports.before'), definition),
      valueColumn('now', t('exports.now'), definition),
      differenceColumn('mix', t('exports.mix'), definition),
      differenceColumn('rate', t('exports.rate'), definition),
      differenceColumn('together', t('exports.together'), definition),
    ],
    rows: [
      ...(split?.groups ?? []).map(({ name, before, now, mix, rate }) => [
        name,
        before.n,
        now.n,
        before.value,
        now.value,
        mix.value,
        rate?.value ?? null,
        mix.value + (rate?.value ?? 0),
      ]),
      [
        t('exports.all'),
        null,
        null,
        change?.from ?? null,
        change?.to ?? null,
        split?.mix.value ?? null,
        split?.rate.value ?? null,
        together,
      ],
    ],
  };
}
