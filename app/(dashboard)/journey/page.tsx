import { Suspense } from 'react';
import { JourneyMap } from '@/components/journey/journey-map';
import { FilterBar } from '@/components/metrics/filter-bar';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Skeleton } from '@/components/ui/skeleton';
import { may } from '@/lib/auth/roles';
import { filterBar } from '@/lib/reports/filter-options';
import { journey } from '@/lib/reports/journey';
import { answersHref, onScale } from '@/lib/reports/links';
import { metricView, type View } from '@/lib/reports/view';
import { formatShare, formatValue } from '@/lib/words/figures';
import { requestWords } from '@/lib/words/request-words';
import { ViewNotices } from '../view-filters';

export async function generateMetadata() {
  const t = await requestWords();
  return { title: t('names.page-journey') };
}

export default async function JourneyPage({ searchParams }: PageProps<'/journey'>) {
  const t = await requestWords();
  const view = await metricView(searchParams);
  const { query, catalog, notices } = view;
  return (
    <>
      <FilterBar {...filterBar(t, { query, catalog }, { path: '/journey' }, null)} />
      <ViewNotices notices={notices} />
      <PageHeader title={t('names.page-journey')} description={t('journey.about')} />
      <Suspense fallback={<Skeleton height={320} />}>
        <Stages view={view} />
      </Suspense>
    </>
  );
}

async function Stages({ view: { member, catalog, query } }: { view: View }) {
  const t = await requestWords();
  const stages = await journey(t, member.scope, catalog, query);
  const mayEdit = may(member.role, 'surveys:write');
  if (stages.length === 0) {
    return (
      <EmptyState
        title={t('journey.none')}
        icon="touchpoint"
        actions={
          mayEdit ? <LinkButton href="/touchpoints/new">{t('journey.add')}</LinkButton> : null
        }
      >
        {t('journey.none-about')}
      </EmptyState>
    );
  }
  return (
    <JourneyMap
      stages={stages.map(({ stage, stops }) => ({
        stage,
        stops: stops.map(({ id, key, name, survey, scores, rate, asking }) => ({
          id,
          name,
          href: mayEdit ? `/touchpoints/${id}` : null,
          survey: survey?.name ?? null,
          scores: scores.map(({ score, series }) => ({
            metric: series.definition.metric,
            value: formatValue(t, score.value, series.definition),
            n: score.n,
            href: answersHref(onScale(query, series), {
              metric: series.definition.metric,
              touchpoint: key,
            }),
          })),
          rate: rate ? formatShare(t, rate.answered, rate.n) : null,
          reached: rate?.n ?? null,
          asking,
        })),
      }))}
    />
  );
}
