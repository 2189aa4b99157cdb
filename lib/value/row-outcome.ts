import type { Said } from '@/lib/words/said';

/** What became of one row: written, already there, or not taken, with the reason. */
export type RowOutcome =
  | { readonly outcome: 'added' | 'changed' | 'same' }
  | { readonly outcome: 'refused'; readonly reason: Said };

export function refused(reason: Said): RowOutcome {
  return { outcome: 'refused', reason };
}

/** What to say of content, given what is stored under its key. */
export function written<Content>(
  stored: Content | undefined,
  content: Content,
): 'added' | 'changed' | 'same' {
  if (stored === undefined) return 'added';
  return isSame(stored, content) ? 'same' : 'changed';
}

/**
 * Remembers what a batch has said under each key. Said twice alike is once;
 * said twice differently, nobody can know which is right.
 */
export function batchMemory<Content>(): {
  recall(key: string, content: Content, ofConflict: Said): RowOutcome | null;
  keep(key: string, content: Content): void;
} {
  const heard = new Map<string, Content>();
  return {
    recall(key, content, ofConflict) {
      const before = heard.get(key);
      if (before === undefined) return null;
      return isSame(before, content) ? { outcome: 'same' } : refused(ofConflict);
    },
    keep: (key, content) => {
      heard.set(key, content);
    },
  };
}

function isSame<Content>(a: Content, b: Content): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
