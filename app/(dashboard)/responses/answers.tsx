import { DownloadAnswers } from '@/components/export/download-answers';
import { AnswerTable } from '@/components/responses/answer-table';
import { CommentSearch } from '@/components/responses/comment-search';
import { FilterChips } from '@/components/responses/filter-chips';
import { LiveFeed } from '@/components/responses/live-feed';
import { TagAnswersForm } from '@/components/tags/tag-answers-form';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { Panel } from '@/components/ui/panel';
import { customersById } from '@/db/queries/order-scores';
import type { Answer } from '@/db/queries/responses';
import { listTags, tagsOfResponses } from '@/db/queries/tags';
import type { Scope } from '@/db/scope';
import { may } from '@/lib/auth/roles';
import { type MetricId, metricIds, metricNames } from '@/lib/metrics/definition';
import { type ResponseList, responseList } from '@/lib/reports/response-list';
import { printResponseParams, type ResponseQuery } from '@/lib/reports/response-query';
import type { View } from '@/lib/reports/view';
import type { ResponseState } from '@/lib/surveys/vocabulary';
import { formatPeriod } from '@/lib/words/dates';
import { formatCount } from '@/lib/words/figures';
import { requestWords } from '@/lib/words/request-words';
import type { Words } from '@/lib/words/words';
import { NoAnswers } from '../no-answers';
import { tagAnswers } from '../tags/actions';
import { ViewNotices } from '../view-filters';
import { AnswerTools } from './answer-tools';
import { filterChips, listLinks } from './list-links';
import { shownAnswer } from './shown-answers';

type AnswersProps = {
  view: View;
  asked: ResponseQuery;
  withPeople: boolean;
  /** The id from which on answers are new to the reader. */
  after: string;
};

/** The answers behind a number: how many, what narrows them, then each of them. */
export async function Answers({ view, asked, withPeople, after }: AnswersProps) {
  const t = await requestWords();
  const { member, catalog, query } = view;
  const list = await responseList(member.scope, catalog, query, asked, withPeople);
  const links = listLinks(query, asked);
  const tags = await listTags(member.scope);
  const { chips, clearHref } = filterChips(t, query, asked, catalog, {
    customer: await customerName(member.scope, asked.customer),
    tag: tags.find(({ key }) => key === asked.tag)?.name ?? null,
  });
  if (list.total === 0 && isPlain(asked)) {
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
      <PageHeader title={titleOf(t, list, asked)} description={termsOf(t, list, view)} />
      <AnswerTools list={list} asked={asked} links={links} />
      <FilterChips chips={chips} clearHref={clearHref}>
        {withPeople ? <Search asked={asked} href={links({ search: '' })} /> : null}
        {list.total > 0 ? (
          <DownloadAnswers href={links({}).replace('/responses', '/responses/export')} />
        ) : null}
      </FilterChips>
      <Panel>
        {isLive(query, asked) ? (
          <LiveFeed
            address={links({}).replace('/responses', '/responses/live')}
            after={after}
            shown={list.answers.map(({ id }) => id)}
          />
        ) : null}
        {list.answers.length === 0 ? (
          <EmptyState
            title="Nothing matches these filters"
            actions={<LinkButton href={clearHref}>Clear all filters</LinkButton>}
          >
            {emptyWords(asked)}
          </EmptyState>
        ) : (
          <TaggedAnswers
            answers={list.answers}
            view={view}
            withPeople={withPeople}
            tags={tags.filter(({ archived }) => !archived)}
          />
        )}
        <Pagination
          previous={list.newer && links({ cursor: list.newer })}
          next={list.older && links({ cursor: list.older })}
          words={
            list.answers.length > 0
              ? `${list.answers.length} of ${totalWords(t, list)}, newest first`
              : undefined
          }
        />
      </Panel>
    </>
  );
}

async function customerName(scope: Scope, id: string | null): Promise<string | null> {
  const [customer] = id ? await customersById(scope, [id]) : [];
  return customer ? (customer.name ?? customer.externalId) : null;
}

/** Nothing narrows the list but its filters. */
function isPlain({ points, search, tag, state, customer }: ResponseQuery): boolean {
  return (
    points.length === 0 && search === '' && tag === null && state === 'counted' && customer === null
  );
}

/** The newest answers of a period that is not over, with nothing searched for. */
function isLive({ period, today }: View['query'], asked: ResponseQuery): boolean {
  const { cursor, search, state, customer } = asked;
  return cursor === null && search === '' && state === 'counted' && !customer && period.to >= today;
}

const pickForm = 'tag-answers';

type TaggedProps = {
  answers: readonly Answer[];
  view: View;
  withPeople: boolean;
  tags: readonly { id: string; name: string }[];
};

/** The table with the tags of each answer; whoever may give tags can choose answers in it. */
async function TaggedAnswers({ answers, view, withPeople, tags }: TaggedProps) {
  const { member, catalog } = view;
  const ids = answers.map(({ id }) => id);
  const given = await tagsOfResponses(member.scope, ids);
  const mayTag = may(member.role, 'people:write') && tags.length > 0;
  return (
    <>
      {mayTag ? <TagAnswersForm id={pickForm} tags={tags} action={tagAnswers} /> : null}
      <AnswerTable
        answers={answers.map((answer) =>
          shownAnswer(answer, catalog, member, given.get(answer.id) ?? []),
        )}
        withPeople={withPeople}
        caption="Answers, newest first"
        pickIn={mayTag ? pickForm : null}
      />
    </>
  );
}

function Search({ asked, href }: { asked: ResponseQuery; href: string }) {
  const { searchParams } = new URL(href, 'http://address');
  return <CommentSearch search={asked.search} action="/responses" hidden={[...searchParams]} />;
}

function totalWords(t: Words, { total, isMore }: ResponseList): string {
  return isMore ? `more than ${formatCount(t, total - 1)}` : formatCount(t, total);
}

const adjectives: Record<ResponseState, string> = {
  counted: '',
  quarantined: 'quarantined ',
  withdrawn: 'taken-out ',
};

function titleOf(
  t: Words,
  list: ResponseList,
  { metric, search, state, customer }: ResponseQuery,
): string {
  const count = totalWords(t, list);
  const start = count.charAt(0).toUpperCase() + count.slice(1);
  const noun = `${metric ? `${metricNames[metric].short} ` : ''}${list.total === 1 ? 'answer' : 'answers'}`;
  const said = search ? ` whose comment has “${search}”` : '';
  const whose = customer ? ' of one customer' : '';
  return `${list.total === 0 ? 'No' : start} ${adjectives[state]}${noun}${whose}${said}`;
}

function termsOf(t: Words, { series }: ResponseList, { query }: View): string {
  const scale = series ? scaleWords(series.definition) : '';
  const elsewhere =
    series && series.otherScales > 0
      ? ` ${formatCount(t, series.otherScales)} more are on another scale.`
      : '';
  const place = query.timeZone.split('/').at(-1)?.replaceAll('_', ' ');
  return `${formatPeriod(t, query.period)}.${scale} ${place} time.${elsewhere}`;
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

function emptyWords({ search, state, customer, tag }: ResponseQuery): string {
  if (customer)
    return 'This customer gave no such answer in this period; a longer one may hold some.';
  if (tag && !search) return 'No answer of this period carries this tag.';
  if (search) return 'No comment in this period has all these words.';
  if (state === 'quarantined') return 'No answer of this period is in quarantine.';
  if (state === 'withdrawn') return 'No answer of this period has been taken out of the count.';
  return 'No answer of this period has all that is asked for.';
}
