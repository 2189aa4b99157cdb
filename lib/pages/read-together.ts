/**
 * Reads once for all who ask at about the same time: whoever asks while a read
 * is under way shares the next one, so that each is told what was read after
 * they asked.
 */
export function readTogether<Result>(read: () => Promise<Result>): () => Promise<Result> {
  let current: Promise<Result> | null = null;
  let next: Promise<Result> | null = null;
  const begin = () => {
    next = null;
    const begun = read().finally(() => {
      if (current === begun) current = null;
    });
    current = begun;
    return begun;
  };
  return () => {
    if (!current) return begin();
    next ??= current.then(begin, begin);
    return next;
  };
}
