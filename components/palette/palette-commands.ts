import { navGroups } from '@/components/shell/nav-items';
import { type Theme, themeNames, themes } from '@/components/shell/theme';
import type { IconName } from '@/components/ui/icon';
import { presetIds, presetNames } from '@/lib/metrics/period';
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
export function paletteGroups(place: Place, found: PaletteFound | null): PaletteGroup[] {
  const pages = navGroups.flatMap(({ label, items }) =>
    items.map(({ href, label: name, icon }) =>
      command(`page ${href}`, name, icon, { href }, label ? [label] : []),
    ),
  );
  const groups: PaletteGroup[] = [
    { name: 'Saved views', commands: listed('view', 'overview', found?.views), isLong: false },
    { name: 'Pages', commands: pages, isLong: false },
    {
      name: 'Touchpoints',
      commands: listed('touchpoint', 'touchpoint', found?.touchpoints),
      isLong: true,
    },
    { name: 'Channels', commands: listed('channel', 'channel', found?.channels), isLong: true },
    { name: 'Surveys', commands: listed('survey', 'survey', found?.surveys), isLong: true },
    { name: 'Period of this page', commands: periods(place), isLong: false },
    { name: 'Theme', commands: themeCommands, isLong: false },
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
  kind: string,
  icon: IconName,
  found: PaletteFound[keyof PaletteFound] = [],
): PaletteCommand[] {
  return found.map(({ key, name, href }) =>
    command(`${kind} ${key}`, name, icon, { href }, [kind]),
  );
}

const themeCommands = themes.map((theme) =>
  command(`theme ${theme}`, `Theme: ${themeNames[theme]}`, 'theme', { theme }, ['colours']),
);

function periods({ path, search }: Place): PaletteCommand[] {
  if (!withPeriods.test(path)) return [];
  return presetIds.map((preset) =>
    command(
      `period ${preset}`,
      presetNames[preset],
      'calendar',
      { href: withPeriod(path, search, preset) },
      ['period'],
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
