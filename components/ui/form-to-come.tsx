'use client';

import { useEffect, useRef } from 'react';
import { useWords } from '#words';
import { Skeleton } from './skeleton';

/** The room of a form whose code is on its way. The focus that waits around it goes to its first field. */
export function FormToCome() {
  const t = useWords();
  const room = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const around = room.current?.parentElement;
    return () => {
      if (!around || document.activeElement !== around) return;
      around
        .querySelector<HTMLElement>('input:not([type="hidden"]), select, textarea, button')
        ?.focus();
    };
  }, []);
  return (
    <div ref={room} className="p-2" role="status" aria-label={t('ui.loading')}>
      <Skeleton height={180} />
    </div>
  );
}
