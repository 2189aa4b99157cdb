'use client';

import { Command } from 'cmdk';
import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { Dialog } from 'radix-ui';
import { useEffect, useState } from 'react';
import { useWords } from '#words';
import { putTheme } from '@/components/shell/put-theme';
import { Icon } from '@/components/ui/icon';
import { type PaletteCommand, type PaletteGroup, paletteGroups } from './palette-commands';
import { paletteDoneEvent } from './palette-events';
import { type PaletteFound, paletteFound } from './palette-found';
import { paletteMatch } from './palette-match';

type PaletteProps = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** Puts the focus back to where it was. */
  onClosed: () => void;
};

/** What the workspace has to be found, asked for anew each time the palette opens; null until it is there. */
function useFound(isOpen: boolean): PaletteFound | null {
  const [found, setFound] = useState<PaletteFound | null>(null);
  useEffect(() => {
    if (!isOpen) return;
    const leaving = new AbortController();
    fetch('/palette', { signal: leaving.signal })
      .then((response) => response.json())
      .then((said) => setFound(paletteFound.parse(said)))
      // Pages and themes are still there; the rest may come the next time.
      .catch(() => undefined);
    return () => leaving.abort();
  }, [isOpen]);
  return found;
}

/** Everything that can be opened or done from anywhere, found by typing. */
export function Palette({ isOpen, onOpenChange, onClosed }: PaletteProps) {
  const [t, router] = [useWords(), useRouter()];
  const [path, params] = [usePathname(), useSearchParams()];
  const [search, setSearch] = useState('');
  const found = useFound(isOpen);
  const groups = isOpen ? paletteGroups(t, { path, search: params.toString() }, found) : [];
  const close = (open: boolean) => {
    setSearch('');
    onOpenChange(open);
  };
  const run = ({ deed }: PaletteCommand) => {
    close(false);
    window.dispatchEvent(new Event(paletteDoneEvent));
    if ('theme' in deed) putTheme(deed.theme);
    else router.push(deed.href);
  };
  return (
    <Dialog.Root open={isOpen} onOpenChange={close}>
      <Dialog.Portal>
        <Dialog.Overlay className="scrim" />
        <Dialog.Content
          className="palette"
          aria-describedby={undefined}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            onClosed();
          }}
        >
          <Dialog.Title className="sr-only">{t('palette.title')}</Dialog.Title>
          <Command label={t('palette.title')} shouldFilter={false} vimBindings={false} loop>
            <div className="palette-search">
              <Icon name="search" />
              <Command.Input
                value={search}
                onValueChange={setSearch}
                placeholder={t('palette.placeholder')}
                maxLength={100}
              />
            </div>
            <Choices groups={fitting(groups, search)} search={search} run={run} />
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** More than these nobody reads; typing on narrows them. */
const mostOfGroup = 20;

/** The commands that fit what was typed, the best first in every group. */
function fitting(groups: readonly PaletteGroup[], search: string): PaletteGroup[] {
  const typed = search.trim();
  return groups.flatMap((group) => {
    if (typed === '') return group.isLong ? [] : [group];
    const commands = group.commands
      .map((command) => ({ command, fit: paletteMatch(typed, command.name, command.words) }))
      .filter(({ fit }) => fit > 0)
      .sort((a, b) => b.fit - a.fit)
      .slice(0, mostOfGroup)
      .map(({ command }) => command);
    return commands.length > 0 ? [{ ...group, commands }] : [];
  });
}

function Choices({
  groups,
  search,
  run,
}: {
  groups: readonly PaletteGroup[];
  search: string;
  run: (command: PaletteCommand) => void;
}) {
  const t = useWords();
  return (
    <>
      <Command.List label={t('palette.what-fits')}>
        {groups.map(({ name, commands }) => (
          <Command.Group key={name} heading={name}>
            {commands.map((command) => (
              <Command.Item key={command.id} value={command.id} onSelect={() => run(command)}>
                <Icon name={command.icon} />
                <span className="truncate" title={command.name}>
                  {command.name}
                </span>
              </Command.Item>
            ))}
          </Command.Group>
        ))}
      </Command.List>
      <p className="palette-none" role="status">
        {groups.length === 0 ? t('palette.none', { search: search.trim() }) : null}
      </p>
    </>
  );
}
