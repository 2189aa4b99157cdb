'use client';

import { useId, useState } from 'react';
import { useWords } from '#words';
import { Button } from '@/components/ui/button';
import { SelectField, TextareaField, TextField } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';

/** A part of a report: the key figures, a view, or words. */
export type ShownSection =
  | { kind: 'digest' }
  | { kind: 'view'; title: string; address: string }
  | { kind: 'text'; text: string };

/** A page that can be taken into a report. */
export type OfferedView = { name: string; address: string };

type Placed = { key: number; section: ShownSection };

/** The parts of a report in their order, to add, move and take out. */
export function SectionList({
  start,
  views,
  errors,
}: {
  start: readonly ShownSection[];
  views: readonly OfferedView[];
  /** By field of the form: `sections.1.address`. */
  errors: Readonly<Record<string, string[] | undefined>>;
}) {
  const t = useWords();
  const [placed, setPlaced] = useState<Placed[]>(() =>
    start.map((section, key) => ({ key, section })),
  );
  const [nextKey, setNextKey] = useState(start.length);
  const add = (section: ShownSection) => {
    setPlaced([...placed, { key: nextKey, section }]);
    setNextKey(nextKey + 1);
  };
  const change = (key: number, section: ShownSection) =>
    setPlaced(placed.map((one) => (one.key === key ? { key, section } : one)));
  const whole = errors.sections?.[0];
  const [first] = views;
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 font-medium">{t('report-form.parts')}</legend>
      <input
        type="hidden"
        name="sections"
        value={JSON.stringify(placed.map(({ section }) => section))}
      />
      {whole ? <p className="field-error">{whole}</p> : null}
      <ol className="grid gap-3">
        {placed.map(({ key, section }, at) => (
          <li key={key} className="rounded-md border border-line p-3">
            <SectionHead
              name={t('report-form.part', { n: at + 1, name: t(`report-form.${section.kind}`) })}
              up={at > 0 ? () => setPlaced(swapped(placed, at - 1)) : null}
              down={at < placed.length - 1 ? () => setPlaced(swapped(placed, at)) : null}
              remove={() => setPlaced(placed.filter((one) => one.key !== key))}
            />
            <SectionFields
              section={section}
              views={views}
              errors={{
                title: errors[`sections.${at}.title`]?.[0],
                address: errors[`sections.${at}.address`]?.[0],
                text: errors[`sections.${at}.text`]?.[0],
              }}
              change={(next) => change(key, next)}
            />
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap gap-2">
        <Button small onClick={() => add({ kind: 'digest' })}>
          <Icon name="plus" small /> {t('report-form.digest')}
        </Button>
        <Button
          small
          onClick={() =>
            add({ kind: 'view', title: first?.name ?? '', address: first?.address ?? '/' })
          }
        >
          <Icon name="plus" small /> {t('report-form.view')}
        </Button>
        <Button small onClick={() => add({ kind: 'text', text: '' })}>
          <Icon name="plus" small /> {t('report-form.text')}
        </Button>
      </div>
    </fieldset>
  );
}

function swapped(placed: readonly Placed[], at: number): Placed[] {
  const [one, two] = [placed[at], placed[at + 1]];
  return one && two ? placed.with(at, two).with(at + 1, one) : [...placed];
}

function SectionHead({
  name,
  up,
  down,
  remove,
}: {
  name: string;
  up: (() => void) | null;
  down: (() => void) | null;
  remove: () => void;
}) {
  const t = useWords();
  return (
    <div className="mb-2 flex items-center gap-1">
      <span className="grow font-medium">{name}</span>
      <Button
        small
        icon
        variant="quiet"
        disabled={!up}
        onClick={() => up?.()}
        aria-label={t('report-form.up', { name })}
      >
        <Icon name="up" small />
      </Button>
      <Button
        small
        icon
        variant="quiet"
        disabled={!down}
        onClick={() => down?.()}
        aria-label={t('report-form.down', { name })}
      >
        <Icon name="down" small />
      </Button>
      <Button
        small
        icon
        variant="quiet"
        onClick={remove}
        aria-label={t('report-form.out', { name })}
      >
        <Icon name="trash" small />
      </Button>
    </div>
  );
}

type FieldErrors = {
  title: string | undefined;
  address: string | undefined;
  text: string | undefined;
};

function SectionFields({
  section,
  views,
  errors,
  change,
}: {
  section: ShownSection;
  views: readonly OfferedView[];
  errors: FieldErrors;
  change: (section: ShownSection) => void;
}) {
  const t = useWords();
  if (section.kind === 'digest') {
    return <p className="text-ink-3">{t('report-form.digest-about')}</p>;
  }
  if (section.kind === 'text') {
    return (
      <TextareaField
        label={t('report-form.text')}
        hint={t('report-form.text-hint')}
        rows={3}
        maxLength={4000}
        value={section.text}
        error={errors.text ?? null}
        onChange={({ target }) => change({ kind: 'text', text: target.value })}
      />
    );
  }
  return <ViewFields section={section} views={views} errors={errors} change={change} />;
}

function ViewFields({
  section,
  views,
  errors,
  change,
}: {
  section: Extract<ShownSection, { kind: 'view' }>;
  views: readonly OfferedView[];
  errors: FieldErrors;
  change: (section: ShownSection) => void;
}) {
  const t = useWords();
  const own = useId();
  const isOffered = views.some(({ address }) => address === section.address);
  const take = (address: string) => {
    const taken = views.find((view) => view.address === address);
    if (taken) change({ kind: 'view', title: taken.name, address });
  };
  return (
    <div className="grid gap-3">
      <SelectField
        label={t('report-form.page-or-view')}
        value={isOffered ? section.address : own}
        onChange={({ target }) => take(target.value)}
        options={[
          ...views.map(({ name, address }) => ({ value: address, label: name })),
          ...(isOffered ? [] : [{ value: own, label: t('report-form.address-below') }]),
        ]}
      />
      <TextField
        label={t('report-form.title')}
        maxLength={120}
        autoComplete="off"
        value={section.title}
        error={errors.title ?? null}
        onChange={({ target }) => change({ ...section, title: target.value })}
      />
      <TextField
        label={t('report-form.address')}
        hint={t('report-form.address-hint')}
        autoComplete="off"
        spellCheck={false}
        value={section.address}
        error={errors.address ?? null}
        onChange={({ target }) => change({ ...section, address: pathOf(target.value) })}
      />
    </div>
  );
}

/** What was copied from the address bar, without the part that names this server. */
function pathOf(typed: string): string {
  return typed.replace(/^https?:\/\/[^/]+(?=\/|$)/, '') || '/';
}
