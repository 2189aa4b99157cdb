import { Facts } from '@/components/ui/facts';
import { momentWords } from '@/lib/reports/listed-comments';
import type { OneFollowUp } from './one-follow-up';

/** Whom to call, why, until when, and what is at stake. */
export function FollowUpFacts({ found: { followUp, shown, member } }: { found: OneFollowUp }) {
  const { customer, dueAt, openedAt, contactedAt } = followUp;
  const facts: [string, string | null][] = [
    ['E-mail', customer?.email ?? null],
    ['At stake', shown.stake ? `${shown.stake} a month` : 'nobody knows'],
    ['Owner', shown.owner ?? 'nobody yet'],
    ['Call by', momentWords(dueAt, member)],
    ['Why', shown.isAsked ? 'They said that they may be called' : 'A rule wants it'],
    ['Opened', momentWords(openedAt, member)],
    ['Contacted', contactedAt && momentWords(contactedAt, member)],
  ];
  return <Facts facts={facts} />;
}
