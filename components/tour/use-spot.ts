'use client';

import { useLayoutEffect, useState } from 'react';
import type { Spot } from './tour-place';

/** They stay where they are while the page is scrolled. */
const standing = '.filters, .rail, .tabbar';
/** px around what is shown, and from its edge to that of the window. */
const [around, least] = [4, 12];

/**
 * Where the first of some elements that is shown stands in the window; null
 * while none is. It is scrolled to, and followed when the page moves.
 */
export function useSpot(marks: readonly string[]): Spot | null {
  const [spot, setSpot] = useState<Spot | null>(null);
  useLayoutEffect(() => {
    const measure = () => setSpot(spotOf(shownMark(marks)));
    bringIntoView(shownMark(marks));
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(document.body);
    window.addEventListener('resize', measure);
    window.addEventListener('scroll', measure, { passive: true });
    return () => {
      watcher.disconnect();
      window.removeEventListener('resize', measure);
      window.removeEventListener('scroll', measure);
    };
  }, [marks]);
  return spot;
}

function shownMark(marks: readonly string[]): Element | undefined {
  return marks
    .flatMap((mark) => [...document.querySelectorAll(mark)])
    .find((element) => element.getClientRects().length > 0);
}

function bringIntoView(element: Element | undefined): void {
  if (!element || element.closest(standing)) return;
  const { top, bottom } = element.getBoundingClientRect();
  const covered = document.querySelector('.filters')?.getBoundingClientRect().bottom ?? 0;
  if (top < covered + least || bottom > window.innerHeight - least) {
    element.scrollIntoView({ block: 'center' });
  }
}

function spotOf(element: Element | undefined): Spot | null {
  if (!element) return null;
  const { top, left, width, height } = element.getBoundingClientRect();
  return {
    top: top - around,
    left: left - around,
    width: width + 2 * around,
    height: height + 2 * around,
  };
}
