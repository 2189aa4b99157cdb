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
import type { Words } from '@/lib/words/words';
import type { ExportPart, ExportTable } from './export-part';
import { differenceColumn, valueColumn } from './score-columns';
import { answerWords, factsOf, type ViewFacts } from './view-facts';

/** Why a score moved: the steps of the split, as a picture and as a table. */
export async function whyParts(
  t: Words,
  facts: ViewFacts & { readonly catalog: Catalog },
  params: SearchParams,
): Promise<{ title: string; notices: readonly string[]; parts: ExportPart[] } | null> {
  const { reader, catalog, query } = facts;
  const notices: string[] = [];
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
        title: `Why ${shortName(t, definition)} moved, by ${what.toLowerCase()}`,
        summary: `${title} ${whyDetails(t, report)}`,
        picture: { kind: 'split', split: { steps, definition, summary: title } },
        table: splitTable(report, what),
        facts: factsOf(t, facts, {
          n: answerWords(t, countAnswers(report.counts)),
          definitions: [definition],
          formulas: [
            'Mix: change of share × (score − overall score). Rate: change of score × share. Both use the mean of the two periods.',
          ],
        }),
      },
    ],
  };
}

function splitTable(
  { split, series: { definition }, change }: WhyReport,
  what: string,
): ExportTable {
  const together = split ? split.to - split.from : null;
  return {
    columns: [
      { key: 'group', name: what, kind: 'text' },
      { key: 'n-before', name: 'n before', kind: 'number', decimals: 0 },
      { key: 'n', name: 'n', kind: 'number', decimals: 0 },
      valueColumn('before', 'Before', definition),
      valueColumn('now', 'Now', definition),
      differenceColumn('mix', 'Mix', definition),
      differenceColumn('rate', 'Rate', definition),
      differenceColumn('together', 'Together', definition),
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
        'All',
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
