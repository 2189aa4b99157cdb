'use client';

import { useEffect, useState } from 'react';
import { compacted, type Move, moved } from '@/lib/views/card-places';
import { type CardKind, type DashboardCard, withNewCard } from '@/lib/views/dashboard-cards';
import { newHistory, redone, stepped, undone } from './edit-history';

type DashboardDraft = {
  readonly name: string;
  readonly isShared: boolean;
  readonly cards: readonly DashboardCard[];
};

type Place = Pick<DashboardCard, 'id' | 'x' | 'y' | 'w' | 'h'>;

/** A dashboard that is being changed: every change is a step that can be taken back. */
export function useDashboardDraft(start: DashboardDraft) {
  const [history, setHistory] = useState(() => newHistory(start));
  const [chosen, setChosen] = useState<string | null>(null);
  const draft = history.now;
  const isChanged = history.past.length > 0;
  useLeaveWarning(isChanged);

  const change = (parts: Partial<DashboardDraft>, label: string | null = null) =>
    setHistory((before) => stepped(before, { ...before.now, ...parts }, label));

  return {
    draft,
    isChanged,
    mayRedo: history.future.length > 0,
    chosen: draft.cards.find(({ id }) => id === chosen) ?? null,
    choose: setChosen,
    change,
    undo: () => setHistory(undone),
    redo: () => setHistory(redone),
    add: (kind: CardKind) => {
      const cards = withNewCard(draft.cards, kind);
      change({ cards });
      setChosen(cards.at(-1)?.id ?? null);
    },
    /** @param label what is typed: it is taken back in one go */
    edit: (card: DashboardCard, label: string | null = null) =>
      change({ cards: draft.cards.map((one) => (one.id === card.id ? card : one)) }, label),
    remove: (id: string) =>
      change({ cards: compacted(draft.cards.filter((card) => card.id !== id)) }),
    move: (id: string, move: Move) => change({ cards: moved(draft.cards, id, move) }),
    /** Takes the places after something was dragged. */
    place: (places: readonly Place[]) => {
      const cards = draft.cards.map((card) => {
        const to = places.find(({ id }) => id === card.id);
        return to ? { ...card, x: to.x, y: to.y, w: to.w, h: to.h } : card;
      });
      const isSame = cards.every((card, at) => isPlaced(card, draft.cards[at]));
      if (!isSame) change({ cards: compacted(cards) });
    },
  };
}

export type DashboardEdits = ReturnType<typeof useDashboardDraft>;

function isPlaced(a: Place, b: Place | undefined): boolean {
  return a.x === b?.x && a.y === b.y && a.w === b.w && a.h === b.h;
}

/** The browser asks before a page with changes is closed. */
function useLeaveWarning(isChanged: boolean): void {
  useEffect(() => {
    if (!isChanged) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isChanged]);
}
