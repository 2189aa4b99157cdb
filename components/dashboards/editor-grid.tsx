'use client';

import 'react-grid-layout/css/styles.css';
import type { KeyboardEvent, ReactNode } from 'react';
import { GridLayout, type Layout, useContainerWidth } from 'react-grid-layout';
import { useWords } from '#words';
import { Icon } from '@/components/ui/icon';
import type { Move } from '@/lib/views/card-places';
import { type DashboardCard, gridColumns, inReadingOrder } from '@/lib/views/dashboard-cards';
import { cardName, placeWords } from './card-words';
import type { DashboardEdits } from './use-dashboard-draft';

/** Under this width the cards stand in one column, as a phone shows them. */
const narrowest = 620;

const arrows: Readonly<Record<string, readonly [move: Move, withShift: Move]>> = {
  ArrowLeft: ['left', 'narrower'],
  ArrowRight: ['right', 'wider'],
  ArrowUp: ['up', 'shorter'],
  ArrowDown: ['down', 'taller'],
};

type EditorGridProps = {
  edits: DashboardEdits;
  /** The cards as they were saved, by id. */
  pictures: Readonly<Record<string, ReactNode>>;
  /** The cards that were saved: a picture is shown as long as it is of the card. */
  saved: readonly DashboardCard[];
};

/** The cards to be dragged by their bar, resized at their corner, or moved with the arrow keys. */
export function EditorGrid({ edits, pictures, saved }: EditorGridProps) {
  const { width, containerRef, mounted } = useContainerWidth();
  const { cards } = edits.draft;
  const isNarrow = mounted && width < narrowest;
  const place = (layout: Layout) =>
    edits.place(layout.map(({ i, x, y, w, h }) => ({ id: i, x, y, w, h })));
  const item = (card: DashboardCard) => (
    <EditorItem
      card={card}
      isChosen={edits.chosen?.id === card.id}
      edits={edits}
      picture={isAsSaved(card, saved) ? pictures[card.id] : null}
    />
  );
  return (
    <div ref={containerRef} className="min-w-0">
      {isNarrow ? (
        <div className="grid gap-3">
          {inReadingOrder(cards).map((card) => (
            <div key={card.id}>{item(card)}</div>
          ))}
        </div>
      ) : mounted ? (
        <GridLayout
          width={width}
          layout={cards.map(({ id, x, y, w, h }) => ({ i: id, x, y, w, h }))}
          gridConfig={{
            cols: gridColumns,
            rowHeight: 40,
            margin: [16, 16],
            containerPadding: [0, 0],
          }}
          dragConfig={{ handle: '.grip' }}
          resizeConfig={{ handles: ['se'] }}
          onDragStop={place}
          onResizeStop={place}
        >
          {cards.map((card) => (
            <div key={card.id} className="grid">
              {item(card)}
            </div>
          ))}
        </GridLayout>
      ) : null}
    </div>
  );
}

function EditorItem({
  card,
  isChosen,
  edits,
  picture,
}: {
  card: DashboardCard;
  isChosen: boolean;
  edits: DashboardEdits;
  picture: ReactNode;
}) {
  const t = useWords();
  const name = cardName(t, card);
  function step(event: KeyboardEvent) {
    const found = arrows[event.key];
    if (!found) return;
    event.preventDefault();
    edits.choose(card.id);
    edits.move(card.id, found[event.shiftKey ? 1 : 0]);
  }
  return (
    <div className="dash-item" data-chosen={isChosen}>
      <div className="bar">
        <button
          type="button"
          className="grip"
          aria-pressed={isChosen}
          aria-label={`${name}, ${placeWords(t, card)}`}
          title={t('dashboard-editor.drag')}
          onClick={() => edits.choose(card.id)}
          onKeyDown={step}
        >
          {name}
        </button>
        <button
          type="button"
          className="btn btn-quiet btn-sm btn-icon"
          aria-label={t('dashboard-editor.remove-named', { name })}
          onClick={() => edits.remove(card.id)}
        >
          <Icon name="close" small />
        </button>
      </div>
      <div className="picture" inert>
        {card.kind === 'text' ? (
          <p className="whitespace-pre-line text-ink-2">
            {card.text || t('dashboard-editor.nothing-written')}
          </p>
        ) : (
          (picture ?? <p className="text-ink-3">{t('dashboard-editor.counted-later')}</p>)
        )}
      </div>
    </div>
  );
}

function isAsSaved(card: DashboardCard, saved: readonly DashboardCard[]): boolean {
  const of = ({ x, y, w, h, ...shown }: DashboardCard) => JSON.stringify(shown);
  return saved.some((one) => one.id === card.id && of(one) === of(card));
}
