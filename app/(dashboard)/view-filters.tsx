import { useWords } from '#words';
import { FilterBar } from '@/components/metrics/filter-bar';
import { Notice } from '@/components/ui/notice';
import { printMetricQuery } from '@/lib/metric-query';
import { type MetricId, metricIds } from '@/lib/metrics/definition';
import { filterCounts } from '@/lib/reports/filter-counts';
import { type FilterPage, filterBar } from '@/lib/reports/filter-options';
import type { View } from '@/lib/reports/view';
import { type Said, sayAll } from '@/lib/words/said';
import { ViewActions } from './view-actions';

type ViewFiltersProps = {
  view: View;
  page: FilterPage;
  metrics?: readonly MetricId[];
  /** What the page is called, where its address does not say it. */
  name?: string;
  /** What the page shows first: its choices are counted afterwards. */
  first?: Promise<unknown>;
};

/** The filters of a page, usable at once; how many answers each choice has follows. */
export function ViewFilters(props: ViewFiltersProps) {
  const t = useWords();
  const { view, page, metrics = metricIds, first } = props;
  const { member, catalog, query } = view;
  const count = async () => {
    await first;
    const counts = await filterCounts(member.scope, catalog, query, metrics);
    return filterBar(t, view, page, counts).dimensions;
  };
  return (
    <FilterBar {...filterBar(t, view, page, null)} counted={count()}>
      <PageActions {...props} />
    </FilterBar>
  );
}

function PageActions({ view, page, name }: ViewFiltersProps) {
  const address = `${page.path}${printMetricQuery(view.query, page.extra)}`;
  return <ViewActions address={address} {...(name ? { name } : {})} />;
}

/** What of the address could not be kept, one sentence each. */
export function ViewNotices({ notices }: { notices: readonly Said[] }) {
  const t = useWords();
  if (notices.length === 0) return null;
  return (
    <Notice>
      {sayAll(t, notices).map((notice) => (
        <p key={notice}>{notice}</p>
      ))}
    </Notice>
  );
}
