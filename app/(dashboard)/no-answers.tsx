import { useWords } from '#words';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { may } from '@/lib/auth/roles';
import { filterCount, type MetricQuery, printMetricQuery } from '@/lib/metric-query';
import type { MetricId } from '@/lib/metrics/definition';
import { hiddenBelow } from '@/lib/metrics/small-base';
import { periodWords } from '@/lib/reports/period-words';
import type { View } from '@/lib/reports/view';
import { type WaysOut, waysOut } from '@/lib/reports/ways-out';
import { formatDay, formatPeriod } from '@/lib/words/dates';
import { formatCount } from '@/lib/words/figures';
import { requestWords } from '@/lib/words/request-words';
import { richWords } from '@/lib/words/rich-words';
import type { Words } from '@/lib/words/words';

type NoAnswersProps = {
  view: View;
  path: string;
  /** Parameters of the page itself, which its links must not lose. */
  extra?: Readonly<Record<string, string>>;
  metrics: readonly MetricId[];
  /** The metric that has none, by its short name. */
  of?: string;
  eyebrow?: string;
  /** Answers there are after all, when they are too few to be shown. */
  n?: number;
};

/** In place of numbers: that there are none, when the last came, and the clicks that lead to some. */
export async function NoAnswers(props: NoAnswersProps) {
  const t = await requestWords();
  const { view, path, extra, metrics, eyebrow, n = 0 } = props;
  const { member, catalog, query } = view;
  if (catalog.firstDay === null) return <NothingYet view={view} />;
  const ways = await waysOut(t, member.scope, catalog, query, metrics);
  const filtered = filterCount(query) > 0;
  const title = titleOf(t, props, filtered && ways.drops.length > 0);
  const href = (other: MetricQuery) => `${path}${printMetricQuery(other, extra)}`;
  return (
    <>
      <PageHeader title={title} eyebrow={eyebrow} description={periodWords(t, query)} />
      <Panel>
        <EmptyState
          title={n > 0 ? t('empty.few-title') : lastWords(t, ways, filtered)}
          actions={<Actions query={query} ways={ways} href={href} />}
        >
          {t(filtered ? 'empty.longer-or-fewer' : 'empty.longer')}
        </EmptyState>
      </Panel>
    </>
  );
}

function titleOf(t: Words, { of, n = 0 }: NoAnswersProps, filtered: boolean): string {
  if (n > 0) return t('empty.hidden', { n: hiddenBelow });
  if (filtered) return t('empty.no-match');
  return of ? t('empty.none-of', { name: of }) : t('empty.none');
}

function lastWords(t: Words, { lastDay }: WaysOut, filtered: boolean): string {
  if (lastDay === null) return t(filtered ? 'empty.never-filtered' : 'empty.never');
  const day = formatDay(t, lastDay);
  return filtered ? t('empty.last-filtered', { day }) : t('empty.last', { day });
}

function Actions({
  query,
  ways,
  href,
}: {
  query: MetricQuery;
  ways: WaysOut;
  href: (query: MetricQuery) => string;
}) {
  const t = useWords();
  const { period, drops } = ways;
  return (
    <>
      {period && period.n > 0 ? (
        <LinkButton
          variant="primary"
          href={href({ ...query, preset: 'custom', period, intervalChosen: false })}
        >
          {richWords(t, 'empty.show-period', {
            period: formatPeriod(t, period),
            n: formatCount(t, period.n),
            num: (words) => <span className="num">{words}</span>,
          })}
        </LinkButton>
      ) : null}
      {period ? (
        <LinkButton href={href({ ...query, preset: 'all-time', intervalChosen: false })}>
          {t('names.period-all-time')}
        </LinkButton>
      ) : null}
      {drops.map((drop) => (
        <LinkButton key={drop.name} href={href(drop.query)}>
          {t('empty.drop', { name: drop.name })}
          <span className="num text-ink-3">
            {t('figures.answers', { n: formatCount(t, drop.n), count: drop.n })}
          </span>
        </LinkButton>
      ))}
    </>
  );
}

/** A workspace that has never had an answer. */
function NothingYet({ view: { member } }: { view: View }) {
  const t = useWords();
  const imports = may(member.role, 'imports:write');
  const surveys = may(member.role, 'surveys:write');
  const sample = may(member.role, 'settings:write') && !member.workspace.isSample;
  return (
    <>
      <PageHeader title={t('empty.no-answers-yet')} description={t('empty.appear-here')} />
      <Panel>
        <EmptyState
          title={t('empty.bring-in')}
          actions={
            <>
              {imports ? (
                <LinkButton variant="primary" href="/imports">
                  {t('empty.import')}
                </LinkButton>
              ) : null}
              {surveys ? <LinkButton href="/surveys">{t('empty.set-up-survey')}</LinkButton> : null}
              {sample ? <LinkButton href="/sample">{t('empty.explore-sample')}</LinkButton> : null}
            </>
          }
        >
          {t(imports ? 'empty.csv-will-do' : 'empty.ask-admin')}
        </EmptyState>
      </Panel>
    </>
  );
}
