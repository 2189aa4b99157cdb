import { Suspense } from 'react';
import { FilterBar } from '@/components/metrics/filter-bar';
import { Notice } from '@/components/ui/notice';
import { type MetricId, metricIds } from '@/lib/metrics/definition';
import { filterCounts } from '@/lib/reports/filter-counts';
import { type FilterPage, filterBar } from '@/lib/reports/filter-options';
import type { View } from '@/lib/reports/view';

type ViewFiltersProps = { view: View; page: FilterPage; metrics?: readonly MetricId[] };

/** The filters of a page, usable at once; how many answers each choice has follows. */
export function ViewFilters(props: ViewFiltersProps) {
  return (
    <Suspense fallback={<FilterBar {...filterBar(props.view, props.page, null)} />}>
      <CountedFilters {...props} />
    </Suspense>
  );
}

async function CountedFilters({ view, page, metrics = metricIds }: ViewFiltersProps) {
  const { member, catalog, query } = view;
  const counts = await filterCounts(member.scope, catalog, query, metrics);
  return <FilterBar {...filterBar(view, page, counts)} />;
}

/** What of the address could not be kept, one sentence each. */
export function ViewNotices({ notices }: { notices: readonly string[] }) {
  if (notices.length === 0) return null;
  return (
    <Notice>
      {notices.map((notice) => (
        <p key={notice}>{notice}</p>
      ))}
    </Notice>
  );
}
