import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { may } from '@/lib/auth/roles';
import { filterCount, type MetricQuery, printMetricQuery } from '@/lib/metric-query';
import type { MetricId } from '@/lib/metrics/definition';
import { formatCount } from '@/lib/metrics/format';
import { formatDay, formatPeriod } from '@/lib/metrics/period';
import { hiddenBelow } from '@/lib/metrics/small-base';
import { periodWords } from '@/lib/reports/period-words';
import type { View } from '@/lib/reports/view';
import { type WaysOut, waysOut } from '@/lib/reports/ways-out';

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
  const { view, path, extra, metrics, eyebrow, n = 0 } = props;
  const { member, catalog, query } = view;
  if (catalog.firstDay === null) return <NothingYet view={view} />;
  const ways = await waysOut(member.scope, catalog, query, metrics);
  const filtered = filterCount(query) > 0;
  const title = titleOf(props, filtered && ways.drops.length > 0);
  const href = (other: MetricQuery) => `${path}${printMetricQuery(other, extra)}`;
  return (
    <>
      <PageHeader title={title} eyebrow={eyebrow} description={periodWords(query)} />
      <Panel>
        <EmptyState
          title={n > 0 ? 'So few could tell what one person said' : lastWords(ways, filtered)}
          actions={<Actions query={query} ways={ways} href={href} />}
        >
          {filtered ? 'A longer period or fewer filters show more.' : 'A longer period shows more.'}
        </EmptyState>
      </Panel>
    </>
  );
}

function titleOf({ of, n = 0 }: NoAnswersProps, filtered: boolean): string {
  if (n > 0) return `Under ${hiddenBelow} answers: hidden for privacy`;
  if (filtered) return 'Nothing matches these filters';
  return `No ${of ? `${of} answers` : 'answers'} in this period`;
}

function lastWords({ lastDay }: WaysOut, filtered: boolean): string {
  const under = filtered ? ' with these filters' : '';
  if (lastDay === null) return `There has never been one${under}.`;
  return `The last one${under} came on ${formatDay(lastDay)}.`;
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
  const { period, drops } = ways;
  return (
    <>
      {period && period.n > 0 ? (
        <LinkButton
          variant="primary"
          href={href({ ...query, preset: 'custom', period, intervalChosen: false })}
        >
          Show {formatPeriod(period)} <span className="num">{formatCount(period.n)}</span>
        </LinkButton>
      ) : null}
      {period ? (
        <LinkButton href={href({ ...query, preset: 'all-time', intervalChosen: false })}>
          All time
        </LinkButton>
      ) : null}
      {drops.map((drop) => (
        <LinkButton key={drop.name} href={href(drop.query)}>
          Drop {drop.name}
          <span className="num text-ink-3">{formatCount(drop.n)} answers</span>
        </LinkButton>
      ))}
    </>
  );
}

/** A workspace that has never had an answer. */
function NothingYet({ view: { member } }: { view: View }) {
  const imports = may(member.role, 'imports:write');
  const surveys = may(member.role, 'surveys:write');
  const sample = may(member.role, 'settings:write') && !member.workspace.isSample;
  return (
    <>
      <PageHeader
        title="No answers yet"
        description="Scores, trends and boards appear here with the first answer."
      />
      <Panel>
        <EmptyState
          title="Bring in what your customers have said"
          actions={
            <>
              {imports ? (
                <LinkButton variant="primary" href="/imports">
                  Import answers
                </LinkButton>
              ) : null}
              {surveys ? <LinkButton href="/surveys">Set up a survey</LinkButton> : null}
              {sample ? <LinkButton href="/sample">Explore with sample data</LinkButton> : null}
            </>
          }
        >
          {imports
            ? 'A CSV export of any survey tool will do: each score column becomes CES, CSAT or NPS answers, and you see what would be recorded before anything is.'
            : 'An admin of this workspace can import answers or set up a survey.'}
        </EmptyState>
      </Panel>
    </>
  );
}
