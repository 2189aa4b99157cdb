'use client';

import dynamic from 'next/dynamic';
import { useEffect, useRef, useState } from 'react';
import { asksForPalette, openPaletteEvent } from './palette-events';

const Palette = dynamic(() => import('./palette').then((module) => module.Palette), { ssr: false });

/** Waits for Ctrl+K, ⌘K or a button; the palette itself arrives when it is first asked for. */
export function PaletteHost() {
  const [isWanted, setWanted] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const before = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const open = () => {
      if (document.activeElement instanceof HTMLElement) before.current = document.activeElement;
      setWanted(true);
      setOpen(true);
    };
    const press = (event: KeyboardEvent) => {
      if (!asksForPalette(event)) return;
      event.preventDefault();
      open();
    };
    window.addEventListener(openPaletteEvent, open);
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener(openPaletteEvent, open);
      window.removeEventListener('keydown', press);
    };
  }, []);
  if (!isWanted) return null;
  return (
    <Palette isOpen={isOpen} onOpenChange={setOpen} onClosed={() => before.current?.focus()} />
  );
}
