'use client';

import dynamic from 'next/dynamic';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useWords } from '#words';
import { Button } from '@/components/ui/button';
import { richWords } from '@/lib/words/rich-words';
import { isTourSeen, onTourSeen, putTourSeen } from './tour-memory';
import { startTourEvent, tourHash } from './tour-start';

const Tour = dynamic(() => import('./tour').then((module) => module.Tour), { ssr: false });

/** Offers the tour to whoever has not been offered it; the tour itself arrives when it is asked for. */
export function TourHost({ userId, isNew }: { userId: string; isNew: boolean }) {
  const isSeen = useSyncExternalStore(
    onTourSeen,
    () => isTourSeen(userId),
    () => false,
  );
  const [isOpen, setOpen] = useState(false);
  const before = useRef<Element | null>(null);
  useEffect(() => {
    const start = () => {
      before.current = document.activeElement;
      putTourSeen(userId);
      setOpen(true);
    };
    if (window.location.hash === tourHash) {
      window.history.replaceState(null, '', window.location.pathname + window.location.search);
      start();
    }
    window.addEventListener(startTourEvent, start);
    return () => window.removeEventListener(startTourEvent, start);
  }, [userId]);
  return (
    <>
      {isNew && !isSeen ? <Offer userId={userId} /> : null}
      {isOpen ? (
        <Tour onLeave={() => setOpen(false)} onClosed={() => focusAgain(before.current)} />
      ) : null}
    </>
  );
}

function Offer({ userId }: { userId: string }) {
  const t = useWords();
  return (
    <section className="tour-offer" aria-label={t('tour.label')}>
      <span>{t('tour.new-here')}</span>
      <Button small onClick={() => window.dispatchEvent(new Event(startTourEvent))}>
        {richWords(t, 'tour.take', { k: (words) => <span className="k">{words}</span> })}
      </Button>
      <Button small variant="quiet" onClick={() => putTourSeen(userId)}>
        {t('tour.not-now')}
      </Button>
    </section>
  );
}

/** To where it was, or to the page where that is gone, as the offer is. */
function focusAgain(before: Element | null): void {
  const there = before instanceof HTMLElement && before.isConnected && before !== document.body;
  (there ? before : document.getElementById('main'))?.focus();
}
