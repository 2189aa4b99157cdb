import { useWords } from '#words';
import { richWords } from '@/lib/words/rich-words';

/** How to get a fresh one-time link. */
export function NewLinkWords() {
  const t = useWords();
  return (
    <p className="text-ink-2">
      {richWords(t, 'auth.link-printed', {
        code: (words) => <code className="font-mono text-xs break-words">{words}</code>,
      })}
    </p>
  );
}
