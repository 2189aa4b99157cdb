import Link from 'next/link';
import { ScoreBadge } from '@/components/metrics/score-badge';
import { Panel } from '@/components/ui/panel';
import { allFollowUps, listFollowUps } from '@/db/queries/follow-ups';
import { listMembers } from '@/db/queries/members';
import { findValueSettings } from '@/db/queries/value-settings';
import type { Member } from '@/lib/auth/member';
import type { View } from '@/lib/reports/view';
import { requestWords } from '@/lib/words/request-words';
import { shownFollowUp } from './follow-ups/shown-follow-ups';

const shown = 3;

/** The open calls with most at stake; nothing while nobody waits. */
export async function CallBack({ view: { member, catalog } }: { view: View<Member> }) {
  const t = await requestWords();
  const { scope } = member;
  const [open, members, value] = await Promise.all([
    listFollowUps(scope, { ...allFollowUps, state: 'open' }, shown),
    listMembers(scope),
    findValueSettings(scope),
  ]);
  if (open.length === 0) return null;
  const frame = { member, catalog, members, currency: value?.baseCurrency ?? null };
  return (
    <Panel
      title={t('overview.call-back')}
      note={t('overview.call-back-note')}
      right={<Link href="/follow-ups">{t('overview.all-follow-ups')}</Link>}
      className="mb-4"
    >
      <ul className="responses">
        {open.map((followUp) => {
          const one = shownFollowUp(t, followUp, frame);
          return (
            <li key={one.id} className="response">
              {one.definition ? <ScoreBadge point={one.point} definition={one.definition} /> : null}
              <div className="min-w-0">
                <Link href={one.href} className="font-medium text-ink wrap-anywhere">
                  {one.customer}
                </Link>
                <p dir="auto" lang={one.language ?? undefined} className="words line-clamp-2">
                  {one.comment ? t('cards.quote', { words: one.comment }) : t('cards.no-comment')}
                </p>
                <p className="num text-xs text-ink-3">
                  {one.touchpoint} · {one.channel} ·{' '}
                  <span className={one.isOverdue ? 'text-warn-text' : undefined}>{one.due}</span>
                  {one.owner ? ` · ${one.owner}` : null}
                </p>
              </div>
              {one.stake ? (
                <span className="num ms-auto text-end whitespace-nowrap">
                  {one.stake}
                  <span className="block text-xs text-ink-3">{t('overview.a-month')}</span>
                </span>
              ) : null}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
