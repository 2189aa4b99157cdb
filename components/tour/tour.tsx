'use client';

import { Dialog } from 'radix-ui';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useWords } from '#words';
import { Button } from '@/components/ui/button';
import { type Spot, tourPlace } from './tour-place';
import { type TourStep, tourSteps } from './tour-steps';
import { useSpot } from './use-spot';

type TourProps = {
  onLeave: () => void;
  /** Puts the focus back to where it was. */
  onClosed: () => void;
};

const nowhere: readonly string[] = [];

/** One step after the other, each beside what it speaks of; all else waits. Esc leaves, arrows go on and back. */
export function Tour({ onLeave, onClosed }: TourProps) {
  const t = useWords();
  const [at, setAt] = useState(0);
  const onwards = useRef<HTMLButtonElement>(null);
  const step = tourSteps[at];
  const spot = useSpot(step?.marks ?? nowhere);
  if (!step) return null;
  const go = (to: number) => {
    if (tourSteps[to]) setAt(to);
    onwards.current?.focus();
  };
  const press = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowRight') go(at + 1);
    if (key === 'ArrowLeft') go(at - 1);
  };
  const isLast = at === tourSteps.length - 1;
  return (
    <Dialog.Root open onOpenChange={(isOpen) => (isOpen ? undefined : onLeave())}>
      <Dialog.Portal>
        <Ground spot={spot} />
        <Dialog.Content
          className="tour"
          style={tourPlace(spot, { width: window.innerWidth, height: window.innerHeight })}
          onKeyDown={press}
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            onwards.current?.focus();
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            onClosed();
          }}
        >
          <StepWords step={step} at={at} />
          <div className="tour-ways">
            {isLast ? null : (
              <Button variant="quiet" onClick={onLeave}>
                {t('tour.leave')}
              </Button>
            )}
            <span className="flex-1" />
            {at > 0 ? <Button onClick={() => go(at - 1)}>{t('tour.back')}</Button> : null}
            <Button
              ref={onwards}
              variant="primary"
              onClick={() => (isLast ? onLeave() : go(at + 1))}
            >
              {isLast ? t('tour.done') : t('tour.next')}
            </Button>
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** What is spoken of stays bright. */
function Ground({ spot }: { spot: Spot | null }) {
  return spot ? <div className="tour-spot" style={spot} /> : <div className="scrim" />;
}

function StepWords({ step: { name }, at }: { step: TourStep; at: number }) {
  const t = useWords();
  return (
    <div aria-live="polite" aria-atomic>
      <p className="num text-xs text-ink-3">
        {t('tour.step', { at: at + 1, all: tourSteps.length })}
      </p>
      <Dialog.Title asChild>
        <h2 className="font-semibold">{t(`tour.${name}-title`)}</h2>
      </Dialog.Title>
      <Dialog.Description className="mt-1 text-ink-2">{t(`tour.${name}`)}</Dialog.Description>
    </div>
  );
}
