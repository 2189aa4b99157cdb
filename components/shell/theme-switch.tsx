'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Menu, MenuAction } from '@/components/ui/menu';
import { type Theme, themeNames, themes } from './theme';

const year = 31_536_000;

function put(theme: Theme) {
  const age = theme === 'system' ? 0 : year;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
  document.cookie = `theme=${theme}; path=/; max-age=${age}; samesite=lax`;
  const dark =
    theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
}

/** Light, dark or as the system; kept in a cookie so that the server draws the right one next time. */
export function ThemeSwitch({ theme }: { theme: Theme }) {
  const [chosen, setChosen] = useState(theme);
  return (
    <Menu
      label="Theme"
      side="top"
      align="end"
      trigger={
        <Button small icon aria-label={`Theme: ${themeNames[chosen]}`}>
          <Icon name="theme" />
        </Button>
      }
    >
      {themes.map((one) => (
        <MenuAction
          key={one}
          detail={one === chosen ? '✓' : undefined}
          onSelect={() => {
            put(one);
            setChosen(one);
          }}
        >
          {themeNames[one]}
        </MenuAction>
      ))}
    </Menu>
  );
}
