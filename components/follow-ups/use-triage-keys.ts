'use client';

import { type RefObject, useEffect } from 'react';

/** What a key does to the follow-up with this id. */
export type TriageKeys = Readonly<Record<string, (id: string) => void>>;

/**
 * Works a list off by keyboard: `j` and `k` go to the next and the previous
 * row, the other keys do something to the row that has the focus, or to the
 * first. Where something is being typed, keys are left alone.
 */
export function useTriageKeys(list: RefObject<HTMLElement | null>, keys: TriageKeys): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isCombined(event) || isTyping(event.target)) return;
      const rows = rowsOf(list.current);
      const at = rows.findIndex((row) => row.contains(document.activeElement));
      if (pressed(event.key, rows, at, keys)) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [list, keys]);
}

/** Does what a key means, if anything; says whether it meant something. */
function pressed(key: string, rows: readonly HTMLElement[], at: number, keys: TriageKeys): boolean {
  const step = steps[key];
  if (step !== undefined) {
    const to = at === -1 ? 0 : Math.min(Math.max(at + step, 0), rows.length - 1);
    rows[to]?.querySelector('a')?.focus();
    return true;
  }
  const id = (rows[at] ?? rows[0])?.dataset.followUp;
  if (!id) return false;
  keys[key]?.(id);
  return keys[key] !== undefined;
}

const steps: Readonly<Record<string, number>> = { j: 1, k: -1 };

/** The rows of a list of follow-ups, as they stand on the page. */
export function rowsOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-follow-up]') ?? [])];
}

function isCombined({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.closest(
      'input, textarea, select, [role="dialog"], [role="alertdialog"], [role="menu"]',
    ) !== null
  );
}
