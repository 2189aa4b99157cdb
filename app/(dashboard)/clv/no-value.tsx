import { useWords } from '#words';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { may } from '@/lib/auth/roles';
import { filterCount, printMetricQuery } from '@/lib/metric-query';
import { noFilters } from '@/lib/reports/filter-options';
import type { View } from '@/lib/reports/view';

/** In place of numbers: that nothing tells what customers are worth, and how it comes in. */
export function NoValue({ view: { member, query } }: { view: View }) {
  const t = useWords();
  if (filterCount(query) > 0) {
    return (
      <>
        <PageHeader title={t('churn.none-match')} />
        <Panel>
          <EmptyState
            title={t('clv.none-match')}
            actions={
              <LinkButton href={`/clv${printMetricQuery({ ...query, filters: noFilters })}`}>
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
        title={t('clv.none')}
        heading="h1"
        icon="trend"
        actions={
          <>
            {may(member.role, 'imports:write') ? (
              <LinkButton variant="primary" href="/imports">
                {t('clv.import')}
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
        {t('clv.none-how')}
      </EmptyState>
    </Panel>
  );
}
