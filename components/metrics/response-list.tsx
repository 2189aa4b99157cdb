import Link from 'next/link';
import { useWords } from '#words';
import { Badge } from '@/components/ui/badge';
import type { Definition } from '@/lib/metrics/definition';
import { richWords } from '@/lib/words/rich-words';
import { ScoreBadge } from './score-badge';

export type ListedResponse = {
  key: string;
  point: number;
  definition: Definition;
  comment: string | null;
  /** Language of the comment, for screen readers and fonts. */
  language?: string | null;
  /** Formatted on the workspace's clock: '22 Jun, 16:40'. */
  at: string;
  touchpoint: string;
  channel: string | null;
  customer?: string | null;
  href?: string;
  sample?: boolean;
};

/** One answer: its point, the words, then where and when. */
export function ResponseRow({
  response,
  brief = false,
}: {
  response: ListedResponse;
  brief?: boolean;
}) {
  const t = useWords();
  const { point, definition, comment, language, at, touchpoint, channel, customer, href, sample } =
    response;
  const place = [brief ? null : touchpoint, channel, at].filter(Boolean).join(' · ');
  return (
    <li className="response">
      <ScoreBadge point={point} definition={definition} />
      <div className="min-w-0">
        {comment ? (
          <p dir="auto" lang={language ?? undefined} className="words">
            {t('cards.quote', { words: comment })}
          </p>
        ) : (
          <p className="text-ink-3">{t('cards.no-comment')}</p>
        )}
        <p className="num text-xs text-ink-3">
          {brief ? null : `${t(`names.metric-${definition.metric}`)} · `}
          {place}
          {customer ? ` · ${customer}` : null}{' '}
          {sample ? <Badge tone="warn">{t('cards.sample')}</Badge> : null}
        </p>
      </div>
      {href ? (
        <Link href={href} className="ms-auto text-xs">
          {richWords(t, 'cards.open', {
            at,
            aloud: (words) => <span className="sr-only">{words}</span>,
          })}
        </Link>
      ) : null}
    </li>
  );
}

/** Answers, newest first as given. `brief` leaves the touchpoint out, for a panel that already names it. */
export function ResponseList({
  responses,
  brief = false,
}: {
  responses: readonly ListedResponse[];
  brief?: boolean;
}) {
  return (
    <ul className={brief ? 'responses brief' : 'responses'}>
      {responses.map((response) => (
        <ResponseRow key={response.key} response={response} brief={brief} />
      ))}
    </ul>
  );
}
