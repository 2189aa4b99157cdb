import Link from 'next/link';
import { useWords } from '#words';
import { ScoreBadge } from '@/components/metrics/score-badge';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Td } from '@/components/ui/table';
import { formatCount } from '@/lib/words/figures';
import type { ShownFollowUp } from './shown-follow-up';

/** What is done with one follow-up from its row. */
export type RowDeeds = {
  readonly move: (followUp: ShownFollowUp, state: ShownFollowUp['state']) => void;
  readonly take: (followUp: ShownFollowUp) => void;
};

/** The next steps of each state, in the order in which they are offered. */
const steps = {
  open: ['contacted', 'solved'],
  contacted: ['solved', 'unsolvable'],
  solved: ['open'],
  unsolvable: ['open'],
} as const;

/** One call that somebody is owed: what was said, by whom, what is at stake and until when. */
export function FollowUpRow({
  followUp,
  deeds,
  isBusy,
}: {
  followUp: ShownFollowUp;
  /** Null for readers who may not act. */
  deeds: RowDeeds | null;
  isBusy: boolean;
}) {
  const t = useWords();
  const { id, href, customer, touchpoint, channel, answeredAt, stake, due, isOverdue } = followUp;
  return (
    <tr data-follow-up={id} aria-busy={isBusy || undefined} className={isBusy ? 'opacity-60' : ''}>
      <Td className="align-top! max-rail:order-1 max-rail:col-span-2">
        <span className="flex gap-3">
          {followUp.definition ? (
            <ScoreBadge point={followUp.point} definition={followUp.definition} />
          ) : (
            <span className="num">{followUp.point}</span>
          )}
          <span className="min-w-0">
            <Link href={href} prefetch={false} className="font-medium text-ink wrap-anywhere">
              {customer}
            </Link>{' '}
            {followUp.isAsked ? <Badge tone="accent">{t('follow-ups.asked')}</Badge> : null}
            <Comment followUp={followUp} />
            <span className="block text-xs text-ink-3">
              {touchpoint} · {channel} · {answeredAt}
              {followUp.notes > 0
                ? ` · ${t('follow-ups.notes', { n: formatCount(t, followUp.notes), count: followUp.notes })}`
                : null}
            </span>
          </span>
        </span>
      </Td>
      <Td num className="align-top! whitespace-nowrap max-rail:order-2 max-rail:text-start!">
        {stake === null ? (
          <span className="text-ink-3">
            –<span className="sr-only">{t('follow-ups.pays-unknown')}</span>
          </span>
        ) : (
          <>
            <span className="font-medium">{stake}</span>
            <span className="block text-xs text-ink-3 max-rail:inline">
              {' '}
              {t('follow-ups.a-month')}
            </span>
          </>
        )}
      </Td>
      <Td className="align-top! whitespace-nowrap max-rail:order-3 max-rail:text-end">
        <span className={isOverdue ? 'font-medium text-warn-text' : 'text-ink-2'}>{due}</span>
        <span className="block text-xs text-ink-3">
          {followUp.owner ?? t('follow-ups.no-owner')}
        </span>
      </Td>
      {deeds ? (
        <Td className="align-top! max-rail:order-4 max-rail:col-span-2 max-rail:mt-1">
          <span className="flex justify-end gap-1.5">
            {followUp.isMine ? null : (
              <Deed words={t('follow-ups.take')} of={customer} act={() => deeds.take(followUp)} />
            )}
            {steps[followUp.state].map((state) => (
              <Deed
                key={state}
                words={t(state === 'open' ? 'follow-ups.open-again' : `follow-ups.state-${state}`)}
                of={customer}
                act={() => deeds.move(followUp, state)}
              />
            ))}
          </span>
        </Td>
      ) : null}
    </tr>
  );
}

function Comment({ followUp: { comment, language } }: { followUp: ShownFollowUp }) {
  const t = useWords();
  if (!comment) return <span className="block text-ink-3">{t('cards.no-comment')}</span>;
  return (
    <span
      dir="auto"
      lang={language ?? undefined}
      className="line-clamp-3 block max-w-[80ch] text-ink-2 wrap-anywhere"
    >
      {t('cards.quote', { words: comment })}
    </span>
  );
}

function Deed({ words, of, act }: { words: string; of: string; act: () => void }) {
  const t = useWords();
  return (
    <Button small onClick={act} aria-label={t('follow-ups.deed', { words, customer: of })}>
      {words}
    </Button>
  );
}
