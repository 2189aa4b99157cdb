import { useWords } from '#words';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { may } from '@/lib/auth/roles';
import { filterCount, printMetricQuery } from '@/lib/metric-query';
import { noFilters } from '@/lib/reports/filter-options';
import type { View } from '@/lib/reports/view';
import { richWords } from '@/lib/words/rich-words';

/** In place of numbers: that there are no subscriptions, and how they come in. */
export function NoSubscriptions({ view: { member, query } }: { view: View }) {
  const t = useWords();
  if (filterCount(query) > 0) {
    return (
      <>
        <PageHeader title={t('churn.none-match')} />
        <Panel>
          <EmptyState
            title={t('churn.none-match-subscription')}
            actions={
              <LinkButton href={`/churn${printMetricQuery({ ...query, filters: noFilters })}`}>
                {t('churn.drop-filters')}
              </LinkButton>
            }
          >
            {t('churn.fewer-filters')}
          </EmptyState>
        </Panel>
      </>
    );
  }
  return (
    <Panel className="mt-5">
      <EmptyState
        title={t('churn.no-subscriptions')}
        heading="h1"
        icon="churn"
        actions={
          <>
            {may(member.role, 'imports:write') ? (
              <LinkButton variant="primary" href="/imports">
                {t('churn.import-subscriptions')}
              </LinkButton>
            ) : null}
            <LinkButton href="/settings/api">{t('churn.see-api')}</LinkButton>
            {may(member.role, 'settings:write') ? (
              <LinkButton variant="quiet" href="/settings/value">
                {t('churn.value-settings')}
              </LinkButton>
            ) : null}
          </>
        }
      >
        {richWords(t, 'churn.no-subscriptions-how', {
          code: (words) => <code className="font-mono text-xs">{words}</code>,
        })}
      </EmptyState>
    </Panel>
  );
}
