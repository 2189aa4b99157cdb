'use client';

import dynamic from 'next/dynamic';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Button } from '@/components/ui/button';
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
  return (
    <section className="tour-offer" aria-label="Tour">
      <span>New here?</span>
      <Button small onClick={() => window.dispatchEvent(new Event(startTourEvent))}>
        Take the tour <span className="k">1 min</span>
      </Button>
      <Button small variant="quiet" onClick={() => putTourSeen(userId)}>
        Not now
      </Button>
    </section>
  );
}

/** To where it was, or to the page where that is gone, as the offer is. */
function focusAgain(before: Element | null): void {
  const there = before instanceof HTMLElement && before.isConnected && before !== document.body;
  (there ? before : document.getElementById('main'))?.focus();
}
