'use client';

import { useEffect, useRef, useState } from 'react';
import { useWords } from '#words';
import { type Fetched, fetchExport } from './fetch-export';

type State = {
  readonly working: boolean;
  readonly bytes: number;
  /** It has taken longer than a second, so something must be seen of it. */
  readonly isSlow: boolean;
  readonly error: string | null;
};

const idle: State = { working: false, bytes: 0, isSlow: false, error: null };
const soon = 1_000;

/** One export at a time, with what is to be shown of it; leaving the page ends it. */
export function useExport() {
  const t = useWords();
  const [state, setState] = useState(idle);
  const ending = useRef<AbortController | null>(null);
  useEffect(() => () => ending.current?.abort(), []);

  /** Fetches the file and hands it on; what goes wrong is shown. */
  async function run(href: string, use: (file: Extract<Fetched, { ok: true }>) => unknown) {
    const controller = new AbortController();
    ending.current = controller;
    setState({ ...idle, working: true });
    const timer = setTimeout(() => setState((now) => ({ ...now, isSlow: now.working })), soon);
    const onBytes = (bytes: number) => setState((now) => ({ ...now, bytes }));
    try {
      const found = await fetchExport(t, href, { signal: controller.signal, onBytes });
      if (!found.ok) throw new Error(found.message);
      await use(found);
      setState(idle);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      setState({ ...idle, error: message });
    } finally {
      clearTimeout(timer);
    }
  }

  return { ...state, run, cancel: () => ending.current?.abort() };
}
