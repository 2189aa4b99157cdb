import Link from 'next/link';
import { Notice } from '@/components/ui/notice';
import { countHeld } from '@/db/queries/quarantine';
import type { Scope } from '@/db/scope';
import { formatCount } from '@/lib/words/figures';
import { requestWords } from '@/lib/words/request-words';
import type { Words } from '@/lib/words/words';

/** Says that answers wait in quarantine, with the way there; nothing while none do. */
export async function HeldBack({ scope }: { scope: Scope }) {
  const t = await requestWords();
  const { answers, scores } = await countHeld(scope);
  if (answers + scores === 0) return null;
  return (
    <Notice
      tone="info"
      actions={<Link href="/responses/quarantine">{t('responses.to-quarantine')}</Link>}
    >
      {t('responses.held', { what: heldWords(t, answers, scores) })}
    </Notice>
  );
}

function heldWords(t: Words, answers: number, scores: number): string {
  const held = {
    answers: t('responses.held-answers', { n: formatCount(t, answers), count: answers }),
    scores: t('responses.held-scores', { n: formatCount(t, scores), count: scores }),
  };
  if (scores === 0) return held.answers;
  return answers === 0 ? held.scores : t('responses.held-both', held);
}
