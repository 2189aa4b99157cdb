'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '#words';
import { Button } from '@/components/ui/button';
import { formatCount } from '@/lib/words/figures';
import { useLiveAnswers } from './use-live-answers';

type Watched = {
  /** Of the stream, with the filters of the page. */
  address: string;
  /** The id from which on answers are new. */
  after: string;
};

/** So near its beginning a reader looks at the newest answers. */
const nearTop = 320;
const showEvery = 1000;

/**
 * Above the first page of a list: answers appear by themselves while its top is
 * in view; further down nothing moves until the reader asks.
 */
export function LiveFeed({
  address,
  after,
  shown,
}: Watched & {
  /** Ids of the answers on the page. */
  shown: readonly string[];
}) {
  const t = useWords();
  const router = useRouter();
  const { arrived, state } = useLiveAnswers(address, after, shown);
  const onPage = new Set(shown);
  const waiting = [...arrived].filter((id) => !onPage.has(id)).length;
  const asked = useRef(0);
  useEffect(() => {
    if (waiting === 0 || asked.current === arrived.size || window.scrollY > nearTop) return;
    const timer = setTimeout(() => {
      asked.current = arrived.size;
      router.refresh();
    }, showEvery / 4);
    return () => clearTimeout(timer);
  }, [waiting, arrived, router]);
  return (
    <div className="live" data-state={state}>
      <span className="live-dot" aria-hidden="true" />
      <span>{t(`live.${state}`)}</span>
      <span role="status" className="font-medium text-ink">
        {arrived.size > 0
          ? t('live.new', { n: formatCount(t, arrived.size), count: arrived.size })
          : ''}
      </span>
      {waiting > 0 ? (
        <Button
          small
          onClick={() => {
            asked.current = arrived.size;
            router.refresh();
            window.scrollTo({ top: 0 });
          }}
        >
          {t('live.show')}
        </Button>
      ) : null}
    </div>
  );
}

const refreshEvery = 10_000;

/** Beside figures: says quietly that answers came, and has them counted at most every ten seconds. */
export function LiveFigures({ address, after }: Watched) {
  const t = useWords();
  const router = useRouter();
  const { arrived } = useLiveAnswers(address, after, null);
  const [counted, setCounted] = useState(0);
  const n = arrived.size;
  const latest = useRef(0);
  useEffect(() => {
    latest.current = n;
  }, [n]);
  useEffect(() => {
    let before = 0;
    const timer = setInterval(() => {
      if (latest.current === before) return;
      before = latest.current;
      setCounted(before);
      router.refresh();
    }, refreshEvery);
    return () => clearInterval(timer);
  }, [router]);
  const isNew = n > counted;
  return (
    <p className="live live-figures" role="status">
      {isNew ? (
        <>
          {t('live.came', { n: formatCount(t, n - counted), count: n - counted })}{' '}
          <Button
            small
            variant="quiet"
            onClick={() => {
              setCounted(n);
              router.refresh();
            }}
          >
            {t('live.refresh')}
          </Button>
        </>
      ) : null}
    </p>
  );
}
