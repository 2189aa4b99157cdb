'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { SelectField, TextareaField, TextField } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { Panel } from '@/components/ui/panel';
import { metricIds, metricNames } from '@/lib/metrics/definition';
import type { Move } from '@/lib/views/card-places';
import type { DashboardCard } from '@/lib/views/dashboard-cards';
import { typedAddress } from '@/lib/views/typed-address';
import { cardName, placeWords } from './card-words';
import type { DashboardEdits } from './use-dashboard-draft';

/** A saved view that a card can take its filters from. */
export type OfferedView = { name: string; address: string };

type CardProps = { card: DashboardCard; edits: DashboardEdits };

/** What the chosen card shows, and where it stands. */
export function CardSettings({
  card,
  edits,
  views,
}: CardProps & { views: readonly OfferedView[] }) {
  return (
    <Panel
      title={cardName(card)}
      padded
      right={
        <Button small variant="quiet" onClick={() => edits.choose(null)}>
          Done
        </Button>
      }
    >
      <div className="grid gap-3">
        <TextField
          label="Title"
          value={card.title}
          maxLength={80}
          placeholder="What it shows says it"
          onChange={({ target }) =>
            edits.edit({ ...card, title: target.value }, `title ${card.id}`)
          }
        />
        {card.kind === 'text' ? (
          <TextareaField
            label="Words"
            rows={8}
            value={card.text}
            maxLength={4000}
            hint="Markdown: **bold**, lists with -, headings with ##, [links](https://…)."
            onChange={({ target }) =>
              edits.edit({ ...card, text: target.value }, `text ${card.id}`)
            }
          />
        ) : (
          <WhatItCounts key={card.id} card={card} edits={edits} views={views} />
        )}
        <Moves card={card} edits={edits} />
      </div>
    </Panel>
  );
}

function WhatItCounts({
  card,
  edits,
  views,
}: {
  card: Exclude<DashboardCard, { kind: 'text' }>;
  edits: DashboardEdits;
  views: readonly OfferedView[];
}) {
  const { view } = card;
  const isOffered = view === null || views.some(({ address }) => address === view);
  return (
    <>
      {'metric' in card ? (
        <SelectField
          label="Metric"
          value={card.metric}
          options={metricIds.map((id) => ({ value: id, label: metricNames[id].short }))}
          onChange={({ target }) => {
            const metric = metricIds.find((id) => id === target.value);
            if (metric) edits.edit({ ...card, metric });
          }}
        />
      ) : null}
      <SelectField
        label="Filters"
        value={view ?? ''}
        options={[
          { value: '', label: 'those of the dashboard' },
          ...views.map(({ name, address }) => ({ value: address, label: `of “${name}”` })),
          ...(isOffered ? [] : [{ value: view, label: 'of its own' }]),
        ]}
        onChange={({ target }) => edits.edit({ ...card, view: target.value || null })}
      />
      <OwnAddress take={(address) => edits.edit({ ...card, view: address })} />
    </>
  );
}

/** Filters of any page: its address is pasted. */
function OwnAddress({ take }: { take: (address: string) => void }) {
  const [text, setText] = useState('');
  const address = typedAddress(text);
  return (
    <TextField
      label="Or the filters of a page"
      value={text}
      placeholder="Paste its address"
      error={text && !address ? 'This is no address of a page with numbers.' : null}
      hint={address ? 'Its filters are taken.' : null}
      onChange={({ target }) => {
        setText(target.value);
        const found = typedAddress(target.value);
        if (found) take(found);
      }}
    />
  );
}

const steps: readonly { move: Move; label: string; words: string }[] = [
  { move: 'left', label: 'Move left', words: '←' },
  { move: 'right', label: 'Move right', words: '→' },
  { move: 'up', label: 'Move up', words: '↑' },
  { move: 'down', label: 'Move down', words: '↓' },
  { move: 'narrower', label: 'Make narrower', words: 'W −' },
  { move: 'wider', label: 'Make wider', words: 'W +' },
  { move: 'shorter', label: 'Make shorter', words: 'H −' },
  { move: 'taller', label: 'Make taller', words: 'H +' },
];

function Moves({ card, edits }: CardProps) {
  return (
    <fieldset>
      <legend className="mb-1 font-medium">Place and size</legend>
      <div className="dash-moves">
        {steps.map(({ move, label, words }) => (
          <Button key={move} small aria-label={label} onClick={() => edits.move(card.id, move)}>
            {words}
          </Button>
        ))}
      </div>
      <p className="mt-1 text-xs text-ink-3" role="status">
        {placeWords(card)}
      </p>
      <Button
        small
        variant="quiet"
        className="mt-2"
        onClick={() => {
          edits.remove(card.id);
          edits.choose(null);
        }}
      >
        <Icon name="trash" small />
        Remove the card
      </Button>
    </fieldset>
  );
}
