import { Suspense } from 'react';
import { ViewNotices } from '@/app/(dashboard)/view-filters';
import { FilterBar } from '@/components/metrics/filter-bar';
import { buttonClass } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Panel } from '@/components/ui/panel';
import { TableSkeleton } from '@/components/ui/skeleton';
import { requirePermission } from '@/lib/auth/member';
import {
  movementParams,
  movementsExportHref,
  parseMovementParams,
} from '@/lib/reports/churn-query';
import { filterBar } from '@/lib/reports/filter-options';
import { payingFilters, payingView } from '@/lib/reports/value-view';
import { requestWords } from '@/lib/words/request-words';
import { MovedCustomers } from './moved-customers';

export async function generateMetadata() {
  const t = await requestWords();
  return { title: t('churn.moved-page') };
}

export default async function MovedCustomersPage({ searchParams }: PageProps<'/churn/customers'>) {
  const t = await requestWords();
  await requirePermission('people:read');
  const view = await payingView(searchParams, movementParams);
  const { asked, notices } = parseMovementParams(await searchParams);
  const { kind, cause, reason } = asked;
  const page = {
    path: '/churn/customers',
    extra: {
      ...(kind ? { kind } : {}),
      ...(cause ? { cause } : {}),
      ...(reason === null ? {} : { reason }),
    },
  };
  const catalog = payingFilters(view.catalog);
  const bar = filterBar(t, { query: view.query, catalog }, page, null);
  return (
    <>
      <FilterBar {...bar} compare={null}>
        <a className={buttonClass({})} href={movementsExportHref(view.query, asked)} download>
          <Icon name="export" />
          {t('files.export')}
        </a>
      </FilterBar>
      <ViewNotices notices={[...view.notices, ...notices]} />
      <Suspense
        fallback={
          <Panel title={t('churn.customers')}>
            <TableSkeleton rows={12} />
          </Panel>
        }
      >
        <MovedCustomers view={view} asked={asked} />
      </Suspense>
    </>
  );
}
