import { useWords } from '#words';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { may } from '@/lib/auth/roles';
import { filterCount, printMetricQuery } from '@/lib/metric-query';
import type { EffortReport, NoEffortReport } from '@/lib/reports/effort-report';
import { noFilters } from '@/lib/reports/filter-options';
import type { View } from '@/lib/reports/view';
import { formatPeriod } from '@/lib/words/dates';
import { formatCount } from '@/lib/words/figures';
import { CountAgain } from './count-again';

type Props = { view: View; reason: NoEffortReport; report?: EffortReport };

/** In place of numbers: what is missing, and what to do. */
export function NoEffort(props: Props) {
  const t = useWords();
  const { view, reason } = props;
  return (
    <>
      <PageHeader
        eyebrow={t('names.page-effort')}
        title={t(`effort.none-${reason}`)}
        description={t('effort.none-how')}
      />
      <Panel>
        {reason === 'no-subscriptions' ? <NoSubscriptions view={view} /> : null}
        {reason === 'no-answers' ? <NoKnownAnswers {...props} /> : null}
        {reason === 'not-counted' ? <NotCounted view={view} /> : null}
      </Panel>
    </>
  );
}

function NoSubscriptions({ view: { member } }: { view: View }) {
  const t = useWords();
  const imports = may(member.role, 'imports:write');
  return (
    <EmptyState
      title={t('effort.bring-in')}
      actions={
        <>
          {imports ? (
            <LinkButton variant="primary" href="/imports">
              {t('churn.import-subscriptions')}
            </LinkButton>
          ) : null}
          {imports && !member.workspace.isSample ? (
            <LinkButton href="/sample">{t('effort.explore-sample')}</LinkButton>
          ) : null}
        </>
      }
    >
      {t(imports ? 'effort.bring-in-how' : 'effort.ask-admin')}
    </EmptyState>
  );
}

function NoKnownAnswers({ view, report }: Props) {
  const t = useWords();
  const { query, member } = view;
  const total = report?.answers ?? 0;
  const days = report ? formatPeriod(t, { from: report.window.from, to: report.window.at }) : '';
  return (
    <EmptyState
      title={
        total > 0
          ? t('effort.answers-not-paying', { n: formatCount(t, total), period: days })
          : days
            ? t('effort.no-answers-of', { period: days })
            : t('effort.no-answers')
      }
      actions={
        <>
          {filterCount(query) > 0 ? (
            <LinkButton
              variant="primary"
              href={`/effort${printMetricQuery({ ...query, filters: noFilters })}`}
            >
              {t('churn.drop-filters')}
            </LinkButton>
          ) : null}
          <LinkButton href={`/effort${printMetricQuery(query, { lag: '30' })}`}>
            {t('effort.look-30')}
          </LinkButton>
          {may(member.role, 'imports:write') ? (
            <LinkButton href="/imports">{t('effort.import-answers')}</LinkButton>
          ) : null}
          <LinkButton href="/churn">{t('effort.churn-without')}</LinkButton>
        </>
      }
    >
      {t('effort.answers-must')}
    </EmptyState>
  );
}

function NotCounted({ view: { member } }: { view: View }) {
  const t = useWords();
  return (
    <EmptyState
      title={t('effort.background')}
      actions={
        may(member.role, 'settings:write') ? <CountAgain scope={member.scope} isFirst /> : null
      }
    >
      {t('effort.background-how')}
    </EmptyState>
  );
}
