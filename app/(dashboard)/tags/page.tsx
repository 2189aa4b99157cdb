import type { Metadata } from 'next';
import { Suspense } from 'react';
import { FilterBar } from '@/components/metrics/filter-bar';
import { Skeleton } from '@/components/ui/skeleton';
import { filterBar } from '@/lib/reports/filter-options';
import { metricView } from '@/lib/reports/view';
import { ClientWords } from '@/lib/words/client-words';
import { requestWords } from '@/lib/words/request-words';
import { ViewNotices } from '../view-filters';
import { Themes } from './themes';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('names.page-tags') };
}

export default async function TagsPage({ searchParams }: PageProps<'/tags'>) {
  const t = await requestWords();
  const view = await metricView(searchParams, ['tag']);
  const { tag } = await searchParams;
  return (
    <ClientWords areas={['tags', 'jobs']}>
      <FilterBar {...filterBar(t, view, { path: '/tags' }, null)} compare={null} />
      <ViewNotices notices={view.notices} />
      <Suspense fallback={<Skeleton height={480} />}>
        <Themes view={view} opened={typeof tag === 'string' ? tag : null} />
      </Suspense>
    </ClientWords>
  );
}
