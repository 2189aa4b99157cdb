import { useWords } from '#words';
import { Facts } from '@/components/ui/facts';
import { momentWords } from '@/lib/reports/listed-comments';
import type { OneFollowUp } from './one-follow-up';

/** Whom to call, why, until when, and what is at stake. */
export function FollowUpFacts({ found: { followUp, shown, member } }: { found: OneFollowUp }) {
  const t = useWords();
  const { customer, dueAt, openedAt, contactedAt } = followUp;
  const facts: [string, string | null][] = [
    [t('calls.email'), customer?.email ?? null],
    [
      t('calls.at-stake'),
      shown.stake ? t('calls.stake-a-month', { money: shown.stake }) : t('calls.nobody-knows'),
    ],
    [t('calls.owner'), shown.owner ?? t('calls.nobody-yet')],
    [t('calls.call-by'), momentWords(t, dueAt, member)],
    [t('calls.why'), t(shown.isAsked ? 'calls.why-asked' : 'calls.why-rule')],
    [t('calls.opened'), momentWords(t, openedAt, member)],
    [t('calls.contacted'), contactedAt && momentWords(t, contactedAt, member)],
  ];
  return <Facts facts={facts} />;
}
