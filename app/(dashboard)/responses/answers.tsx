import { DownloadAnswers } from '@/components/export/download-answers';
import { AnswerTable } from '@/components/responses/answer-table';
import { CommentSearch } from '@/components/responses/comment-search';
import { FilterChips } from '@/components/responses/filter-chips';
import { LiveFeed } from '@/components/responses/live-feed';
import { TagAnswersForm } from '@/components/tags/tag-answers-form';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { Panel } from '@/components/ui/panel';
import { customersById } from '@/db/queries/order-scores';
import type { Answer } from '@/db/queries/responses';
import { listTags, tagsOfResponses } from '@/db/queries/tags';
import type { Scope } from '@/db/scope';
import { may } from '@/lib/auth/roles';
import { type Definition, metricIds } from '@/lib/metrics/definition';
import { placeOf } from '@/lib/reports/period-words';
import { type ResponseList, responseList } from '@/lib/reports/response-list';
import { printResponseParams, type ResponseQuery } from '@/lib/reports/response-query';
import type { View } from '@/lib/reports/view';
import { formatPeriod } from '@/lib/words/dates';
import { formatCount, paragraph } from '@/lib/words/figures';
import { requestWords } from '@/lib/words/request-words';
import type { WordKey, Words } from '@/lib/words/words';
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
          of={asked.metric ? t(`names.metric-${asked.metric}`) : undefined}
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
            title={t('responses.none-match')}
            actions={<LinkButton href={clearHref}>{t('filters.clear-all')}</LinkButton>}
          >
            {t(emptyWords(asked))}
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
          words={list.answers.length > 0 ? listedWords(t, list) : undefined}
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
  const t = await requestWords();
  const { member, catalog } = view;
  const ids = answers.map(({ id }) => id);
  const given = await tagsOfResponses(member.scope, ids);
  const mayTag = may(member.role, 'people:write') && tags.length > 0;
  return (
    <>
      {mayTag ? <TagAnswersForm id={pickForm} tags={tags} action={tagAnswers} /> : null}
      <AnswerTable
        answers={answers.map((answer) =>
          shownAnswer(t, answer, catalog, member, given.get(answer.id) ?? []),
        )}
        withPeople={withPeople}
        caption={t('responses.caption')}
        pickIn={mayTag ? pickForm : null}
      />
    </>
  );
}

function Search({ asked, href }: { asked: ResponseQuery; href: string }) {
  const { searchParams } = new URL(href, 'http://address');
  return <CommentSearch search={asked.search} action="/responses" hidden={[...searchParams]} />;
}

/** How many of how many are on this page. */
function listedWords(t: Words, { answers, total, isMore }: ResponseList): string {
  return t(isMore ? 'responses.listed-more' : 'responses.listed', {
    n: answers.length,
    all: formatCount(t, isMore ? total - 1 : total),
  });
}

function titleOf(
  t: Words,
  { total, isMore }: ResponseList,
  { metric, search, state, customer }: ResponseQuery,
): string {
  return t('responses.title', {
    many: total === 0 ? 'none' : isMore ? 'more' : 'some',
    n: formatCount(t, isMore ? total - 1 : total),
    count: total,
    state,
    named: metric ? 'yes' : 'no',
    metric: metric ? t(`names.metric-${metric}`) : '',
    customer: customer ? 'yes' : 'no',
    searched: search ? 'yes' : 'no',
    search,
  });
}

function termsOf(t: Words, { series }: ResponseList, { query }: View): string {
  const { definition, otherScales = 0 } = series ?? {};
  return paragraph(t, [
    t('period.words', { period: formatPeriod(t, query.period), today: '' }),
    definition ? scaleSentence(t, definition) : '',
    t('period.clock', { place: placeOf(query.timeZone) }),
    otherScales > 0 ? t('responses.elsewhere', { n: formatCount(t, otherScales) }) : '',
  ]);
}

function scaleSentence(t: Words, { metric, scale }: Pick<Definition, 'metric' | 'scale'>): string {
  const points = `${scale.min}–${scale.max}`;
  return scale.direction === 'effort'
    ? t('responses.on-effort-scale', { scale: points })
    : t('responses.on-scale', { scale: points, metric });
}

function emptyWords({ search, state, customer, tag }: ResponseQuery): WordKey {
  if (customer) return 'responses.none-of-customer';
  if (tag && !search) return 'responses.none-with-tag';
  if (search) return 'responses.none-with-words';
  if (state === 'quarantined') return 'responses.none-quarantined';
  if (state === 'withdrawn') return 'responses.none-withdrawn';
  return 'responses.none-of-all';
}
