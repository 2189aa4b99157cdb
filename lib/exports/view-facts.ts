import 'server-only';
import { siteUrl } from '@/lib/env';
import type { FilterCatalog, MetricQuery } from '@/lib/metric-query';
import type { Definition } from '@/lib/metrics/definition';
import { filterBar } from '@/lib/reports/filter-options';
import { periodWords } from '@/lib/reports/period-words';
import { formatCount, paragraph } from '@/lib/words/figures';
import type { Words } from '@/lib/words/words';
import type { ExportFacts, ExportReader } from './export-part';

/** What all parts of a view have in common. */
export type ViewFacts = {
  readonly reader: ExportReader;
  readonly catalog: FilterCatalog;
  readonly query: MetricQuery;
  /** Path and query. */
  readonly address: string;
  /** The real moment, which is another one than `query.now` in a sample workspace. */
  readonly generatedAt: Date;
};

/** The facts of one part. */
export function factsOf(
  t: Words,
  { reader, catalog, query, address, generatedAt }: ViewFacts,
  {
    n,
    definitions = [],
    formulas = [],
  }: { n: string; definitions?: readonly Definition[]; formulas?: readonly string[] },
): ExportFacts {
  return {
    workspace: reader.workspace.name,
    filters: filterWords(t, query, catalog),
    period: periodWords(t, query),
    timeZone: query.timeZone,
    n,
    definitions,
    formulas,
    generatedAt,
    permalink: `${siteUrl()}${address}`,
  };
}

/** `Channel: Chat, Phone. Language: Polish.` */
export function filterWords(t: Words, query: MetricQuery, catalog: FilterCatalog): string {
  const chosen = filterBar(t, { query, catalog }, { path: '/' }, null).dimensions.flatMap(
    ({ label, options }) => {
      const names = options.filter(({ selected }) => selected).map(({ name }) => name);
      return names.length > 0
        ? [t('exports.filter', { label, names: names.join(t('figures.comma')) })]
        : [];
    },
  );
  return chosen.length > 0 ? paragraph(t, chosen) : t('exports.no-filters');
}

/** `14,141 answers` */
export function answerWords(t: Words, n: number): string {
  return t('figures.answers', { n: formatCount(t, n), count: n });
}
