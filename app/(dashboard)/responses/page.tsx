import type { Metadata } from 'next';
import { Suspense } from 'react';
import { Notice } from '@/components/ui/notice';
import { may } from '@/lib/auth/roles';
import { idAt } from '@/lib/live/earlier-id';
import { metricIds } from '@/lib/metrics/definition';
import {
  parseResponseQuery,
  printResponseParams,
  responseParams,
} from '@/lib/reports/response-query';
import { metricView } from '@/lib/reports/view';
import { ClientWords } from '@/lib/words/client-words';
import { requestWords } from '@/lib/words/request-words';
import { ViewFilters, ViewNotices } from '../view-filters';
import { Answers } from './answers';
import { AnswersSkeleton } from './answers-skeleton';
import { HeldBack } from './held-back';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('names.page-responses') };
}

export default async function ResponsesPage({ searchParams }: PageProps<'/responses'>) {
  const t = await requestWords();
  const view = await metricView(searchParams, responseParams);
  const { asked, notices } = parseResponseQuery(await searchParams);
  const after = idAt(Date.now());
  const withPeople = may(view.member.role, 'people:read');
  const { metric } = asked;
  const surveys = view.catalog.survey.filter(
    (survey) => metric === null || survey.metric === metric,
  );
  const page = {
    path: '/responses',
    extra: printResponseParams({ ...asked, cursor: null }),
    surveys: surveys.map(({ key }) => key),
  };
  return (
    <ClientWords areas={['live', 'tags']}>
      <ViewFilters view={view} page={page} metrics={metric ? [metric] : metricIds} />
      <ViewNotices notices={[...view.notices, ...notices]} />
      {withPeople ? null : <Notice tone="info">{t('responses.hidden-people')}</Notice>}
      {may(view.member.role, 'responses:write') ? <HeldBack scope={view.member.scope} /> : null}
      <Suspense fallback={<AnswersSkeleton />}>
        <Answers
          view={view}
          asked={withPeople ? asked : { ...asked, search: '', customer: null }}
          withPeople={withPeople}
          after={after}
        />
      </Suspense>
    </ClientWords>
  );
}
