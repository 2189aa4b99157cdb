import { navGroups } from '@/components/shell/nav-items';
import { type Theme, themes } from '@/components/shell/theme';
import type { IconName } from '@/components/ui/icon';
import { presetIds } from '@/lib/metrics/period';
import type { Words } from '@/lib/words/words';
import type { PaletteFound } from './palette-found';

/** What choosing a command does: goes somewhere, or draws the page in a theme. */
type Deed = { readonly href: string } | { readonly theme: Theme };

export type PaletteCommand = {
  /** Unlike that of every other command. */
  readonly id: string;
  readonly name: string;
  readonly icon: IconName;
  /** Other words that find it. */
  readonly words: readonly string[];
  readonly deed: Deed;
};

export type PaletteGroup = {
  readonly name: string;
  readonly commands: readonly PaletteCommand[];
  /** Shown only once something was typed, because there may be hundreds. */
  readonly isLong: boolean;
};

/** Pages whose numbers a period moves. */
const withPeriods =
  /^\/($|board|why|compare|churn|clv|effort|metrics\/|responses|response-rate|tags)/;

/** Where the reader is. */
export type Place = { readonly path: string; readonly search: string };

/** Everything the palette offers at a place; `found` is null while the workspace has not answered. */
export function paletteGroups(t: Words, place: Place, found: PaletteFound | null): PaletteGroup[] {
  const pages = navGroups.flatMap(({ label, items }) =>
    items.map(({ href, label: name, icon }) =>
      command(`page ${href}`, t(name), icon, { href }, label ? [t(label)] : []),
    ),
  );
  const groups: PaletteGroup[] = [
    {
      name: t('palette.views'),
      commands: listed(t, 'view', 'overview', found?.views),
      isLong: false,
    },
    { name: t('ui.pages'), commands: pages, isLong: false },
    {
      name: t('names.page-touchpoints'),
      commands: listed(t, 'touchpoint', 'touchpoint', found?.touchpoints),
      isLong: true,
    },
    {
      name: t('names.page-channels'),
      commands: listed(t, 'channel', 'channel', found?.channels),
      isLong: true,
    },
    {
      name: t('names.page-surveys'),
      commands: listed(t, 'survey', 'survey', found?.surveys),
      isLong: true,
    },
    { name: t('palette.periods'), commands: periods(t, place), isLong: false },
    { name: t('shell.theme'), commands: themeCommands(t), isLong: false },
  ];
  return groups.filter(({ commands }) => commands.length > 0);
}

function command(
  id: string,
  name: string,
  icon: IconName,
  deed: Deed,
  words: readonly string[] = [],
): PaletteCommand {
  return { id, name, icon, words, deed };
}

function listed(
  t: Words,
  kind: 'view' | 'touchpoint' | 'channel' | 'survey',
  icon: IconName,
  found: PaletteFound[keyof PaletteFound] = [],
): PaletteCommand[] {
  return found.map(({ key, name, href }) =>
    command(`${kind} ${key}`, name, icon, { href }, [t(`palette.word-${kind}`)]),
  );
}

function themeCommands(t: Words): PaletteCommand[] {
  return themes.map((theme) => {
    const name = t('shell.theme-is', { theme: t(`shell.theme-${theme}`) });
    return command(`theme ${theme}`, name, 'theme', { theme }, [t('palette.word-colours')]);
  });
}

function periods(t: Words, { path, search }: Place): PaletteCommand[] {
  if (!withPeriods.test(path)) return [];
  return presetIds.map((preset) =>
    command(
      `period ${preset}`,
      t(`names.period-${preset}`),
      'calendar',
      { href: withPeriod(path, search, preset) },
      [t('palette.word-period')],
    ),
  );
}

/** The address of a page with another period; an interval belongs to the period it was chosen for. */
export function withPeriod(path: string, search: string, preset: string): string {
  const params = new URLSearchParams(search);
  for (const name of ['from', 'to', 'interval', 'period']) params.delete(name);
  params.set('period', preset);
  return `${path}?${params}`;
}
