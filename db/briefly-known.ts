import 'server-only';

/** For how long something is taken to be as it was read, in milliseconds. */
const goodFor = 1000;

const mostKept = 1000;

// One list a process, also where each route has a copy of this file.
const shared = globalThis as { ergographForget?: Set<() => void> };

shared.ergographForget ??= new Set();

const forgetting = shared.ergographForget;

/**
 * Remembers for a second what senders of single answers need again and again.
 * `forgetKnown` forgets it at once in this process; another process may still go
 * by it for that second.
 */
export function brieflyKnown<Value>(): (
  name: string,
  read: () => Promise<Value>,
) => Promise<Value> {
  const kept = new Map<string, { value: Promise<Value>; readAt: number }>();
  forgetting.add(() => kept.clear());
  return (name, read) => {
    const now = performance.now();
    const known = kept.get(name);
    if (known && now - known.readAt < goodFor) return known.value;
    if (kept.size >= mostKept) kept.clear();
    const value = read();
    kept.set(name, { value, readAt: now });
    value.catch(() => kept.delete(name));
    return value;
  };
}

/** Forgets all that is known: something was changed. */
export function forgetKnown(): void {
  for (const forget of forgetting) forget();
}
