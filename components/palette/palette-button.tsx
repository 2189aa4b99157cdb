'use client';

import { useEffect, useState } from 'react';
import { useWords } from '#words';
import { Icon } from '@/components/ui/icon';
import { openPaletteEvent } from './palette-events';

/** Opens the palette for those who do not know its keys, or have none. */
export function PaletteButton() {
  const t = useWords();
  const [keys, setKeys] = useState('Ctrl K');
  useEffect(() => {
    if (/Mac|iPhone|iPad/.test(navigator.userAgent)) setKeys('⌘ K');
  }, []);
  return (
    <button
      type="button"
      className="palette-button"
      aria-haspopup="dialog"
      onClick={() => window.dispatchEvent(new Event(openPaletteEvent))}
    >
      <Icon name="search" />
      {t('shell.search')}
      <kbd className="desk-only">{keys}</kbd>
    </button>
  );
}
