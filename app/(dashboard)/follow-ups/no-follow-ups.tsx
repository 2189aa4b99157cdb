import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { type FollowUpQuery, followUpsHref } from '@/lib/reports/follow-up-query';

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
  const { isMine, isOverdue, touchpoint, state } = asked;
  if (isMine || isOverdue || touchpoint !== null) {
    return (
      <EmptyState
        title="Nothing here is all that"
        actions={
          <LinkButton
            href={followUpsHref({ state, isMine: false, isOverdue: false, touchpoint: null })}
          >
            Show everybody’s
          </LinkButton>
        }
      >
        No follow-up in this state fits every filter that is set.
      </EmptyState>
    );
  }
  if (!hasRules) {
    return (
      <EmptyState
        title="No rule opens follow-ups yet"
        actions={
          maySetRules ? (
            <LinkButton variant="primary" href="/settings/follow-ups">
              Make a rule
            </LinkButton>
          ) : null
        }
      >
        A rule says whose answers want a call: the hard, dissatisfied and unhappy ones, at one
        touchpoint or at all, from everybody or from those who pay most. From then on each such
        answer is a line here, with an owner and a time to call by.{' '}
        {maySetRules ? null : 'An admin can make one. '}People who write that they may be called
        come here by themselves.
      </EmptyState>
    );
  }
  return (
    <EmptyState title={state === 'open' ? 'Everybody has been called' : 'None so far'}>
      {state === 'open'
        ? 'The next answer that a rule wants called back appears here by itself.'
        : 'What you move here stays listed, with its notes.'}
    </EmptyState>
  );
}
