'use client';

import { useState } from 'react';
import { useWords } from '#words';
import { Button } from '@/components/ui/button';
import { SelectField, TextareaField, TextField } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { Panel } from '@/components/ui/panel';
import { metricIds } from '@/lib/metrics/definition';
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
  const t = useWords();
  return (
    <Panel
      title={cardName(t, card)}
      padded
      right={
        <Button small variant="quiet" onClick={() => edits.choose(null)}>
          {t('dashboard-editor.done')}
        </Button>
      }
    >
      <div className="grid gap-3">
        <TextField
          label={t('dashboard-editor.title')}
          value={card.title}
          maxLength={80}
          placeholder={t('dashboard-editor.title-hint')}
          onChange={({ target }) =>
            edits.edit({ ...card, title: target.value }, `title ${card.id}`)
          }
        />
        {card.kind === 'text' ? (
          <TextareaField
            label={t('dashboard-editor.words')}
            rows={8}
            value={card.text}
            maxLength={4000}
            hint={t('dashboard-editor.words-hint')}
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
  const t = useWords();
  const { view } = card;
  const isOffered = view === null || views.some(({ address }) => address === view);
  return (
    <>
      {'metric' in card ? (
        <SelectField
          label={t('dashboard-editor.metric')}
          value={card.metric}
          options={metricIds.map((id) => ({ value: id, label: t(`names.metric-${id}`) }))}
          onChange={({ target }) => {
            const metric = metricIds.find((id) => id === target.value);
            if (metric) edits.edit({ ...card, metric });
          }}
        />
      ) : null}
      <SelectField
        label={t('dashboard-editor.filters')}
        value={view ?? ''}
        options={[
          { value: '', label: t('dashboard-editor.filters-of-dashboard') },
          ...views.map(({ name, address }) => ({
            value: address,
            label: t('dashboard-editor.filters-of', { name }),
          })),
          ...(isOffered ? [] : [{ value: view, label: t('dashboard-editor.filters-own') }]),
        ]}
        onChange={({ target }) => edits.edit({ ...card, view: target.value || null })}
      />
      <OwnAddress take={(address) => edits.edit({ ...card, view: address })} />
    </>
  );
}

/** Filters of any page: its address is pasted. */
function OwnAddress({ take }: { take: (address: string) => void }) {
  const t = useWords();
  const [text, setText] = useState('');
  const address = typedAddress(text);
  return (
    <TextField
      label={t('dashboard-editor.page-filters')}
      value={text}
      placeholder={t('dashboard-editor.paste')}
      error={text && !address ? t('dashboard-editor.no-address') : null}
      hint={address ? t('dashboard-editor.address-taken') : null}
      onChange={({ target }) => {
        setText(target.value);
        const found = typedAddress(target.value);
        if (found) take(found);
      }}
    />
  );
}

const steps = [
  { move: 'left', sign: '←' },
  { move: 'right', sign: '→' },
  { move: 'up', sign: '↑' },
  { move: 'down', sign: '↓' },
] as const satisfies readonly { move: Move; sign: string }[];

const sizes = ['narrower', 'wider', 'shorter', 'taller'] as const satisfies readonly Move[];

function Moves({ card, edits }: CardProps) {
  const t = useWords();
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{t('dashboard-editor.place')}</legend>
      <div className="dash-moves">
        {steps.map(({ move, sign }) => (
          <Button
            key={move}
            small
            aria-label={t(`dashboard-editor.move-${move}`)}
            onClick={() => edits.move(card.id, move)}
          >
            {sign}
          </Button>
        ))}
        {sizes.map((move) => (
          <Button
            key={move}
            small
            aria-label={t(`dashboard-editor.move-${move}`)}
            onClick={() => edits.move(card.id, move)}
          >
            {t(`dashboard-editor.${move}`)}
          </Button>
        ))}
      </div>
      <p className="mt-1 text-xs text-ink-3" role="status">
        {placeWords(t, card)}
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
        {t('dashboard-editor.remove')}
      </Button>
    </fieldset>
  );
}
