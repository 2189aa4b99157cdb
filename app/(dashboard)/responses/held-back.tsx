import Link from 'next/link';
import { Notice } from '@/components/ui/notice';
import { countHeld } from '@/db/queries/quarantine';
import type { Scope } from '@/db/scope';
import { formatCount } from '@/lib/words/figures';
import { requestWords } from '@/lib/words/request-words';

/** Says that answers wait in quarantine, with the way there; nothing while none do. */
export async function HeldBack({ scope }: { scope: Scope }) {
  const t = await requestWords();
  const { answers, scores } = await countHeld(scope);
  if (answers + scores === 0) return null;
  const words = [
    answers > 0
      ? `${formatCount(t, answers)} ${answers === 1 ? 'answer looks' : 'answers look'} automated`
      : null,
    scores > 0
      ? `${formatCount(t, scores)} ${scores === 1 ? 'score was' : 'scores were'} opened and not confirmed`
      : null,
  ];
  return (
    <Notice tone="info" actions={<Link href="/responses/quarantine">Quarantine</Link>}>
      {words.filter(Boolean).join('; ')}: in no number until somebody has looked.
    </Notice>
  );
}
