import type { Metadata } from 'next';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { Suspense } from 'react';
import { LiveFigures } from '@/components/responses/live-feed';
import { TourHost } from '@/components/tour/tour-host';
import { tourCookie } from '@/components/tour/tour-memory';
import { Later } from '@/components/ui/later';
import { Panel } from '@/components/ui/panel';
import { TableSkeleton } from '@/components/ui/skeleton';
import { defaultAddress } from '@/db/queries/saved-views';
import { valueThere } from '@/db/queries/value-there';
import { isArrival } from '@/lib/auth/arrival';
import type { Member } from '@/lib/auth/member';
import { may } from '@/lib/auth/roles';
import { idAt } from '@/lib/live/earlier-id';
import { printMetricQuery } from '@/lib/metric-query';
import type { SearchParams } from '@/lib/query-params';
import { metricView, type View } from '@/lib/reports/view';
import { ClientWords } from '@/lib/words/client-words';
import { requestWords } from '@/lib/words/request-words';
import { CallBack } from './call-back';
import { FirstFrame } from './first-frame';
import { LowestAnswers } from './lowest-answers';
import { OverviewNumbers } from './overview-numbers';
import { OverviewSkeleton } from './overview-skeleton';
import { ViewFilters, ViewNotices } from './view-filters';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('names.page-overview') };
}

export default async function OverviewPage({ searchParams }: PageProps<'/'>) {
  const t = await requestWords();
  const view = await metricView(searchParams);
  await goToFirstView(view.member, await searchParams);
  const there = await valueThere(view.member.scope);
  const mayReadPeople = may(view.member.role, 'people:read');
  return (
    <ClientWords areas={['live', 'tour']}>
      <ViewFilters view={view} page={{ path: '/' }} />
      <ViewNotices notices={view.notices} />
      <TourHost userId={view.member.userId} isNew={await isNew(view)} />
      <LiveFigures
        address={`/responses/live${printMetricQuery({ ...view.query, by: null, method: null })}`}
        after={idAt(Date.now())}
      />
      <FirstFrame
        numbers={OverviewNumbers({ view, there })}
        meanwhile={<OverviewSkeleton view={view} there={there} />}
      />
      {mayReadPeople ? (
        <Suspense fallback={null}>
          <Later>
            <CallBack view={view} />
          </Later>
        </Suspense>
      ) : null}
      {mayReadPeople ? (
        <Suspense
          fallback={
            <Panel title={t('overview.lowest-answers')}>
              <TableSkeleton rows={4} />
            </Panel>
          }
        >
          <Later>
            <LowestAnswers view={view} />
          </Later>
        </Suspense>
      ) : null}
    </ClientWords>
  );
}

/** Whether there is something to be shown that somebody has not been shown yet. */
async function isNew({ catalog, member }: View<Member>): Promise<boolean> {
  return catalog.firstDay !== null && !(await cookies()).has(tourCookie(member.userId));
}

/** Somebody who opens Ergograph anew sees the view they chose to see first. */
async function goToFirstView({ scope, userId }: Member, params: SearchParams): Promise<void> {
  if (Object.keys(params).length > 0 || !isArrival(await headers())) return;
  const first = await defaultAddress(scope, userId);
  if (first && first !== '/') redirect(first);
}
