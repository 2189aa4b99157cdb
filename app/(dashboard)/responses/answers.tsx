import { AnswerTable } from '@/components/responses/answer-table';
import { CommentSearch } from '@/components/responses/comment-search';
import { FilterChips } from '@/components/responses/filter-chips';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { Panel } from '@/components/ui/panel';
import { customersById } from '@/db/queries/order-scores';
import { type MetricId, metricIds, metricNames } from '@/lib/metrics/definition';
import { formatCount } from '@/lib/metrics/format';
import { formatPeriod } from '@/lib/metrics/period';
import { type ResponseList, responseList } from '@/lib/reports/response-list';
import { printResponseParams, type ResponseQuery } from '@/lib/reports/response-query';
import type { View } from '@/lib/reports/view';
import type { ResponseState } from '@/lib/surveys/vocabulary';
import { NoAnswers } from '../no-answers';
import { ViewNotices } from '../view-filters';
import { AnswerTools } from './answer-tools';
import { filterChips, listLinks } from './list-links';
import { shownAnswer } from './shown-answers';

type AnswersProps = { view: View; asked: ResponseQuery; withPeople: boolean };

/** The answers behind a number: how many, what narrows them, then each of them. */
export async function Answers({ view, asked, withPeople }: AnswersProps) {
  const { member, catalog, query } = view;
  const list = await responseList(member.scope, catalog, query, asked, withPeople);
  const links = listLinks(query, asked);
  const [customer] = asked.customer ? await customersById(member.scope, [asked.customer]) : [];
  const name = customer && (customer.name ?? customer.externalId);
  const { chips, clearHref } = filterChips(query, asked, catalog, name);
  const isPlain =
    asked.points.length === 0 &&
    asked.search === '' &&
    asked.state === 'counted' &&
    asked.customer === null;
  if (list.total === 0 && isPlain) {
    return (
      <>
        <NoAnswers
          view={view}
          path="/responses"
          extra={printResponseParams({ ...asked, cursor: null })}
          metrics={asked.metric ? [asked.metric] : metricIds}
          of={asked.metric ? metricNames[asked.metric].short : undefined}
        />
        <div className="mt-4">
          <AnswerTools list={list} asked={asked} links={links} />
        </div>
      </>
    );
  }
  return (
    <>
      <ViewNotices notices={list.notices} />
      <PageHeader title={titleOf(list, asked)} description={termsOf(list, view)} />
      <AnswerTools list={list} asked={asked} links={links} />
      <FilterChips chips={chips} clearHref={clearHref}>
        {withPeople ? <Search asked={asked} href={links({ search: '' })} /> : null}
      </FilterChips>
      <Panel>
        {list.answers.length === 0 ? (
          <EmptyState
            title="Nothing matches these filters"
            actions={<LinkButton href={clearHref}>Clear all filters</LinkButton>}
          >
            {emptyWords(asked)}
          </EmptyState>
        ) : (
          <AnswerTable
            answers={list.answers.map((answer) => shownAnswer(answer, catalog, member))}
            withPeople={withPeople}
            caption="Answers, newest first"
          />
        )}
        <Pagination
          previous={list.newer && links({ cursor: list.newer })}
          next={list.older && links({ cursor: list.older })}
          words={
            list.answers.length > 0
              ? `${list.answers.length} of ${totalWords(list)}, newest first`
              : undefined
          }
        />
      </Panel>
    </>
  );
}

function Search({ asked, href }: { asked: ResponseQuery; href: string }) {
  const { searchParams } = new URL(href, 'http://address');
  return <CommentSearch search={asked.search} action="/responses" hidden={[...searchParams]} />;
}

function totalWords({ total, isMore }: ResponseList): string {
  return isMore ? `more than ${formatCount(total - 1)}` : formatCount(total);
}

const adjectives: Record<ResponseState, string> = {
  counted: '',
  quarantined: 'quarantined ',
  withdrawn: 'taken-out ',
};

function titleOf(list: ResponseList, { metric, search, state, customer }: ResponseQuery): string {
  const count = totalWords(list);
  const start = count.charAt(0).toUpperCase() + count.slice(1);
  const noun = `${metric ? `${metricNames[metric].short} ` : ''}${list.total === 1 ? 'answer' : 'answers'}`;
  const said = search ? ` whose comment has “${search}”` : '';
  const whose = customer ? ' of one customer' : '';
  return `${list.total === 0 ? 'No' : start} ${adjectives[state]}${noun}${whose}${said}`;
}

function termsOf({ series }: ResponseList, { query }: View): string {
  const scale = series ? scaleWords(series.definition) : '';
  const elsewhere =
    series && series.otherScales > 0
      ? ` ${formatCount(series.otherScales)} more are on another scale.`
      : '';
  const place = query.timeZone.split('/').at(-1)?.replaceAll('_', ' ');
  return `${formatPeriod(query.period)}.${scale} ${place} time.${elsewhere}`;
}

function scaleWords({
  metric,
  scale,
}: {
  metric: MetricId;
  scale: { min: number; max: number; direction: string };
}): string {
  const high =
    scale.direction === 'effort'
      ? 'hard'
      : { ces: 'easy', csat: 'satisfied', nps: 'likely' }[metric];
  return ` On a scale of ${scale.min}–${scale.max}, high = ${high}.`;
}

function emptyWords({ search, state, customer }: ResponseQuery): string {
  if (customer)
    return 'This customer gave no such answer in this period; a longer one may hold some.';
  if (search) return 'No comment in this period has all these words.';
  if (state === 'quarantined') return 'No answer of this period is in quarantine.';
  if (state === 'withdrawn') return 'No answer of this period has been taken out of the count.';
  return 'No answer of this period has all that is asked for.';
}
