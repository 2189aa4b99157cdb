import { useWords } from '#words';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { type FollowUpQuery, followUpsHref } from '@/lib/reports/follow-up-query';
import { paragraph } from '@/lib/words/figures';

/** Why the list is empty, and what would fill it. */
export function NoFollowUps({
  asked,
  hasRules,
  maySetRules,
}: {
  asked: FollowUpQuery;
  hasRules: boolean;
  maySetRules: boolean;
}) {
  const t = useWords();
  const { isMine, isOverdue, touchpoint, state } = asked;
  if (isMine || isOverdue || touchpoint !== null) {
    return (
      <EmptyState
        title={t('calls.no-fit')}
        actions={
          <LinkButton
            href={followUpsHref({ state, isMine: false, isOverdue: false, touchpoint: null })}
          >
            {t('calls.show-all')}
          </LinkButton>
        }
      >
        {t('calls.no-fit-what')}
      </EmptyState>
    );
  }
  if (!hasRules) {
    return (
      <EmptyState
        title={t('calls.no-rule')}
        actions={
          maySetRules ? (
            <LinkButton variant="primary" href="/settings/follow-ups">
              {t('calls.make-rule')}
            </LinkButton>
          ) : null
        }
      >
        {paragraph(t, [
          t('calls.rule-what'),
          maySetRules ? '' : t('calls.admin-can'),
          t('calls.come-themselves'),
        ])}
      </EmptyState>
    );
  }
  return (
    <EmptyState title={t(state === 'open' ? 'calls.all-called' : 'calls.none-so-far')}>
      {t(state === 'open' ? 'calls.all-called-what' : 'calls.none-so-far-what')}
    </EmptyState>
  );
}
