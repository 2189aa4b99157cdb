'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useWords } from '#words';
import { useLiveAnswers } from '@/components/responses/use-live-answers';
import { formatTime } from '@/lib/words/dates';

/** Numbers are counted anew at most this often, and at least this often: the days go on without answers too. */
const [soonest, latest] = [10_000, 300_000];

/**
 * Keeps a wall true: it is counted anew when answers came, when the screen or the
 * network wakes up, and every five minutes anyway.
 */
export function WallClock({
  stream,
  after,
  timeZone,
  counted,
  next,
  stay,
}: {
  /** Where new answers are told. */
  stream: string;
  after: string;
  timeZone: string;
  /** When the numbers were counted. */
  counted: string;
  /** The view that follows; null where there is only one. */
  next: string | null;
  /** After so many seconds. */
  stay: number;
}) {
  const t = useWords();
  const router = useRouter();
  const [wakes, setWakes] = useState(0);
  const refresh = useCallback(() => router.refresh(), [router]);

  useEffect(() => {
    const wake = () => {
      if (document.visibilityState === 'hidden' || !navigator.onLine) return;
      setWakes((before) => before + 1);
      refresh();
    };
    window.addEventListener('online', wake);
    document.addEventListener('visibilitychange', wake);
    const timer = setInterval(refresh, latest);
    return () => {
      window.removeEventListener('online', wake);
      document.removeEventListener('visibilitychange', wake);
      clearInterval(timer);
    };
  }, [refresh]);

  useEffect(() => {
    if (next === null) return;
    const timer = setTimeout(() => router.replace(next), stay * 1000);
    return () => clearTimeout(timer);
  }, [next, stay, router]);

  const at = formatTime(t, new Date(counted), timeZone, true);
  return (
    <>
      <Heard key={wakes} stream={stream} after={after} refresh={refresh} />
      <span className="num">{t('wall.counted', { at })}</span>
    </>
  );
}

/** A new one with every waking, so that a stream that was given up is tried again. */
function Heard({ stream, after, refresh }: { stream: string; after: string; refresh: () => void }) {
  const t = useWords();
  const { arrived, state } = useLiveAnswers(stream, after, null);
  const newest = useRef(0);
  useEffect(() => {
    newest.current = arrived.size;
  }, [arrived]);
  useEffect(() => {
    let counted = 0;
    const timer = setInterval(() => {
      if (newest.current === counted) return;
      counted = newest.current;
      refresh();
    }, soonest);
    return () => clearInterval(timer);
  }, [refresh]);
  return (
    <span className="live" data-state={state} role="status">
      <span className="live-dot" aria-hidden="true" />
      {t(`wall.${state}`)}
    </span>
  );
}
