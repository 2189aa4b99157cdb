'use client';

import { type ReactNode, useState } from 'react';
import { useWords } from '#words';
import { Button } from '@/components/ui/button';
import { Checkbox, FieldError, SelectField } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { useToast } from '@/components/ui/toast';
import { type CopiedTable, tableHtml, tableText } from './copied-table';
import type { ExportMenuProps } from './export-menu';
import { saveFile, sizeWords } from './fetch-export';
import { useExport } from './use-export';

const formats = ['png', 'svg', 'pdf', 'csv', 'xlsx', 'pptx'] as const;
type Format = (typeof formats)[number];

/** Files that can hold all of a page; the others hold one chart or table. */
const whole: readonly Format[] = ['pdf', 'xlsx', 'pptx'];
const everything = 'all';

const sizes = ['640', '960', '1280', '1600'] as const;

type Chosen = {
  readonly part: string;
  readonly format: Format;
  readonly theme: 'light' | 'dark';
  readonly width: string;
  readonly scale: '1' | '2';
  readonly transparent: boolean;
};

/** Which part, as what, how large; then the file, or a copy. */
export function ExportForm({ address, parts }: ExportMenuProps) {
  const t = useWords();
  const [chosen, setChosen] = useState<Chosen>({
    part: parts[0]?.id ?? everything,
    format: parts.length > 0 ? 'png' : 'pdf',
    theme: document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light',
    width: '960',
    scale: '2',
    transparent: false,
  });
  const { working, bytes, isSlow, error, run, cancel } = useExport();
  const toast = useToast();
  const set = (changed: Partial<Chosen>) => setChosen((now) => ({ ...now, ...changed }));
  const choices = whole.includes(chosen.format)
    ? [...parts, { id: everything, name: t('files.all-of-page') }]
    : parts;
  const part = choices.some(({ id }) => id === chosen.part)
    ? chosen.part
    : (choices[0]?.id ?? everything);
  const asked = { ...chosen, part };
  const isPicture = chosen.format === 'png' || chosen.format === 'svg';

  function download() {
    return run(exportHref(address, asked), ({ blob, name }) => saveFile(blob, name));
  }

  function copyImage() {
    const href = exportHref(address, { ...asked, part: single(part, parts), format: 'png' });
    return run(href, async ({ blob }) => {
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
      toast({ words: t('files.picture-copied') });
    });
  }

  function copyTable() {
    const href = exportHref(address, { ...asked, part: single(part, parts), format: 'json' });
    return run(href, async ({ blob }) => {
      const table: CopiedTable = JSON.parse(await blob.text());
      const item = {
        'text/plain': new Blob([tableText(table)], { type: 'text/plain' }),
        'text/html': new Blob([tableHtml(table)], { type: 'text/html' }),
      };
      await navigator.clipboard.write([new ClipboardItem(item)]);
      toast({ words: t('files.rows-copied', { count: table.rows.length }) });
    });
  }

  return (
    <form
      className="grid gap-3 p-2"
      onSubmit={(event) => {
        event.preventDefault();
        void download();
      }}
    >
      <Choice
        label={t('files.what')}
        value={part}
        options={choices}
        onChange={(id) => set({ part: id })}
      />
      <Choice
        label={t('files.as')}
        value={chosen.format}
        options={formats
          .filter((format) => parts.length > 0 || whole.includes(format))
          .map((format) => ({ id: format, name: t(`files.format-${format}`) }))}
        onChange={(id) => set({ format: formats.find((format) => format === id) ?? 'png' })}
      />
      {isPicture ? <PictureChoices chosen={chosen} set={set} /> : null}
      {error ? <FieldError>{error}</FieldError> : null}
      {working && isSlow ? (
        <p className="num flex items-center justify-between gap-2 text-xs text-ink-2" role="status">
          {bytes > 0 ? t('files.so-far', { size: sizeWords(t, bytes) }) : t('files.being-made')}
          <Button small onClick={cancel}>
            {t('ui.cancel')}
          </Button>
        </p>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" disabled={working}>
          {t('files.download')}
        </Button>
        {parts.length > 0 ? (
          <>
            <CopyAction onClick={copyImage} disabled={working}>
              {t('files.copy-image')}
            </CopyAction>
            <CopyAction onClick={copyTable} disabled={working}>
              {t('files.copy-table')}
            </CopyAction>
          </>
        ) : null}
      </div>
    </form>
  );
}

function single(part: string, parts: ExportMenuProps['parts']): string {
  return part === everything ? (parts[0]?.id ?? '') : part;
}

function exportHref(
  view: string,
  { part, format, theme, width, scale, transparent }: Omit<Chosen, 'format'> & { format: string },
): string {
  const params = new URLSearchParams({ view, format, theme, width, scale });
  if (part !== everything) params.set('part', part);
  if (transparent) params.set('transparent', '1');
  return `/api/exports?${params}`;
}

function PictureChoices({
  chosen,
  set,
}: {
  chosen: Chosen;
  set: (changed: Partial<Chosen>) => void;
}) {
  const t = useWords();
  return (
    <>
      <div className="grid grid-cols-2 gap-2">
        <Choice
          label={t('files.width')}
          value={chosen.width}
          options={sizes.map((size) => ({ id: size, name: t(`files.width-${size}`) }))}
          onChange={(width) => set({ width })}
        />
        <Choice
          label={t('shell.theme')}
          value={chosen.theme}
          options={[
            { id: 'light', name: t('shell.theme-light') },
            { id: 'dark', name: t('shell.theme-dark') },
          ]}
          onChange={(theme) => set({ theme: theme === 'dark' ? 'dark' : 'light' })}
        />
      </div>
      <div className="flex flex-wrap gap-4 text-xs">
        {chosen.format === 'png' ? (
          <Checkbox
            label={t('files.sharp')}
            checked={chosen.scale === '2'}
            onChange={(event) => set({ scale: event.target.checked ? '2' : '1' })}
          />
        ) : null}
        <Checkbox
          label={t('files.transparent')}
          checked={chosen.transparent}
          onChange={(event) => set({ transparent: event.target.checked })}
        />
      </div>
    </>
  );
}

function Choice({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: string;
  options: ExportMenuProps['parts'];
  onChange: (id: string) => void;
}) {
  return (
    <SelectField
      label={label}
      value={value}
      options={options.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

function CopyAction({
  children,
  ...button
}: {
  onClick: () => void;
  disabled: boolean;
  children: ReactNode;
}) {
  return (
    <Button type="button" {...button}>
      <Icon name="copy" small />
      {children}
    </Button>
  );
}
