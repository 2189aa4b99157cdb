'use client';

import { useEffect, useRef, useState } from 'react';

export type LiveState = 'waiting' | 'live' | 'polling';

const pollEvery = 10_000;
/** A stream that fails so often without a word is given up for asking now and then. */
const mostFailures = 3;

/**
 * The ids of answers that came since the page was made: by a stream, and where
 * no stream comes through by asking every ten seconds.
 *
 * @param address of the stream, with the filters of the page
 * @param after the id from which on answers are new
 * @param known those the page shows already; null where it shows none, and what
 *   was on its way before `after` does not matter
 */
export function useLiveAnswers(
  address: string,
  after: string,
  known: readonly string[] | null,
): { arrived: ReadonlySet<string>; state: LiveState } {
  const [arrived, setArrived] = useState<ReadonlySet<string>>(new Set());
  const [state, setState] = useState<LiveState>('waiting');
  // What was on the page at first: later ones are new, though a refresh shows them.
  const first = useRef({ known: known && new Set(known), after });
  useEffect(() => {
    const { known: shown, after: from } = first.current;
    const url = (more: Record<string, string>) => {
      const given = new URL(address, location.origin);
      for (const [name, value] of Object.entries({ after: from, ...more })) {
        given.searchParams.set(name, value);
      }
      return given;
    };
    const take = (ids: readonly string[]) => {
      const fresh = ids.filter((id) => (shown ? !shown.has(id) : id > from));
      if (fresh.length === 0) return;
      setArrived((before) =>
        fresh.every((id) => before.has(id)) ? before : new Set([...before, ...fresh]),
      );
    };
    return hear(url, take, setState);
  }, [address]);
  return { arrived, state };
}

type Told = { readonly ids: readonly string[] };

function hear(
  url: (more: Record<string, string>) => URL,
  take: (ids: readonly string[]) => void,
  tell: (state: LiveState) => void,
): () => void {
  let failures = 0;
  let newest = '';
  const heard = (ids: readonly string[]) => {
    for (const id of ids) if (id > newest) newest = id;
    take(ids);
  };
  let polling: ReturnType<typeof setInterval> | undefined;
  const stream = new EventSource(url({}));
  stream.addEventListener('ready', () => {
    failures = 0;
    tell('live');
  });
  stream.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const told: Told = JSON.parse(data);
    heard(told.ids);
  });
  stream.addEventListener('error', () => {
    failures += 1;
    if (stream.readyState !== EventSource.CLOSED && failures < mostFailures) return;
    stream.close();
    tell('polling');
    polling ??= setInterval(
      () => void poll(url({ poll: '1', ...(newest ? { after: newest } : {}) }), heard),
      pollEvery,
    );
  });
  return () => {
    stream.close();
    clearInterval(polling);
  };
}

/** A request that fails on the way is made again at the next turn. */
async function poll(url: URL, take: (ids: readonly string[]) => void): Promise<void> {
  try {
    const response = await fetch(url, { cache: 'no-store' });
    if (!response.ok) return;
    const told: Told = await response.json();
    take(told.ids);
  } catch {
    return;
  }
}
